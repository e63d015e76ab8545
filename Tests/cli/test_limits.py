"""What makes Debian's cmark-gfm quadratic: each input is refused with its place and its limit, or built.

PLANPRESS names the program (.build/debug/planpress by default). The bounds are those of a debug build
for all inputs of a size together; what is quadratic takes minutes and gigabytes at these sizes.
"""
import os
import pathlib
import re
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLANPRESS", str(REPOSITORY / ".build/debug/planpress"))
FRONT = "---\ntitle: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n---\n\n"
# The most that all inputs of a size may take together; hangs end with the time of the whole suite.
MEGABYTES = 600


def inputs(size):
    root, wide = int(size ** 0.5), size // 8
    return {
        "short-rows": "|a" * wide + "|\n" + "|-" * wide + "|\n" + "|b\n" * wide,
        "root-columns": "|a" * root + "|\n" + "|-" * root + "|\n" + "x\n" * ((size - 4 * root) // 2),
        "few-columns": "|a" * 99 + "|\n" + "|-" * 99 + "|\n" + "x\n" * (size // 2),
        "failed-markers": "|x\n|-|-\n" * wide,
        "ordered-blanks": "1. " * (size // 4) + "x" + "\n" * (size // 4),
        "bullet-blanks": "-   " * (size // 5) + "x" + "\n" * (size // 5),
        "parentheses": "www.a.b" + ")" * size,
        "processing": "a" + "<?" * (size // 2),
        "paragraph-marker": "字" * (size // 3) + "\n|-\n",
        "quarter-columns": "|a" * (size // 4) + "|\n" + "|-" * (size // 4) + "|\n",
        "declarations": "a" + "<!A " * (size // 4),
        "images": "![[]()" * (size // 6),
        "cdata": "a" + "<![CDATA[" * (size // 9),
        "repeated-markers": "paragraph\n" + "|-\n" * (size // 3),
        "references": "[a]: https://a.example/" + "x" * (size // 2) + "\n\n" + "[a] " * (size // 8),
        "addresses": "a@" * (size // 2),
        "named-addresses": "a@b " * (size // 4),
        "quotes": ">" * size,
        "empty-items": "- " * (size // 2),
        "brackets": "[" * size,
        "emphasis": "*a _b " * (size // 6),
        "backticks": "".join("a" + "`" * n for n in range(1, root)),
        "footnotes": "[^a]: x\n\n" + "[^a] " * (size // 5),
        "entities": "&amp;" * (size // 5),
        "lists": "- a\n" * (size // 4),
        "tildes": "~~a~" * (size // 4),
    }


# Linear: these are built at every size.
BUILT = {"addresses", "named-addresses", "brackets", "emphasis", "backticks", "footnotes", "entities",
         "lists", "tildes"}
# What is refused at 5 KB already; every other input that is not linear is refused by 500 KB.
REFUSED_SMALL = {"short-rows", "quarter-columns", "ordered-blanks", "bullet-blanks", "processing",
                 "declarations", "parentheses", "quotes", "empty-items"}


def build(root, texts):
    """Exit status, messages, seconds of processor and megabytes of a build."""
    plans = root / "content" / "plans"
    plans.mkdir(parents=True)
    for name, text in texts.items():
        (plans / f"{name}.md").write_text(FRONT + text + "\n", encoding="utf-8")
    with open(root / "messages", "wb") as messages:
        child = subprocess.Popen(
            [PROGRAM, "build", "--content", str(root / "content"), "--output", str(root / "public"),
             "--templates", str(root / "none"), "--as-of", "2026-03-05"],
            stdout=subprocess.DEVNULL, stderr=messages, cwd=root)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return (child.returncode, (root / "messages").read_text(encoding="utf-8"),
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


@pytest.mark.parametrize("size", [5_000, 50_000, 500_000])
def test_quadratic_inputs_are_refused_with_their_place_or_built(tmp_path, size):
    texts = inputs(size)
    status, messages, seconds, megabytes = build(tmp_path / "all", texts)
    assert status == 1 and not (tmp_path / "all" / "public").exists()
    refused = set(re.findall(
        r"^plans/([a-z-]+)\.md:[1-9]\d*:[1-9]\d*: 错误: .*limits\.\w+，上限 \d+", messages, re.M))
    assert REFUSED_SMALL <= refused and not refused & BUILT, sorted(refused)
    assert size < 500_000 or refused == set(texts) - BUILT, sorted(refused)
    print(f"{size}: {seconds:.1f} s, {megabytes:.0f} MB, refused: {len(refused)}")
    assert megabytes < MEGABYTES, f"{megabytes:.0f} MB"
    left = {name: text for name, text in texts.items() if name not in refused}
    status, messages, seconds, megabytes = build(tmp_path / "left", left)
    assert status == 0, messages[-1000:]
    for name in left:
        assert (tmp_path / "left" / "public" / "plans" / f"{name}.html").exists()
    print(f"{size}: {seconds:.1f} s, {megabytes:.0f} MB, built: {len(left)}")
    assert megabytes < MEGABYTES, f"{megabytes:.0f} MB"
