"""Packs a bundle with the real program and reads it with Python's own reader.

PLANPRESS names the program; content/ is the example site.
"""
import os
import subprocess
import zipfile

import pytest

PROGRAM = os.environ.get("PLANPRESS")
CONTENT = os.path.join(os.path.dirname(__file__), "..", "..", "content")
pytestmark = pytest.mark.skipif(
    not PROGRAM and not os.environ.get("CI"), reason="PLANPRESS names no program"
)


def pack(output, zone, kind):
    subprocess.run(
        [PROGRAM, "bundle", "--content", CONTENT, "--as-of", "2026-01-15", "--all",
         "--format", kind, "--output", output],
        check=True, capture_output=True, env={**os.environ, "TZ": zone},
    )
    with open(output, "rb") as file:
        return file.read()


@pytest.mark.parametrize("kind", ["zip", "epub"])
def test_is_the_same_bytes_in_every_time_zone(tmp_path, kind):
    packed = [
        pack(str(tmp_path / f"{number}.{kind}"), zone, kind)
        for number, zone in enumerate(["Asia/Shanghai", "UTC", "America/Los_Angeles"])
    ]
    assert packed[0] == packed[1] == packed[2]
    with zipfile.ZipFile(tmp_path / f"0.{kind}") as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
