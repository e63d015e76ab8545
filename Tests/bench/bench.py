#!/usr/bin/env python3
"""Side by side: planpress, Hugo, Hugo + Pagefind, a C pipeline and what the disk alone costs.

All programs of one size run in turn, round after round, on the same corpus and the same disk; the
median of each is told, ratios first. Run it through script/bench, which installs what it needs.
"""
import argparse, json, os, platform, re, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.path.join(os.path.dirname(ROOT), "shared", "bench")
# Behind every date of the corpus: a plan with a later one is not published yet.
DAY = "2026-12-31"
# ext4 is slow to make files for this long after others were deleted.
SETTLING = 40


class Run:
    """Wall and CPU seconds and peak memory (MB) of one run of one program."""

    def __init__(self, command, env=None):
        start = time.monotonic()
        child = subprocess.Popen(
            command, env={**os.environ, **(env or {})}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = child.stdout, child.stderr
        self.output = out.read().decode(errors="replace")
        error = err.read().decode(errors="replace")
        _, status, use = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.close(), err.close()
        self.wall = time.monotonic() - start
        self.cpu = use.ru_utime + use.ru_stime
        self.memory = use.ru_maxrss / 1024
        if child.returncode != 0:
            raise RuntimeError(f"{command[0]} ended with {child.returncode}: {error[-800:]}")


class Size:
    """The programs for a corpus of one size; each is a function that runs it once."""

    def __init__(self, options, work, plans):
        self.options, self.plans = options, plans
        self.work = work
        self.corpus = os.path.join(work, f"corpus-{plans}")
        self.round = 0
        for name in os.listdir(work):
            if name.startswith(f"out-{plans}-"):
                shutil.rmtree(os.path.join(work, name))
        if not os.path.isdir(self.corpus):
            generator = os.path.join(SHARED, "gen_corpus.py")
            draft = self.corpus + ".part"
            shutil.rmtree(draft, ignore_errors=True)
            subprocess.run(
                [sys.executable, generator, os.path.join(draft, "plans"), str(plans)], check=True)
            os.rename(draft, self.corpus)

    def out(self, name):
        return os.path.join(self.work, f"out-{self.plans}-{self.round}", name)

    def next_round(self):
        """A folder of its own for every round; what the last one wrote goes, and the disk settles."""
        last = os.path.dirname(self.out(""))
        self.round += 1
        os.makedirs(os.path.dirname(self.out("")), exist_ok=True)
        if os.path.isdir(last):
            shutil.rmtree(last)
            time.sleep(SETTLING if self.round > 1 else 0)

    def build(self, name, without):
        command = [self.options.planpress, "build", "--content", self.corpus, "--output", self.out(name),
                   "--as-of", DAY]
        return Run(command + (["--without", without] if without else []))

    def bare(self):
        return self.build("bare", "search,themes,targets")

    def themed(self):
        return self.build("themed", "search")

    def full(self):
        return self.build("full", "")

    def again(self):
        return self.build("themed", "search")

    def one_changed(self):
        """One plan is longer by a sentence, and as before in the next round."""
        folder = os.path.join(self.corpus, "plans")
        year = sorted(os.listdir(folder))[0]
        path = os.path.join(folder, year, sorted(os.listdir(os.path.join(folder, year)))[0])
        with open(path, "rb") as file:
            before = file.read()
        try:
            with open(path, "ab") as file:
                file.write(f"\n补充一句:{time.monotonic_ns()}。\n".encode())
            return self.build("themed", "search")
        finally:
            with open(path, "wb") as file:
                file.write(before)
            self.build("themed", "search")

    def hugo(self, related="false"):
        site = os.path.join(self.work, "hugo")
        if not os.path.isdir(site):
            shutil.copytree(os.path.join(SHARED, "hugo"), site)
        name = "hugo" if related == "false" else "hugo-related"
        return Run([self.options.hugo, "--quiet", "--noBuildLock", "-s", site, "-c", self.corpus, "-d",
                    self.out(name)], {"HUGO_PARAMS_RELATED": related})

    def hugo_related(self):
        return self.hugo("true")

    def pagefind(self):
        return Run([sys.executable, "-m", "pagefind", "--site", self.out("hugo"), "--output-path",
                    self.out("pagefind")])

    def c_one(self, processes="1"):
        name = f"c{processes}"
        listing = self.out("list")
        write_listing(self.out("bare"), listing)
        return Run([os.path.join(self.work, "pipeline"), self.corpus, self.out(name), processes]
                   + ([listing] if os.path.getsize(listing) else []))

    def c_two(self):
        return self.c_one("2")

    def floor(self, of="themed", processes="2"):
        run = Run([os.path.join(self.work, "floor"), self.out(of), self.out("floor"), processes])
        told = json.loads(run.output)
        run.wall, run.cpu = told["wall"], told["cpu"]
        return run


PROGRAMS = [
    ("bare", "planpress, without search, themes, targets"),
    ("themed", "planpress, themes, related measures, targets"),
    ("again", "the same, nothing changed since"),
    ("one_changed", "the same, one plan changed"),
    ("full", "planpress, with search as well"),
    ("hugo", "Hugo, without related content"),
    ("hugo_related", "Hugo, with related content"),
    ("pagefind", "Pagefind extended over Hugo's pages"),
    ("c_one", "C: read, cmark-gfm, write the files of the first row, 1 process"),
    ("c_two", "the same, 2 processes"),
    ("floor", "floor: write the files of the second row, 2 processes"),
]


def write_listing(site, path):
    """Size and path of every file of our own bare site; empty where there is none."""
    with open(path, "w") as file:
        for folder, _, names in os.walk(site):
            for name in names:
                full = os.path.join(folder, name)
                file.write(f"{os.path.getsize(full)} {os.path.relpath(full, site)}\n")


def measure(size, names, runs):
    """Median (wall, cpu, memory) and spread of wall by program; None where it failed."""
    rounds = {name: [] for name in names}
    failed = {}
    for turn in range(runs):
        size.next_round()
        for name in names:
            if name in failed:
                continue
            try:
                rounds[name].append(getattr(size, name)())
            except (RuntimeError, OSError, ValueError) as error:
                failed[name] = str(error)
                print(f"  {name}: {error}", file=sys.stderr)
            else:
                last = rounds[name][-1]
                print(f"  {size.plans} round {turn + 1} {name}: {last.wall:.2f} s", file=sys.stderr)
    result = {}
    for name, list_of_runs in rounds.items():
        if name in failed or not list_of_runs:
            result[name] = None
            continue
        result[name] = {
            key: statistics.median(getattr(run, key) for run in list_of_runs)
            for key in ("wall", "cpu", "memory")}
        walls = [run.wall for run in list_of_runs]
        result[name]["spread"] = [min(walls), max(walls)]
    return result


def site_size(folder):
    count = total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            count += 1
            total += os.path.getsize(os.path.join(path, name))
    return {"files": count, "bytes": total}


RATIOS = [
    ("time, bare ÷ Hugo without related", "wall", ["bare"], ["hugo"], 1 / 3),
    ("time, themed ÷ Hugo without related", "wall", ["themed"], ["hugo"], 1 / 6),
    ("time, themed ÷ Hugo with related", "wall", ["themed"], ["hugo_related"], 1 / 50),
    ("memory, themed ÷ Hugo without related", "memory", ["themed"], ["hugo"], 1 / 8),
    ("time, full ÷ (Hugo + Pagefind)", "wall", ["full"], ["hugo", "pagefind"], 1 / 10),
    ("CPU, bare ÷ C", "cpu", ["bare"], ["c_one"], 2.0),
    ("time, bare ÷ C on 2 processes", "wall", ["bare"], ["c_two"], None),
    ("time, themed ÷ floor", "wall", ["themed"], ["floor"], None),
    ("time, nothing changed ÷ first build", "wall", ["again"], ["themed"], 1 / 4),
    ("time, one plan changed ÷ first build", "wall", ["one_changed"], ["themed"], None),
]


def table(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(str(cell).ljust(w) for cell, w in zip(row, widths)) + " |"
             for row in rows]
    lines.insert(1, "| " + " | ".join("-" * w for w in widths) + " |")
    return "\n".join(lines)


def ratio_rows(results):
    rows = [["ratio", *[f"{plans:,} plans" for plans in results], "bound"]]
    for label, key, above, below, bound in RATIOS:
        cells = []
        for result in results.values():
            values = result["programs"]
            if any(values.get(name) is None for name in above + below):
                cells.append("–")
                continue
            ratio = (sum(values[name][key] for name in above)
                     / sum(values[name][key] for name in below))
            missed = bound is not None and ratio > bound
            cells.append(f"{ratio:.3f}" + (" **missed**" if missed else ""))
        rows.append([label, *cells, f"≤ {bound:.3f}" if bound else ""])
    sizes = sorted(results)
    for small, large in zip(sizes, sizes[1:]):
        a, b = results[small]["programs"].get("themed"), results[large]["programs"].get("themed")
        if a and b and large == 10 * small:
            ratio = b["wall"] / a["wall"]
            rows.append([f"time, themed, {large:,} ÷ {small:,} plans"]
                        + [f"{ratio:.2f}" if plans == large else "" for plans in results]
                        + ["≤ 11" if large == 100_000 else ""])
    return rows


def markdown(report):
    results = {int(plans): value for plans, value in report["sizes"].items()}
    parts = ["# Benchmarks", "",
             "Written by `script/bench --docs`. Medians of one run in which all programs took turns; "
             "the same corpus (`gen_corpus.py`, seed 1), the same disk, output folders new.", "",
             table(ratio_rows(results)), ""]
    for plans, result in results.items():
        parts += [f"## {plans:,} plans ({result['runs']} rounds)", ""]
        rows = [["program", "wall s", "min–max", "CPU s", "peak MB"]]
        for name, label in PROGRAMS:
            value = result["programs"].get(name)
            if value:
                low, high = value["spread"]
                rows.append([label, f"{value['wall']:.2f}", f"{low:.2f}–{high:.2f}",
                             f"{value['cpu']:.2f}", f"{value['memory']:.0f}"])
        parts += [table(rows), ""]
        for name, size in result["sites"].items():
            parts.append(f"- {name}: {size['files']:,} files, {size['bytes'] / 1e6:.1f} MB")
        parts.append("")
    parts += ["## Versions", ""] + [f"- {line}" for line in report["versions"]] + [""]
    return "\n".join(parts)


def kept_sections(path):
    """The sections of the last report that other hands have written."""
    try:
        with open(path) as file:
            parts = re.split(r"(?m)^(?=## )", file.read())
    except FileNotFoundError:
        return []
    return [part.rstrip("\n") + "\n" for part in parts
            if part.startswith(("## The preview server", "## How to read this"))]


def first_line(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    except OSError:
        return "absent"
    lines = (done.stdout or done.stderr).strip().splitlines()
    return lines[-1] if lines else "unknown"


def versions(options):
    try:
        with open("/proc/cpuinfo") as file:
            cpu = re.search(r"model name\s*: (.*)", file.read()).group(1)
    except (OSError, AttributeError):
        cpu = platform.machine()
    hugo = re.search(r"hugo v\S+", first_line([options.hugo, "version"]))
    return [
        f"planpress {first_line([options.planpress, '--version'])}, commit "
        + first_line(["git", "rev-parse", "--short", "HEAD"]),
        hugo.group(0) if hugo else "hugo absent",
        first_line([sys.executable, "-m", "pagefind", "--version"]),
        f"cmark-gfm {first_line(['pkg-config', '--modversion', 'libcmark-gfm'])}",
        f"{cpu}, {len(os.sched_getaffinity(0))} cores, Linux {platform.release()}",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--runs", type=int, help="rounds a size (default 5; 3 at 100,000)")
    parser.add_argument("--related", action="store_true", help="Hugo's related content above 1,000 too")
    parser.add_argument("--only", help="programs to run, by comma: " + ",".join(n for n, _ in PROGRAMS))
    parser.add_argument("--docs", action="store_true", help="write docs/benchmarks.md")
    parser.add_argument("--json", metavar="FILE", help="write the figures as JSON")
    parser.add_argument("--work", required=True, help="folder for corpora, outputs, C programs")
    parser.add_argument("--planpress", required=True)
    parser.add_argument("--hugo", default="hugo")
    options = parser.parse_args()
    report = {"versions": versions(options), "sizes": {}}
    for plans in options.sizes:
        names = [name for name, _ in PROGRAMS]
        if plans > 1000 and not options.related:
            names.remove("hugo_related")
        if options.only:
            names = [name for name in names if name in options.only.split(",")]
        size = Size(options, options.work, plans)
        runs = options.runs or (3 if plans >= 100_000 else 5)
        programs = measure(size, names, runs)
        sites = {name: site_size(size.out(name)) for name in ("bare", "themed", "full", "hugo")
                 if programs.get(name)}
        report["sizes"][plans] = {"runs": runs, "programs": programs, "sites": sites}
    print(markdown(report))
    if options.json:
        with open(options.json, "w") as file:
            json.dump(report, file, indent=1, ensure_ascii=False)
    if options.docs:
        path = os.path.join(ROOT, "docs", "benchmarks.md")
        kept = kept_sections(path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write("\n".join([markdown(report), *kept]))


main()
