#!/usr/bin/env python3
"""Faults while a site is published: killed builds, a full disk, a read-only one, two builds at once.

usage: killed_builds.py PLANPRESS [--kills N] [--seed S] [--only kills|faults]
(N also from SOAK_KILLS; default 20). The full disk needs root or a user namespace of its own, the
unreadable files need root to become another user: what cannot be done here is left out with a word.

After every fault the output folder must be the old site or the new one, whole, byte for byte, and
the next build must mend everything. Ends with 0 only if that held each time.
"""
import argparse, os, random, shutil, signal, subprocess, sys, tempfile, time

PLANS = 150
WORDS = ["校园安全", "教师培训", "学前教育", "职业教育", "经费保障", "家校共育", "质量监测"]


def make_content(folder, version):
    """A site's sources; from one version to the next some change, some go, some come."""
    for number in range(PLANS):
        if number % 29 == version:
            continue
        word = WORDS[number % len(WORDS)]
        year = 2015 + number % 8
        text = [
            "---", f"title: 示例县{year}年{word}工作计划之{number}", "issuer: 示例县教育局", "region: 示例县",
            "kind: 工作计划", f"year: {year}", f"signedOn: {year}-01-05",
            f"publishedAt: {year}-01-09 09:00", "---", "", f"为做好{word}工作,制定本计划。", ""]
        for chapter in "一二三":
            text += [f"## {chapter}、推进{word}", ""]
            for measure in range(4):
                change = version if number % 3 == 0 else 0
                text += [f"{measure + 1}.落实{word}责任。本年度安排{number + measure + change}所学校先行试点。", ""]
        path = os.path.join(folder, "plans", f"{year}", f"plan-{number:03}.md")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(text))


def tree(folder):
    """Every file below the folder with its bytes; None where there is no folder."""
    if not os.path.isdir(folder):
        return None
    files = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                files[os.path.relpath(full, folder)] = file.read()
    return files


class Soak:
    def __init__(self, program, folder, seed):
        # A copy: nobody, who builds in `forbidden`, may not reach the checkout.
        self.program, self.folder = shutil.copy(program, os.path.join(folder, "planpress")), folder
        self.random = random.Random(seed)
        self.faults = []
        # Who builds: options of subprocess.run.
        self.user = {}
        self.content = [os.path.join(folder, f"content-{version}") for version in range(2)]
        self.sites = []
        self.seconds = 0.0
        for version, content in enumerate(self.content):
            make_content(content, version)
            output = os.path.join(folder, f"reference-{version}")
            start = time.monotonic()
            done = self.build(version, output)
            # The second build is the truer one: the first waits for the program to be loaded.
            self.seconds = time.monotonic() - start
            if done.returncode != 0:
                raise SystemExit(f"the sample site does not build:\n{done.stderr[-2000:]}")
            self.sites.append(tree(output))
        if self.sites[0] == self.sites[1]:
            raise SystemExit("the two sample sites are the same: nothing can be told from them")

    def command(self, version, output):
        return [self.program, "build", "--content", self.content[version], "--output", output,
                "--as-of", "2026-01-01", *(["--allow-removal"] if self.allows_removal() else [])]

    def allows_removal(self):
        if not hasattr(self, "_removal"):
            told = subprocess.run([self.program, "build", "--help"], capture_output=True, text=True)
            self._removal = "--allow-removal" in told.stdout
        return self._removal

    def build(self, version, output):
        return subprocess.run(
            self.command(version, output), capture_output=True, text=True, cwd=self.folder,
            **self.user)

    def start(self, version, output):
        return subprocess.Popen(
            self.command(version, output), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=self.folder)

    def check(self, held, what):
        if not held:
            self.faults.append(what)
            print(f"FAULT: {what}", file=sys.stderr)

    def version_of(self, output):
        """0 or 1 where the folder is that site, whole; otherwise None."""
        now = tree(output)
        return next((v for v, site in enumerate(self.sites) if site == now), None)

    def is_mended(self, output, version, what):
        """A build from `version` gives that site and leaves nothing beside it."""
        done = self.build(version, output)
        self.check(done.returncode == 0, f"{what}: the next build ended with {done.returncode}: "
                   + done.stderr[-500:])
        self.check(self.version_of(output) == version, f"{what}: the next build did not mend it")
        left = [name for name in os.listdir(os.path.dirname(output)) if ".planpress-" in name
                and not name.endswith(".planpress-record")]
        self.check(not left, f"{what}: left behind: {left}")

    def killed(self, count):
        """Kills `count` builds at random moments of their life, half of them while it stages."""
        home = os.path.join(self.folder, "killed")
        os.mkdir(home)
        output = os.path.join(home, "public")
        self.is_mended(output, 0, "first build")
        self.staging = min(self.time_staging(home, version, output) for version in (1, 0, 1))
        seen = {"old": 0, "new": 0}
        finished = 0
        for turn in range(count):
            before = self.version_of(output)
            if before is None:
                break
            target = 1 - before
            child = self.start(target, output)
            self.wait_at_random(home, child)
            finished += child.poll() is not None
            child.send_signal(signal.SIGKILL)
            child.wait()
            after = self.version_of(output)
            self.check(after is not None, f"kill {turn}: the output is neither the old nor the new site")
            if after is None:
                break
            seen["new" if after == target else "old"] += 1
            verified = subprocess.run([self.program, "verify", output], capture_output=True)
            self.check(verified.returncode == 0, f"kill {turn}: verify ended with {verified.returncode}")
            if self.random.random() < 0.25:
                self.is_mended(output, self.random.randrange(2), f"kill {turn}")
        self.is_mended(output, 1, "after the last kill")
        self.passed(f"{count} builds killed ({finished} had ended already): "
                    f"{seen['old']} left the old site, {seen['new']} the new one")

    def wait_at_random(self, home, child):
        """Every other time from the moment the build begins to stage, where it is most delicate."""
        if self.random.random() < 0.5:
            time.sleep(self.random.uniform(0, self.seconds * 1.1))
            return
        while child.poll() is None and not any("-staging-" in name for name in os.listdir(home)):
            time.sleep(0.0005)
        time.sleep(self.random.uniform(0, self.staging * 1.2))

    def time_staging(self, home, version, output):
        """Seconds from the first staged file to the end of a build."""
        child = self.start(version, output)
        while child.poll() is None and not any("-staging-" in name for name in os.listdir(home)):
            time.sleep(0.0005)
        start = time.monotonic()
        child.wait()
        return time.monotonic() - start

    def killed_first(self, count):
        """A killed first build leaves nothing, or the whole site."""
        home = os.path.join(self.folder, "first")
        os.mkdir(home)
        output = os.path.join(home, "public")
        for turn in range(count):
            child = self.start(0, output)
            time.sleep(self.random.uniform(0, self.seconds))
            child.kill()
            child.wait()
            self.check(not os.path.exists(output) or self.version_of(output) == 0,
                       f"first build {turn}: half a site")
            shutil.rmtree(output, ignore_errors=True)
        self.is_mended(output, 0, "killed first builds")
        self.passed(f"{count} first builds killed")

    def at_once(self, count):
        home = os.path.join(self.folder, "at-once")
        os.mkdir(home)
        output = os.path.join(home, "public")
        for turn in range(count):
            children = [self.start(version, output) for version in (0, 1)]
            codes = [child.wait() for child in children]
            self.check(0 in codes and set(codes) <= {0, 2}, f"at once {turn}: ended with {codes}")
            self.check(self.version_of(output) is not None, f"at once {turn}: a mixed site")
        self.is_mended(output, 0, "two builds at once")
        self.passed(f"{count} times two builds at once")

    @staticmethod
    def passed(what):
        """A line that Tests/suites.py counts, as it does those of FAULT and LEFT OUT."""
        print(f"PASSED: {what}", flush=True)

    @staticmethod
    def left_out(what, why):
        """What this machine does not allow."""
        print(f"LEFT OUT: {what}: {why}", flush=True)

    def bad_source(self):
        home = os.path.join(self.folder, "source")
        os.mkdir(home)
        output = os.path.join(home, "public")
        self.is_mended(output, 0, "before a bad source")
        bad = os.path.join(self.content[1], "plans", "bad.md")
        with open(bad, "wb") as file:
            file.write("---\ntitle: 不合规\n---\n".encode("gb18030"))
        done = self.build(1, output)
        self.check(done.returncode == 1, f"a bad source: ended with {done.returncode}")
        self.check(self.version_of(output) == 0, "a bad source: the old site was touched")
        os.remove(bad)
        self.is_mended(output, 1, "a bad source")
        self.passed("a bad source")

    def forbidden(self):
        """A source that may not be read, then a folder that may not be written: root reads and
        writes all, so the builds are nobody's."""
        home = os.path.join(self.folder, "forbidden")
        output = os.path.join(home, "public")
        os.mkdir(home)
        self.user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        if self.user:
            os.chmod(self.folder, 0o755)
            os.chown(home, 65534, 65534)
            try:
                subprocess.run([self.program, "--version"], capture_output=True, check=True, **self.user)
            except (OSError, subprocess.CalledProcessError) as error:
                self.left_out("unreadable source, unwritable output", f"nobody cannot run it: {error}")
                self.user = {}
                return
        self.is_mended(output, 0, "before what is forbidden")
        source = os.path.join(self.content[1], "plans", "2015", "plan-000.md")
        os.chmod(source, 0)
        done = self.build(1, output)
        self.check(done.returncode == 2, f"an unreadable source: ended with {done.returncode}")
        self.check("plan-000.md" in done.stderr and "没有权限" in done.stderr,
                   f"an unreadable source: told {done.stderr[-300:]!r}")
        self.check(self.version_of(output) == 0, "an unreadable source: the old site was touched")
        os.chmod(source, 0o644)
        os.chmod(home, 0o555)
        done = self.build(1, output)
        self.check(done.returncode == 2, f"an unwritable folder: ended with {done.returncode}")
        self.check("没有权限" in done.stderr, f"an unwritable folder: told {done.stderr[-300:]!r}")
        self.check(self.version_of(output) == 0, "an unwritable folder: the old site was touched")
        os.chmod(home, 0o755)
        self.is_mended(output, 1, "what was forbidden")
        self.user = {}
        self.passed("an unreadable source, an unwritable folder")

    def full_disk(self):
        """A small disk of its own, filled up; then the same disk read-only."""
        home = os.path.join(self.folder, "disk")
        os.mkdir(home)
        need = sum(len(data) + 4096 for data in self.sites[0].values())
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={need * 4 + (8 << 20)}", "none", home],
            capture_output=True, text=True)
        if mounted.returncode != 0:
            self.left_out("full and read-only disk",
                          "wants root or user namespaces that may mount: " + mounted.stderr.strip())
            return
        try:
            output = os.path.join(home, "public")
            self.is_mended(output, 0, "a small disk")
            new = sum(len(data) for path, data in self.sites[1].items()
                      if self.sites[0].get(path) != data)
            for spare in (0, new // 10, new // 2):
                self.fill(home, spare)
                done = self.build(1, output)
                self.check(done.returncode == 2, f"full disk: ended with {done.returncode}")
                self.check("空间已满" in done.stderr, f"full disk: told {done.stderr[-300:]!r}")
                self.check(self.version_of(output) == 0, "full disk: the old site was touched")
                os.remove(os.path.join(home, "filler"))
            subprocess.run(["mount", "-o", "remount,ro", home], check=True)
            done = self.build(1, output)
            self.check(done.returncode == 2, f"read-only disk: ended with {done.returncode}")
            self.check("只读" in done.stderr, f"read-only disk: told {done.stderr[-300:]!r}")
            self.check(self.version_of(output) == 0, "read-only disk: the old site was touched")
            subprocess.run(["mount", "-o", "remount,rw", home], check=True)
            self.is_mended(output, 1, "a full and a read-only disk")
            self.passed("full disk, read-only disk")
        finally:
            subprocess.run(["umount", home], check=False)

    def in_namespace(self):
        """The full disk where one is not root: as root of a user namespace, which may mount."""
        done = subprocess.run(["unshare", "-rm", "true"], capture_output=True, text=True)
        if done.returncode != 0:
            self.left_out("full and read-only disk",
                          "wants root or user namespaces that may mount: " + done.stderr.strip())
            return
        done = subprocess.run(
            ["unshare", "-rm", sys.executable, __file__, self.program, "--only", "disk"])
        self.check(done.returncode == 0, "full or read-only disk, see above")

    @staticmethod
    def fill(home, spare):
        status = os.statvfs(home)
        size = max(0, status.f_bavail * status.f_frsize - spare)
        with open(os.path.join(home, "filler"), "wb") as file:
            piece = bytes(1 << 16)
            try:
                while size > 0:
                    size -= file.write(piece[:size])
                    file.flush()
            except OSError:
                pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=int(os.environ.get("SOAK_KILLS", "20")))
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", choices=["kills", "faults", "disk"], default=None)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1 << 30)
    print(f"seed {seed}")
    with tempfile.TemporaryDirectory(prefix="planpress-soak-") as folder:
        soak = Soak(options.program, os.path.realpath(folder), seed)
        if options.only in (None, "kills"):
            soak.killed(options.kills)
            soak.killed_first(max(3, options.kills // 10))
        if options.only in (None, "faults"):
            soak.at_once(max(3, options.kills // 10))
            soak.bad_source()
            soak.forbidden()
        if options.only in (None, "faults", "disk"):
            if os.geteuid() == 0 or options.only == "disk":
                soak.full_disk()
            else:
                soak.in_namespace()
    if soak.faults:
        raise SystemExit(f"{len(soak.faults)} faults")
    print("no fault")


main()
