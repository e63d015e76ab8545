"""What makes Debian's cmark-gfm quadratic: each input is refused with its place and its limit, or built.

PLANPRESS names the program (.build/debug/planpress by default). The bounds are those of a debug build
for all inputs of a size together; what is quadratic takes minutes and gigabytes at these sizes. Each
input alone, with the release program, is measured by `script/soak guards`.
"""
import os
import pathlib
import re
import subprocess

import pytest

import slow_inputs

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLANPRESS", str(REPOSITORY / ".build/debug/planpress"))
# The most that all inputs of a size may take together; hangs end with the time of the whole suite.
MEGABYTES = 600

# Linear: these are built at every size, as are ordinary documents.
BUILT = {"addresses", "named-addresses", "brackets", "emphasis", "backticks", "footnotes", "entities",
         "tildes", "sites", "tabs", "dates", "targets", "citations", "bad-links", "one-paragraph"}
# What is refused at 5 KB already; every other input that is not linear is refused by 500 KB.
REFUSED_SMALL = {"short-rows", "quarter-columns", "ordered-blanks", "bullet-blanks", "processing",
                 "declarations", "parentheses", "quotes", "empty-items"}


def inputs(size):
    others = slow_inputs.linear(size) | slow_inputs.own(size)
    texts = slow_inputs.markdown(size) | {name: others[name] for name in BUILT}
    del texts["legal-marks"]  # Near its limit, and so built.
    return texts | slow_inputs.ordinary(size)


def build(root, texts):
    """Exit status, messages, seconds of processor and megabytes of a build."""
    plans = root / "content" / "plans"
    plans.mkdir(parents=True)
    for name, text in texts.items():
        (plans / f"{name}.md").write_text(f"---\n{slow_inputs.KEYS}---\n\n{text}\n", encoding="utf-8")
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
    built = BUILT | set(slow_inputs.ordinary(size))
    status, messages, seconds, megabytes = build(tmp_path / "all", texts)
    assert status == 1 and not (tmp_path / "all" / "public").exists()
    refused = set(re.findall(
        r"^plans/([a-z-]+)\.md:[1-9]\d*:[1-9]\d*: 错误: .*limits\.\w+，上限 \d+", messages, re.M))
    assert REFUSED_SMALL <= refused and not refused & built, sorted(refused)
    assert size < 500_000 or refused == set(texts) - built, sorted(refused)
    print(f"{size}: {seconds:.1f} s, {megabytes:.0f} MB, refused: {len(refused)}")
    assert megabytes < MEGABYTES, f"{megabytes:.0f} MB"
    left = {name: text for name, text in texts.items() if name not in refused}
    status, messages, seconds, megabytes = build(tmp_path / "left", left)
    assert status == 0, messages[-1000:]
    for name in left:
        assert (tmp_path / "left" / "public" / "plans" / f"{name}.html").exists()
    print(f"{size}: {seconds:.1f} s, {megabytes:.0f} MB, built: {len(left)}")
    assert megabytes < MEGABYTES, f"{megabytes:.0f} MB"
