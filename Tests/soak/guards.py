#!/usr/bin/env python3
"""Builds each source of Tests/cli/slow_inputs.py alone and prints a table: refused where and why, or built.

usage: guards.py PLANPRESS [--sizes N,N,...] [--only WORD] [--markdown]
Ends with 1 if a source takes more than 1 s of processor or 300 MB, program start and whole site
included, if an ordinary document is refused, or if the program ends by a signal. PLANPRESS must be
a release build.
"""
import argparse, os, pathlib, re, signal, subprocess, sys, tempfile, threading

INPUTS = pathlib.Path(__file__).resolve().parents[1] / "cli" / "slow_inputs.py"
SECONDS, MEGABYTES = 1.0, 300
# After this a build is ended: what is quadratic may take hours.
PATIENCE = 30
ERROR = re.compile(r"^plans/a\.md:(\d+):(\d+): 错误: (.*)$", re.M)


def build(program, folder, source):
    """Exit status (negative: a signal), messages, seconds of processor, megabytes."""
    plans = folder / "content" / "plans"
    plans.mkdir(parents=True)
    source.rename(plans / "a.md")
    with open(folder / "messages", "wb") as messages:
        child = subprocess.Popen(
            [program, "build", "--content", str(folder / "content"), "--output", str(folder / "public"),
             "--templates", str(folder / "none"), "--as-of", "2026-03-05"],
            stdout=messages, stderr=messages, cwd=folder)
        clock = threading.Timer(PATIENCE, os.kill, (child.pid, signal.SIGKILL))
        clock.start()
        _, status, usage = os.wait4(child.pid, 0)
        clock.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    return (child.returncode, (folder / "messages").read_text(encoding="utf-8"),
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(program, source):
    """What became of a source, its message, and whether that is a fault."""
    name = source.stem
    with tempfile.TemporaryDirectory() as folder:
        status, messages, seconds, megabytes = build(program, pathlib.Path(folder), source)
        written = (pathlib.Path(folder) / "public" / "plans" / "a.html").exists()
    cost = f"{seconds:.2f} s, {megabytes:.0f} MB"
    fault = seconds > SECONDS or megabytes > MEGABYTES
    error = ERROR.search(messages)
    if status == 0 and written:
        return f"built, {cost}", "", fault
    if status == 1 and error:
        line, column, message = error.groups()
        return f"refused at {line}:{column}, {cost}", message, fault or name.startswith("plain-")
    return f"ended with {status}, {cost}", messages[-200:], True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--sizes", default="5000,50000,500000")
    parser.add_argument("--only", default="")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    if options.markdown:
        print("| source |", " | ".join(f"{size // 1000} KB" for size in sizes), "| message |")
        print("|", " | ".join(["---"] * (len(sizes) + 2)), "|")
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: a child's peak of memory counts from its parent's.
        for size in sizes:
            os.mkdir(f"{folder}/{size}")
            subprocess.run([sys.executable, str(INPUTS), str(size), f"{folder}/{size}"], check=True)
        report(options, sizes, pathlib.Path(folder))


def report(options, sizes, folder):
    names = sorted(path.stem for path in (folder / str(sizes[0])).iterdir() if options.only in path.stem)
    faults = 0
    for name in names:
        cells, message = [], ""
        for size in sizes:
            cell, words, fault = measure(options.program, folder / str(size) / f"{name}.md")
            message = words or message
            faults += fault
            cells.append(f"**{cell}**" if fault else cell)
            if not options.markdown:
                print(f"{'FAULT ' if fault else ''}{name} {size}: {cell} {words[:90]}", flush=True)
        if options.markdown:
            shown = re.sub(r"[|<>`*_\[\]]", r"\\\g<0>", message)[:80]
            print(f"| {name} |", " | ".join(cells), f"| {shown} |", flush=True)
    print(f"{len(names) * len(sizes)} builds, {faults} over {SECONDS:g} s or {MEGABYTES} MB, or wrong",
          file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
