"""`planpress import` and `pdf` with other programs: nothing is fetched, nothing outlives them.

PLANPRESS names the program (.build/debug/planpress by default).
"""
import http.server
import os
import pathlib
import shutil
import signal
import subprocess
import threading
import time
import zipfile

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLANPRESS", str(REPOSITORY / ".build/debug/planpress"))
TEXT = "某县教育局2014年工作要点\n一、加强教师队伍建设\n1、开展培训。全年培训教师三千名,组织校本研修活动。\n"
needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")


@pytest.fixture
def requests():
    """Paths that a local server was asked for, and its address."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write("<p>外来文字</p>".encode())

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield asked, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def convert(folder, *files, environment=None, **options):
    return subprocess.run(
        [PROGRAM, "import", *files, "--output", str(folder / "out")], capture_output=True, cwd=folder,
        timeout=120, env={**os.environ, **(environment or {})}, **options)


def imported(folder):
    return "".join(p.read_text(encoding="utf-8") for p in sorted((folder / "out").glob("*.md")))


@needs_pandoc
@pytest.mark.parametrize("kind", ["html", "docx"])
def test_nothing_that_a_document_names_is_fetched_or_read(tmp_path, requests, kind):
    asked, address = requests
    (tmp_path / "secret.html").write_text("<p>别处文字</p>", encoding="utf-8")
    page = "<p>某县教育局2014年工作要点</p><p>一、教师</p><p>1、全年培训教师三千名,考核全部合格。</p>" + "".join(
        f'<iframe src="{source}"></iframe><img src="{source}"><embed src="{source}">'
        f'<object data="{source}"></object><link rel="stylesheet" href="{source}">'
        for source in (f"{address}/a", "secret.html", f"file://{tmp_path}/secret.html"))
    (tmp_path / "in.html").write_text(page, encoding="utf-8")
    if kind == "docx":
        subprocess.run(["pandoc", "-f", "html", "-o", "in.docx"], cwd=tmp_path, check=True,
                       input=page[:page.index("<iframe")].encode())
        link_picture(tmp_path / "in.docx", f"{address}/b")
    result = convert(tmp_path, f"in.{kind}")
    assert result.returncode == 0, result.stderr.decode()
    assert "培训教师三千名" in imported(tmp_path)
    assert "外来文字" not in imported(tmp_path) and "别处文字" not in imported(tmp_path)
    assert asked == []


def link_picture(path, address):
    """Has a Word file name a picture elsewhere, as an attached template does."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(
        b"</Relationships>", b'<Relationship Id="rId99" TargetMode="External" Type="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships/image" Target="' + address.encode()
        + b'"/></Relationships>')
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def is_running(number):
    try:
        return ") Z " not in pathlib.Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return False


def wait_until(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("command", ["import", "pdf"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_signal_ends_the_other_program_too(tmp_path, command, number):
    (tmp_path / "tmp").mkdir()
    (tmp_path / "bin").mkdir()
    fake = tmp_path / "bin" / ("pandoc" if command == "import" else "chromium")
    fake.write_text(f"#!/bin/sh\nsleep 600 &\necho $$ $! > {tmp_path}/pids.new\n"
                    f"mv {tmp_path}/pids.new {tmp_path}/pids\nwait\n")
    fake.chmod(0o755)
    (tmp_path / "in.html").write_text("<p>甲</p>", encoding="utf-8")
    (tmp_path / "content" / "plans").mkdir(parents=True)
    (tmp_path / "content" / "plans" / "a.md").write_text(
        "---\ntitle: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n---\n1.甲。\n")
    words = ["import", "in.html"] if command == "import" else ["pdf", "a"]
    child = subprocess.Popen(
        [PROGRAM, *words, "--output", "out"], cwd=tmp_path, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, start_new_session=True,
        env={**os.environ, "PATH": f"{tmp_path}/bin:/usr/bin:/bin", "TMPDIR": str(tmp_path / "tmp")})
    assert wait_until((tmp_path / "pids").exists), child.communicate(timeout=5)
    first, second = map(int, (tmp_path / "pids").read_text().split())
    assert is_running(first) and is_running(second)
    child.send_signal(number)
    said, _ = child.communicate(timeout=20)
    assert child.returncode == -number and said == b""
    assert wait_until(lambda: not is_running(first))
    if number == signal.SIGKILL:
        # Of this nobody is told: what the program has started goes on, and a folder stays.
        os.kill(second, signal.SIGKILL)
    else:
        assert wait_until(lambda: not is_running(second))
    if number != signal.SIGKILL or command == "import":
        assert list((tmp_path / "tmp").iterdir()) == []


def test_a_failing_program_is_told_with_the_file_it_was_given(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "pandoc").write_text("#!/bin/sh\necho 'no such thing' >&2\nexit 9\n")
    (tmp_path / "bin" / "pandoc").chmod(0o755)
    (tmp_path / "in.html").write_text("<p>甲</p>", encoding="utf-8")
    result = convert(tmp_path, "in.html", environment={"PATH": f"{tmp_path}/bin:/usr/bin:/bin"})
    assert result.returncode == 1
    assert result.stderr.decode() == "in.html:pandoc 转换失败:no such thing\n"


@pytest.mark.parametrize("name", [
    "工作计划2014.txt".encode("gbk"), b"\xff\xfe2014.txt", "工作计划2014.txt".encode()])
def test_files_with_names_in_any_encoding_are_imported(tmp_path, name):
    (pathlib.Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_text(TEXT, encoding="utf-8")
    result = convert(tmp_path, name)
    assert result.returncode == 0, result.stderr
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["2014-1.md"]
    assert "全年培训教师三千名" in imported(tmp_path)
    assert ("工作计划2014.txt".encode() in result.stdout) == (name[0] != 0xFF)


@needs_pandoc
def test_two_files_with_damaged_names_that_look_alike_are_told_apart(tmp_path):
    for name, words in [(b"\xff1.html", "甲"), (b"\xfe1.html", "乙")]:
        with open(os.fsencode(tmp_path) + b"/" + name, "w", encoding="utf-8") as file:
            file.write(f"<p>某县教育局2014年工作要点</p><p>一、教师</p><p>1、{words * 30}。</p>")
    result = convert(tmp_path, b"\xfe1.html", b"\xff1.html")
    assert result.returncode == 0, result.stderr
    assert "乙乙" in (tmp_path / "out" / "1-1.md").read_text()
    assert "甲甲" in (tmp_path / "out" / "1-2-1.md").read_text()
