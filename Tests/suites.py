#!/usr/bin/env python3
"""Runs test suites side by side and sums them up; script/test prepares what they need.

usage: suites.py [SUITE...]     all of them by default; LANES=N runs N jobs at once (default: as
                                many as there are cores, 4 at most)

A failing job stops no other. Its output is shown whole when it ends; of those that pass only a
line. The end is a table of suites, what failed, what was skipped and why, and `N passed, N failed,
N skipped`. Where CI is set, a skip for a reason that is not in ALLOWED_SKIPS is a failure.
"""
import concurrent.futures
import dataclasses
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]
# Folders of pytest files: each file is a job of its own, since two drivers of browsers do not live
# in one process.
PYTEST_SUITES = ["browser", "print", "readers", "cli", "mutants"]
SOAK_SUITES = ["faults", "kills"]
# Seconds for one job; the longest takes four minutes on two busy cores.
LIMIT = 1800
SUITES = ["swift", *PYTEST_SUITES, *SOAK_SUITES]
# The only reasons for which a test may be left out on a build server.
ALLOWED_SKIPS = [
    r"^\.\./shared is absent",  # Held material: not everybody's to copy.
    r"user namespaces? ",       # Full disks and foreign users need root or a namespace of one's own.
]


@dataclasses.dataclass
class Outcome:
    """What one job came to."""
    suite: str
    name: str
    passed: int = 0
    failed: list = dataclasses.field(default_factory=list)
    skipped: list = dataclasses.field(default_factory=list)  # (test, reason)
    seconds: float = 0
    output: str = ""


@dataclasses.dataclass
class Job:
    suite: str
    name: str
    command: list


def jobs(suites, reports):
    """The jobs of the suites named, in an order that leaves no long one for the end."""
    result = []
    for suite in suites:
        if suite == "swift":
            result.append(Job(suite, suite, [
                "swift", "test", "--skip-build", "--xunit-output", reports / "swift.xml"]))
        elif suite in SOAK_SUITES:
            result.append(Job(suite, suite, [
                sys.executable, REPOSITORY / "Tests/soak/killed_builds.py", os.environ["PLANPRESS"],
                "--only", suite, "--kills", os.environ.get("SOAK_KILLS", "20")]))
        else:
            for file in sorted((REPOSITORY / "Tests" / suite).glob("test_*.py")):
                name = f"{suite}/{file.stem.removeprefix('test_')}"
                report = reports / f"{name.replace('/', '-')}.xml"
                result.append(Job(suite, name, [
                    sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
                    f"--junitxml={report}", file]))
    return result


def run(job, reports):
    start = time.monotonic()
    # Of its own group, so that a job that does not end is ended with all that it started.
    child = subprocess.Popen(
        [str(word) for word in job.command], cwd=REPOSITORY, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        start_new_session=True)
    timer = threading.Timer(LIMIT, lambda: os.killpg(child.pid, signal.SIGKILL))
    timer.start()
    output, _ = child.communicate()
    timer.cancel()
    outcome = Outcome(job.suite, job.name, seconds=time.monotonic() - start, output=output)
    # Swift Testing puts its name into that of its file.
    name = "swift-swift-testing" if job.suite == "swift" else job.name.replace("/", "-")
    report = reports / f"{name}.xml"
    if job.suite in SOAK_SUITES:
        read_lines(output, outcome)
    elif report.is_file():
        read_report(report, outcome)
    ran = outcome.passed + len(outcome.failed) + len(outcome.skipped)
    if child.returncode != 0 and not outcome.failed or ran == 0:
        why = (f"did not end in {LIMIT} s" if outcome.seconds >= LIMIT
               else f"ended with {child.returncode}")
        outcome.failed.append(f"{job.name} ({why}, {ran} tests reported)")
    return outcome


def read_report(path, outcome):
    """Counts the cases of an xUnit report, as pytest and `swift test` write it."""
    try:
        cases = list(xml.etree.ElementTree.parse(path).iter("testcase"))
    except xml.etree.ElementTree.ParseError:
        return  # The tests ended before their report did, which their exit status says.
    for case in cases:
        name = f"{case.get('classname')}.{case.get('name')}"
        skipped = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            outcome.failed.append(name)
        elif skipped is not None:
            reason = skipped.get("message") or (skipped.text or "").strip() or "no reason given"
            outcome.skipped.append((name, reason))
        else:
            outcome.passed += 1


def read_lines(text, outcome):
    """Counts the lines by which Tests/soak/killed_builds.py says what it did."""
    for word, rest in re.findall(r"^(PASSED|FAULT|LEFT OUT): (.*)$", text, re.M):
        if word == "PASSED":
            outcome.passed += 1
        elif word == "FAULT":
            outcome.failed.append(f"{outcome.suite}: {rest}")
        else:
            name, _, reason = rest.partition(": ")
            outcome.skipped.append((f"{outcome.suite}: {name}", reason))


def refuse_unexpected_skips(outcome):
    """Where CI is set, a test that is skipped for any other reason than those allowed has failed."""
    if "CI" not in os.environ:
        return
    for skip in list(outcome.skipped):
        if not any(re.search(pattern, skip[1]) for pattern in ALLOWED_SKIPS):
            outcome.skipped.remove(skip)
            outcome.failed.append(f"{skip[0]} (skipped: {skip[1]})")


def counts(outcomes):
    return (sum(one.passed for one in outcomes), sum(len(one.failed) for one in outcomes),
            sum(len(one.skipped) for one in outcomes))


def show(outcome, lock):
    passed, failed, skipped = counts([outcome])
    with lock:
        if failed:
            print(f"\n===== {outcome.name}: its whole output =====\n"
                  f"{outcome.output.rstrip()}\n=====", flush=True)
        print(f"{'FAILED' if failed else 'ok    '} {outcome.name}: {passed} passed, {failed} failed, "
              f"{skipped} skipped, {outcome.seconds:.0f} s", flush=True)


def summary(outcomes, seconds):
    lines = ["", f"{'suite':<10}{'passed':>8}{'failed':>8}{'skipped':>9}{'seconds':>9}"]
    for suite in dict.fromkeys(one.suite for one in outcomes):
        own = [one for one in outcomes if one.suite == suite]
        passed, failed, skipped = counts(own)
        seconds_of = sum(one.seconds for one in own)
        lines.append(f"{suite:<10}{passed:>8}{failed:>8}{skipped:>9}{seconds_of:>9.0f}")
    reasons = {}
    for one in outcomes:
        for test, reason in one.skipped:
            reasons.setdefault(reason, []).append(test)
    for reason, tests in reasons.items():
        lines += ["", f"skipped, {reason}:", *(f"  {test}" for test in tests)]
    failures = [test for one in outcomes for test in one.failed]
    if failures:
        lines += ["", "failed:", *(f"  {test}" for test in failures)]
    passed, failed, skipped = counts(outcomes)
    lines += ["", f"{seconds / 60:.1f} minutes",
              f"{passed} passed, {failed} failed, {skipped} skipped"]
    return "\n".join(lines)


def main():
    wanted = sys.argv[1:] or SUITES
    unknown = [suite for suite in wanted if suite not in SUITES]
    if unknown:
        raise SystemExit(
            f"no such suite: {' '.join(unknown)}; there are: {' '.join(SUITES)}")
    lanes = int(os.environ.get("LANES") or min(os.cpu_count() or 1, 4))
    start = time.monotonic()
    lock = threading.Lock()
    with tempfile.TemporaryDirectory(prefix="planpress-tests-") as folder:
        reports = pathlib.Path(folder)

        def run_and_show(job):
            outcome = run(job, reports)
            refuse_unexpected_skips(outcome)
            show(outcome, lock)
            return outcome

        with concurrent.futures.ThreadPoolExecutor(lanes) as pool:
            outcomes = list(pool.map(run_and_show, jobs(wanted, reports)))
    print(summary(outcomes, time.monotonic() - start))
    return 1 if counts(outcomes)[1] else 0


if __name__ == "__main__":
    sys.exit(main())
