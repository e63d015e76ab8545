"""Nothing is read outside the content folder, nothing written outside the output folder.

PLANPRESS names the program (.build/debug/planpress by default).
"""
import os
import pathlib
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLANPRESS", str(REPOSITORY / ".build/debug/planpress"))
FRONT = "title: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "plans").mkdir(parents=True)
    write(folder, "a")
    return folder


def write(content, name, front="", body="正文。"):
    source = content / "plans" / f"{name}.md"
    source.write_text(f"---\n{FRONT}{front}---\n\n{body}\n", encoding="utf-8")


def build(content, output=None, **environment):
    return subprocess.run(
        [PROGRAM, "build", "--content", str(content), "--templates", str(content / "none"),
         "--output", str(output or content.parent / "public"), "--as-of", "2026-03-05"],
        capture_output=True, text=True, timeout=120, cwd=content.parent,
        env={**os.environ, **environment})


def holds(folder, words):
    return any(words in p.read_bytes() for p in folder.rglob("*") if p.is_file())


def test_links_out_of_the_content_are_refused_and_not_read(content, tmp_path):
    (tmp_path / "secret.txt").write_bytes(b"SECRETWORDS")
    write(content, "a", "attachments: [{title: 表, file: b.txt}]\n")
    (content / "plans" / "b.txt").symlink_to(tmp_path / "secret.txt")
    result = build(content)
    assert result.returncode == 1 and "plans/b.txt" in result.stderr
    assert not (tmp_path / "public").exists()


def test_links_to_folders_are_not_followed(content, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "b.md").write_text(f"---\n{FRONT}---\nSECRETWORDS\n")
    (content / "plans" / "c").symlink_to(tmp_path / "other")
    (content / "plans" / "loop").symlink_to(content)
    build(content)
    assert not (tmp_path / "public" / "plans" / "b.html").exists()
    assert not holds(tmp_path / "public", b"SECRETWORDS")


@pytest.mark.parametrize(
    "path", ["../../secret.txt", "/etc/passwd", "x/../../../secret.txt", "./b.txt", "a\\b.txt",
             "C:/b.txt", "//host/b.txt", "x" * 300 + ".txt"])
def test_attachments_outside_their_folder_are_refused(content, tmp_path, path):
    (tmp_path / "secret.txt").write_bytes(b"SECRETWORDS")
    write(content, "a", f"attachments: [{{title: 表, file: '{path}'}}]\n")
    result = build(content)
    assert result.returncode == 1 and "plans/a.md:" in result.stderr
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("path", ["../../secret.txt", "/etc/passwd", "%2e%2e/%2e%2e/secret.txt"])
def test_links_in_a_text_publish_nothing_from_elsewhere(content, tmp_path, path):
    (tmp_path / "secret.txt").write_bytes(b"SECRETWORDS")
    write(content, "a", body=f"[甲]({path}) ![乙]({path})")
    build(content)
    public = tmp_path / "public"
    assert not public.exists() or not holds(public, b"SECRETWORDS")
    assert not public.exists() or not holds(public, b"root:")


@pytest.mark.parametrize("alias", ["../x.html", "/../x.html", "a/../../x.html", "C:/x", "a\\b"])
def test_aliases_lead_to_no_file_outside(content, tmp_path, alias):
    write(content, "a", f"aliases: ['{alias}']\n")
    result = build(content)
    assert result.returncode == 1 and "aliases" in result.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["content"]


@pytest.mark.parametrize("identifier", ["../x", "con", "nul", "com1", "index", "page-2", "A", "x" * 300])
def test_ids_that_are_no_file_names_are_refused(content, tmp_path, identifier):
    write(content, "a", f"id: '{identifier}'\n")
    result = build(content)
    assert result.returncode == 1 and "plans/a.md:" in result.stderr
    assert not (tmp_path / "public").exists()


def test_names_that_differ_in_case_only_and_device_names_are_told(content):
    (content / "plans" / "B.txt").write_text("甲")
    (content / "plans" / "b.txt").write_text("乙")
    (content / "plans" / "con.txt").write_text("丙")
    result = build(content)
    assert result.returncode == 0
    assert "大小写" in result.stderr and "con.txt" in result.stderr


def test_a_name_of_255_bytes_is_built_under_a_short_address(content, tmp_path):
    name = "附" * 83 + ".txt"
    (content / "plans" / name).write_text("甲")
    write(content, "a", f"attachments: [{{title: 表, file: {name}}}]\n")
    result = build(content)
    assert result.returncode == 0, result.stderr
    assert all(len(p.name) < 100 for p in (tmp_path / "public").rglob("*"))


def test_output_folders_whose_loss_would_hurt_are_refused(content, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("甲")
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "thesis.doc").write_text("乙")
    link = tmp_path / "link"
    link.symlink_to(foreign)
    before = sorted(str(p) for p in tmp_path.rglob("*"))
    for output in ["/", str(home), str(tmp_path), str(content), str(content / "plans"),
                   str(content / "new"), str(foreign), str(link), str(foreign / "thesis.doc")]:
        result = build(content, output, HOME=str(home))
        assert result.returncode == 2 and result.stderr.startswith("错误："), output
    assert sorted(str(p) for p in tmp_path.rglob("*")) == before


def test_equal_attachments_of_one_name_in_two_folders_are_one_file(content, tmp_path):
    (content / "plans" / "x").mkdir()
    for path in ["plans/b.txt", "plans/x/b.txt"]:
        (content / path).write_text("同样的内容\n")
    write(content, "a", "attachments: [{title: 表, file: b.txt}]\n")
    write(content, "x/c", "attachments: [{title: 表, file: b.txt}]\n")
    result = build(content)
    assert result.returncode == 0, result.stderr
    assert len(list((tmp_path / "public" / "files").iterdir())) == 1
