"""Builds on disks that rename and remove in ways of their own: layers of containers, FUSE.

PLANPRESS names the program (.build/debug/planpress by default).
"""
import os
import pathlib
import shutil
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLANPRESS", str(REPOSITORY / ".build/debug/planpress"))
PLAN = "---\ntitle: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n---\n\n{}\n"


def write(folder, text):
    (folder / "content" / "plans").mkdir(parents=True, exist_ok=True)
    (folder / "content" / "plans" / "a.md").write_text(PLAN.format(text), encoding="utf-8")


def command(folder):
    return [PROGRAM, "build", "--content", str(folder / "content"), "--templates", str(folder / "none"),
            "--output", str(folder / "public"), "--as-of", "2026-03-05"]


def build(folder):
    return subprocess.run(command(folder), capture_output=True, text=True, timeout=120, cwd="/")


def page(folder):
    return (folder / "public" / "plans" / "a.html").read_text(encoding="utf-8")


def beside(folder):
    return sorted(p.name for p in folder.iterdir() if p.name != ".public.planpress-record")


@pytest.fixture
def fuse(tmp_path):
    """A folder that a FUSE file system shows; it names removed files that are open `.fuse_hidden…`."""
    if not shutil.which("bindfs"):
        pytest.skip("bindfs is not installed")
    (tmp_path / "real").mkdir()
    (tmp_path / "shown").mkdir()
    done = subprocess.run(
        ["bindfs", "--no-allow-other", "real", "shown"], cwd=tmp_path, capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"FUSE wants root or user namespaces that may mount: {done.stderr.strip()}")
    yield tmp_path / "shown"
    unmount = "fusermount3" if shutil.which("fusermount3") else "fusermount"
    subprocess.run([unmount, "-u", tmp_path / "shown"], check=True)


def test_rebuilds_on_a_fuse_disk_end_well_and_leave_nothing(fuse):
    for text in ["一、第一版。", "一、第二版。", "一、第三版。"]:
        write(fuse, text)
        result = build(fuse)
        assert result.returncode == 0, result.stderr
        assert text[2:5] in page(fuse)
        assert beside(fuse) == ["content", "public"]


def test_a_file_of_the_old_site_that_somebody_reads_fails_no_rebuild(fuse):
    write(fuse, "一、第一版。")
    assert build(fuse).returncode == 0
    with open(fuse / "public" / "data" / "plans.json", "rb"):
        write(fuse, "一、第二版。")
        result = build(fuse)
        assert result.returncode == 0, result.stderr
        assert "第二版" in page(fuse)
        assert "现在删不掉" in result.stderr
        assert len(beside(fuse)) == 3
    write(fuse, "一、第三版。")
    result = build(fuse)
    assert (result.returncode, result.stderr) == (0, "")
    assert "第三版" in page(fuse)
    assert beside(fuse) == ["content", "public"]


def test_a_site_in_the_image_of_a_container_is_replaced(tmp_path):
    lower = tmp_path / "lower"
    write(lower, "一、第一版。")
    assert build(lower).returncode == 0
    (lower / "public" / ".well-known").mkdir()
    (lower / "public" / ".well-known" / "a").write_text("甲")
    top = tmp_path / "top"
    top.mkdir()
    write(tmp_path / "next", "一、第二版。")
    write(tmp_path / "last", "一、第三版。")
    whole, run = top / "whole", " ".join(command(top / "whole"))
    script = f"""set -e
mount -t tmpfs none {top} || exit 99
mkdir {top}/upper {top}/work {whole}
mount -t overlay -o userxattr,lowerdir={lower},upperdir={top}/upper,workdir={top}/work none {whole} ||
  exit 99
for version in next last; do
  cp {tmp_path}/$version/content/plans/a.md {whole}/content/plans/a.md
  {run}
  cat {whole}/public/.well-known/a
  ls -A {whole} | grep -v record
done
cp -r {whole}/public {tmp_path}/result
"""
    able = subprocess.run(["unshare", "-rm", "true"], capture_output=True, text=True)
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script], capture_output=True, text=True, timeout=240)
    if able.returncode != 0 or done.returncode == 99:
        pytest.skip(f"layers want root or user namespaces that may mount: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    assert "第三版" in (tmp_path / "result" / "plans" / "a.html").read_text(encoding="utf-8")
    assert (tmp_path / "result" / ".well-known" / "a").read_text() == "甲"
    assert "planpress-" not in done.stdout
