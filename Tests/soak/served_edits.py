#!/usr/bin/env python3
"""Random edits under a running preview: what it serves is what a build from nothing writes.

usage: served_edits.py PLANPRESS [--rounds N] [--seed S]
Each round edits, adds, renames or removes sources, or changes settings, waits until the server has
looked, builds the same folder anew and holds served files against written ones: the edited page and
a sample, every tenth round all of them. Ends with 0 only if all were equal.
"""
import argparse, http.client, os, queue, random, re, shutil, subprocess, sys, tempfile, threading, time

DAY = "2026-12-31"
WORDS = ["校园安全", "教师培训", "学前教育", "职业教育", "经费保障", "家校共育", "质量监测", "应急演练", "隐患排查"]
SCRIPT = re.compile(rb'<script src="/[^"]*" data-generation="[^"]*"></script>\n')


class Author:
    """Writes the folder and edits it at random."""

    def __init__(self, folder, rng, plans):
        self.folder, self.rng = folder, rng
        self.names = []
        self.last = 0
        for _ in range(plans):
            self.add()

    def path(self, name):
        return os.path.join(self.folder, "plans", name + ".md")

    def sentence(self):
        first, second = self.rng.sample(WORDS, 2)
        return self.rng.choice([
            f"落实{first}责任，抓好{second}。", f"安排{self.rng.randrange(2, 90)}所学校试点{first}。",
            f"按照《{first}办法》做好{second}工作。", f"{first}覆盖率达到{self.rng.randrange(80, 99)}%。"])

    def add(self):
        self.last += 1
        name = f"plan-{self.last:03}"
        year = 2015 + self.last % 8
        text = [
            "---", f"id: {name}", f"title: 示例县{year}年工作要点之{self.last}",
            f"issuer: {self.rng.choice(['示例县教育局', '样本区教育局', '范例市教育局'])}",
            f"kind: {self.rng.choice(['工作要点', '工作总结', '通知'])}", f"year: {year}",
            f"publishedAt: {year}-01-09 09:00", "---", "", "为做好工作，制定本计划。", ""]
        for chapter in "一二三":
            text += [f"## {chapter}、{self.rng.choice(WORDS)}", ""]
            for measure in range(5):
                text += [f"{measure + 1}.{self.sentence()}", ""]
        self.write(name, "\n".join(text))
        self.names.append(name)
        return name

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def write(self, name, text):
        """In place, or by another file that takes its place, as editors do."""
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        target = path if self.rng.random() < 0.6 else path + "~"
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)
        if target != path:
            os.rename(target, path)

    def repair(self, told):
        """Takes links and unknown keys out of a source in which a build has told an error."""
        names = [name for name in self.names if f"plans/{name}.md:" in told]
        if not names:
            return self.edit()
        name = self.rng.choice(names)
        self.write(name, re.sub(r"坏键: .*\n|见\[[^\]]*\]\([^)]*\)。", "", self.read(name)))
        return name

    def edit(self):
        """Does one thing; returns the name of the plan it concerns."""
        name = self.rng.choice(self.names)
        text = self.read(name)
        parts = text.rstrip("\n").split("\n\n")
        place = self.rng.choice([i for i, part in enumerate(parts) if i and not part.startswith("#")])
        other = self.rng.choice(self.names)
        turn = self.rng.randrange(100)
        if turn < 50:
            label = re.match(r"\d+\.", parts[place])
            parts[place] = (label.group(0) if label else "") + self.sentence()
        elif turn < 60:
            parts[place] += self.sentence()
        elif turn < 65:
            parts.append(f"6.{self.sentence()}")
        elif turn < 72:
            parts[place] += f"见[另一份]({other}.md#p{self.rng.randrange(1, 9)})。"
        elif turn < 75:
            parts[place] += "见[没有的](不存在.md)。"
        elif turn < 77:
            parts[place] += f"见[没有的]({other}.md#p99)。"
        elif turn < 80:
            parts[0] = parts[0].replace("\n---", "\n坏键: 一\n---", 1)
        elif turn < 86:
            parts[0] = re.sub(r"title: .*", f"title: 改名之{turn}{place}{name}", parts[0])
        elif turn < 90:
            parts[0] = re.sub(r"issuer: .*", "issuer: 样本区教育局", parts[0])
        elif turn < 93:
            return self.add()
        elif turn < 95 and len(self.names) > 20:
            os.remove(self.path(name))
            self.names.remove(name)
            return self.names[0]
        elif turn < 97:
            new = f"moved-{self.last}-{turn}"
            if new in self.names:
                return name
            os.rename(self.path(name), self.path(new))
            self.names[self.names.index(name)] = new
            return new
        else:
            with open(os.path.join(self.folder, "site.yaml"), "w", encoding="utf-8") as file:
                file.write(f"name: 试验网{turn}\npager: {self.rng.choice([10, 20])}\n")
            return name
        self.write(name, "\n\n".join(parts) + "\n")
        return name


class Preview:
    def __init__(self, program, content):
        self.process = subprocess.Popen(
            [program, "serve", "--content", content, "--port", "0", "--as-of", DAY],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        self.port = int(re.search(r":(\d+)/", self.lines.get(timeout=60)).group(1))
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def settle(self):
        """The last word of the server once it has looked at what was edited."""
        line = self.lines.get(timeout=120)
        while True:
            try:
                line = self.lines.get(timeout=0.4)
            except queue.Empty:
                return line

    def get(self, path):
        try:
            self.connection.request("GET", "/" + path)
        except http.client.HTTPException:
            self.connection.close()
            self.connection.request("GET", "/" + path)
        response = self.connection.getresponse()
        body = response.read()
        return SCRIPT.sub(b"", body).replace(b"connect-src 'self'; ", b"", 1)


def tree(folder):
    return sorted(os.path.relpath(os.path.join(base, name), folder)
                  for base, _, names in os.walk(folder) for name in names)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("planpress")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--plans", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    program = os.path.abspath(options.planpress)
    counts = {"equal": 0, "faulty": 0, "files": 0}
    with tempfile.TemporaryDirectory() as folder:
        content, output = os.path.join(folder, "content"), os.path.join(folder, "public")
        author = Author(content, rng, options.plans)
        with open(os.path.join(content, "site.yaml"), "w", encoding="utf-8") as file:
            file.write("name: 试验网\npager: 20\n")
        preview = Preview(program, content)
        preview.settle()
        told = ""
        try:
            for number in range(options.rounds):
                repairs = told and rng.random() < 0.8
                name = author.repair(told) if repairs else author.edit()
                word = preview.settle()
                done = subprocess.run(
                    [program, "build", "--content", content, "--output", output, "--as-of", DAY,
                     "--allow-removal"], capture_output=True, text=True)
                if (done.returncode == 0) != word.startswith("已更新"):
                    sys.exit(f"round {number}: built {done.returncode}, served: {word}{done.stderr}")
                told = done.stderr + done.stdout if done.returncode else ""
                if done.returncode:
                    counts["faulty"] += 1
                    continue
                files = tree(output)
                if number % 10:
                    own = [path for path in files if f"/{name}." in path]
                    files = own + rng.sample(files, min(80, len(files)))
                for path in files:
                    with open(os.path.join(output, path), "rb") as file:
                        written = file.read().replace(b"connect-src 'self'; ", b"", 1)
                    if preview.get(path) != written:
                        sys.exit(f"round {number}: {path} differs ({name})")
                counts["equal"] += 1
                counts["files"] += len(files)
        finally:
            preview.process.terminate()
            preview.process.wait()
    print(f"{counts['equal']} rounds equal ({counts['files']} files), {counts['faulty']} with errors")


main()
