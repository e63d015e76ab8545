#!/usr/bin/env python3
"""The preview server on a large corpus: from an edit to the served page, and single requests.

Starts `planpress serve` on a copy of the corpus, waits for its first page, then edits one source
after the other in place and asks for the document's page until the new text is in it. Run it
through script/bench --serve.
"""
import argparse, http.client, os, platform, random, re, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.path.join(os.path.dirname(ROOT), "shared", "bench")
DAY = "2026-12-31"
HEADING = "## The preview server"
# What each kind of edit appends to a paragraph; {} is the mark by which the new text is known.
EDITS = {
    "words of a paragraph": "另行安排{}。",
    "a sentence with terms of themes": "开展应急演练和隐患排查，加强教师培训{}。",
    "a link to another document": "参见[另一份文件]({link}){}。",
    "a measure more": "\n\n### 99. 补充措施\n\n推进学前教育普及普惠{}。",
}


class Site:
    """A running preview and the one connection that asks it."""

    def __init__(self, planpress, content, port):
        self.port = port
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [planpress, "serve", "--content", content, "--port", str(port), "--as-of", DAY],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.connection = None

    def get(self, path):
        for attempt in range(2):
            try:
                if not self.connection:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
                self.connection.request("GET", path)
                response = self.connection.getresponse()
                return response.status, response.read()
            except (OSError, http.client.HTTPException):
                self.connection = None
                if attempt:
                    return 0, b""

    def wait(self):
        """Seconds until the first page is served."""
        while self.get("/index.html")[0] != 200:
            if self.process.poll() is not None:
                sys.exit("planpress serve has ended")
            time.sleep(0.02)
        return time.monotonic() - self.start

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def sources(content):
    found = []
    for folder, _, names in os.walk(content):
        found += [os.path.join(folder, name) for name in names if name.endswith(".md")]
    return sorted(found)


def edit(path, addition):
    """Appends to the last paragraph that is no heading, in place."""
    with open(path, encoding="utf-8") as file:
        parts = file.read().rstrip("\n").split("\n\n")
    place = max(i for i, part in enumerate(parts) if i and not part.startswith(("#", "|", "-")))
    parts[place] += addition
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(parts) + "\n")


def url(path):
    return "/plans/" + os.path.basename(path)[:-3] + ".html"


def edits(site, files, count, rng):
    """Milliseconds from the start of writing to the page that has the new text, by kind of edit."""
    result = {kind: [] for kind in EDITS}
    for number in range(count):
        kind = list(EDITS)[number % len(EDITS)]
        path = rng.choice(files)
        while site.get(url(path))[0] != 200:
            path = rng.choice(files)
        other = rng.choice([file for file in files[:200] if file != path])
        mark = f"记号{number}号"
        link = os.path.relpath(other, os.path.dirname(path))
        start = time.monotonic()
        edit(path, EDITS[kind].format(mark, link=link))
        while mark.encode() not in site.get(url(path))[1]:
            if time.monotonic() - start > 120:
                sys.exit(f"{path}: the new text did not come")
            time.sleep(0.001)
        result[kind].append((time.monotonic() - start) * 1000)
        time.sleep(0.3)
    return result


def pages(site, rng):
    """Addresses by kind: lists and theme pages as the site's own pages link to them."""
    found = {"themes": set(), "lists": set()}
    pending = ["/index.html", "/themes/index.html", "/years/index.html", "/issuers/index.html"]
    for page in list(pending):
        for href in re.findall(r'href="([^"#?]+\.html)', site.get(page)[1].decode()):
            path = os.path.normpath(os.path.join(os.path.dirname(page), href))
            if path.startswith("/themes/"):
                found["themes"].add(path)
            elif path.startswith(("/years/", "/issuers/", "/kinds/", "/regions/")):
                found["lists"].add(path)
    return {kind: sorted(paths) for kind, paths in found.items()}


def requests(site, files, rng):
    groups = {"documents": [url(path) for path in files], **pages(site, rng)}
    result = {}
    for kind, paths in groups.items():
        times = []
        for path in [rng.choice(paths) for _ in range(150)]:
            start = time.monotonic()
            status, _ = site.get(path)
            if status == 200:
                times.append((time.monotonic() - start) * 1000)
        result[kind] = times
    result["all"] = [time for times in result.values() for time in times]
    return result


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def figures(values):
    return f"{statistics.median(values):.1f} | {quantile(values, 0.95):.1f} | {max(values):.1f}"


def measure(options, plans):
    corpus = options.corpus or os.path.join(options.work, f"corpus-{plans}")
    if not os.path.isdir(corpus):
        draft = corpus + ".part"
        shutil.rmtree(draft, ignore_errors=True)
        subprocess.run(
            [sys.executable, os.path.join(SHARED, "gen_corpus.py"), os.path.join(draft, "plans"),
             str(plans)], check=True)
        os.rename(draft, corpus)
    content = os.path.join(options.work, "served")
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(corpus, content)
    files = sources(content)
    rng = random.Random(9)
    site = Site(options.planpress, content, options.port)
    try:
        first = site.wait()
        # The first request of each kind makes what its kind shares.
        requests(site, files, rng)
        asked = requests(site, files, rng)
        found = edits(site, files, options.edits, rng)
        memory = site.memory()
    finally:
        site.stop()
        shutil.rmtree(content, ignore_errors=True)
    bound = 250 if len(files) <= 1000 else 1500
    every = [value for values in found.values() for value in values]
    lines = [f"### {len(files):,} plans", "",
             f"First page after {first:.1f} s, peak memory {memory:.0f} MB.", "",
             "| ms | median | 95 % | most |", "| --- | --- | --- | --- |",
             f"| edit to served page, {len(every)} edits (bound: median ≤ {bound}) | {figures(every)} |"]
    lines += [f"| – {kind} | {figures(values)} |" for kind, values in found.items() if values]
    lines += [f"| request, {len(asked['all'])} pages (bound: median ≤ 5) | {figures(asked['all'])} |"]
    lines += [f"| – {kind} | {figures(values)} |" for kind, values in asked.items()
              if values and kind != "all"]
    return lines + [""]


def write_docs(section):
    """Puts the section in the place of the last one; everything else in the file stays."""
    path = os.path.join(ROOT, "docs", "benchmarks.md")
    with open(path) as file:
        parts = re.split(r"(?m)^(?=## )", file.read())
    parts = [part for part in parts if not part.startswith(HEADING)]
    place = next((i for i, part in enumerate(parts) if part.startswith("## Versions")), len(parts))
    parts.insert(place, section)
    with open(path, "w") as file:
        file.write("".join(parts))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--corpus", help="this content folder instead of a made one")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--docs", action="store_true", help="write the section in docs/benchmarks.md")
    parser.add_argument("--work", required=True)
    parser.add_argument("--planpress", required=True)
    options = parser.parse_args()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True,
                            cwd=ROOT).stdout.strip()
    lines = [HEADING, "",
             "Written by `script/bench --serve --docs`, commit " + commit + f", {platform.machine()}, "
             f"{len(os.sched_getaffinity(0))} cores. An edit is timed from the start of writing the",
             "source to the end of the answer that has the new text, asked for every millisecond.", ""]
    for plans in [0] if options.corpus else options.sizes:
        lines += measure(options, plans)
    section = "\n".join(lines) + "\n"
    print(section)
    if options.docs:
        write_docs(section)


main()
