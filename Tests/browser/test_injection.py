"""No text of an author runs a script, leaves its place, or breaks a file: in a real Chromium.

PLANPRESS names the program (.build/debug/planpress by default), CHROMIUM the browser.
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import urllib.parse
import xml.etree.ElementTree
import zipfile

import pytest
from playwright.sync_api import sync_playwright

import hostile
import payloads

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLANPRESS", str(REPOSITORY / ".build/debug/planpress"))
# What each page's policy must come to; default-src speaks for what a page does not name.
POLICY = {"default-src": ["'none'"], "base-uri": ["'none'"],
          "script-src": ["'none'", "'self'"], "style-src": ["'none'", "'self'"],
          "img-src": ["'none'", "'self'"], "object-src": ["'none'"], "frame-src": ["'none'"],
          "connect-src": ["'none'"]}


def run(content, output, *options):
    return subprocess.run(
        [PROGRAM, "build", "--content", str(content), "--output", str(output), "--templates",
         str(content / "no-templates"), "--as-of", "2026-03-05", *options],
        capture_output=True, text=True, timeout=600)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    content, _ = hostile.write(root)
    # What is refused outright is no danger: such fields are taken out, and the rest must be built.
    for _ in range(6):
        result = run(content, root / "public")
        if result.returncode == 0:
            break
        assert result.returncode == 1, result.stderr
        assert take_out(content, result.stderr), result.stderr
    assert result.returncode == 0, result.stderr[-4000:]
    return root / "public"


def take_out(content, report):
    """Deletes the lines of front matters and bodies that the program calls errors."""
    lines = {}
    for path, line in re.findall(r"^(\S+?\.(?:md|yaml)):(\d+)", report, re.M):
        lines.setdefault(path, set()).add(int(line))
    for path, numbers in lines.items():
        source = content / path
        text = source.read_text(encoding="utf-8").split("\n")
        for number in numbers:
            if text[number - 1] != "---":
                text[number - 1] = ""
        source.write_text("\n".join(text), encoding="utf-8")
    return bool(lines)


@pytest.fixture(scope="session")
def pages(site):
    return sorted(site.rglob("*.html"))


class Elements(html.parser.HTMLParser):
    """Every element of a page with its attributes, and the text of scripts and styles.

    Linked data is no script, if it is JSON: it is kept apart.
    """

    def __init__(self):
        super().__init__()
        self.elements, self.raw, self.linked_data = [], [], []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        if self.elements and self.elements[-1][0] in ("script", "style") and data.strip():
            if self.cdata_elem:
                is_data = self.elements[-1][1].get("type") == "application/ld+json"
                (self.linked_data if is_data else self.raw).append(data)


def read(path):
    parser = Elements()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser


def test_there_are_enough_payloads_on_enough_pages(pages):
    assert len(set(payloads.ALL)) >= 80
    assert len(pages) > len(payloads.ALL) * 0.9


def test_pages_hold_no_active_element_but_the_programs_own_scripts(pages):
    faults = []
    for page in pages:
        parser = read(page)
        if parser.raw:
            faults.append((page.name, "inline", parser.raw[0][:60]))
        for data in parser.linked_data:
            json.loads(data)
        for tag, attributes in parser.elements:
            if tag in ("style", "iframe", "object", "embed", "base", "frame", "marquee", "applet"):
                faults.append((page.name, tag))
            if tag == "script" and attributes != {"type": "application/ld+json"} \
                    and not (attributes.get("src") or "").endswith(".js"):
                faults.append((page.name, "script", attributes))
            for name, value in attributes.items():
                if name.startswith("on") or name in ("style", "srcdoc", "xlink:href"):
                    faults.append((page.name, tag, name))
                if name in ("href", "src", "action", "formaction"):
                    scheme = re.match(r"[\x00-\x20]*([a-z][a-z0-9+.-]*):", value or "", re.I)
                    allowed = {"href": ("http", "https", "mailto", "tel")}.get(name, ())
                    if scheme and scheme[1].lower() not in allowed:
                        faults.append((page.name, tag, value[:60]))
    assert faults == []


def test_every_page_has_the_strict_policy_and_loads_nothing_from_elsewhere(pages):
    faults = []
    for page in pages:
        policies = []
        for tag, attributes in read(page).elements:
            if tag == "meta" and (attributes.get("http-equiv") or "").lower() == \
                    "content-security-policy":
                policies.append(attributes["content"])
            loaded = attributes.get("src") or (
                attributes.get("href") if tag == "link" and re.search(
                    r"stylesheet|icon|preload", attributes.get("rel") or "") else None)
            if loaded and re.match(r"([a-z+.-]+:|//)", loaded, re.I):
                faults.append((page.name, loaded))
        directives = dict(p.strip().split(" ", 1) for p in policies[0].split(";")) \
            if len(policies) == 1 else {}
        default = directives.get("default-src") if directives else None
        if any(directives.get(k, None if k == "base-uri" else default) not in v
               for k, v in POLICY.items()):
            faults.append((page.name, policies))
    assert faults == []


def test_links_to_other_hosts_do_not_hand_over_the_page(pages):
    faults = []
    for page in pages:
        for tag, attributes in read(page).elements:
            href = attributes.get("href") or ""
            if tag == "a" and re.match(r"(https?:)?//", href, re.I):
                if "noopener" not in (attributes.get("rel") or ""):
                    faults.append((page.name, href))
    assert faults == []


class Watch:
    def __init__(self, page, root):
        self.page, self.root, self.faults = page, root, []
        page.on("dialog", self.dialog)
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.faults.append(("error", page.url, str(error))))
        page.on("request", self.request)

    def dialog(self, dialog):
        self.faults.append(("dialog", self.page.url, dialog.message))
        dialog.dismiss()

    def console(self, message):
        if message.type == "error" and "ERR_FILE_NOT_FOUND" not in message.text:
            self.faults.append(("console", self.page.url, message.text))

    def request(self, request):
        if not urllib.parse.unquote(request.url).startswith(self.root):
            self.faults.append(("request", self.page.url, request.url))

    def open(self, url):
        """Opens a page, and what it forwards to."""
        self.page.goto(url, wait_until="load")
        if "/old/" in url:
            self.page.wait_for_url(lambda now: "/old/" not in now, wait_until="load")
        if self.page.evaluate("window.ran !== undefined"):
            self.faults.append(("ran", url))


@pytest.fixture(scope="session")
def watch(site):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield Watch(browser.new_context(locale="zh-CN").new_page(), "file://" + str(site))
        browser.close()


def test_no_script_of_an_author_runs_on_any_page(site, pages, watch):
    watch.faults.clear()
    for page in pages:
        watch.open("file://" + urllib.parse.quote(str(page)))
        # Handlers that wait for the pointer or the keys.
        watch.page.evaluate("""() => { for (const e of document.querySelectorAll('main *'))
            for (const t of ['mouseover', 'focus', 'toggle', 'animationstart'])
              e.dispatchEvent(new Event(t)); }""")
        if watch.page.evaluate("window.ran !== undefined"):
            watch.faults.append(("ran", page.name))
    assert watch.faults == []


def test_no_script_runs_from_a_query_or_from_what_the_search_finds(site, watch):
    watch.faults.clear()
    words = ["script", "alert", "onerror", "evil", "甲县"] + payloads.TAGS[:6] + payloads.BREAKOUTS[:8]
    for word in words:
        watch.open("file://" + urllib.parse.quote(str(site / "search.html")) + "?q="
                   + urllib.parse.quote(word))
        watch.page.wait_for_timeout(250)
        if watch.page.evaluate("window.ran !== undefined"):
            watch.faults.append(("ran", word))
        active = watch.page.evaluate(
            "document.querySelectorAll('main script:not([src]), main iframe, main svg script').length")
        if active:
            watch.faults.append(("element", word))
    assert watch.faults == []


def test_no_script_runs_where_two_plans_are_compared(site, watch):
    watch.faults.clear()
    names = [p.stem for p in sorted((site / "compare" / "data").glob("*.js"))]
    assert len(names) > 20
    page = "file://" + urllib.parse.quote(str(site / "compare.html"))
    pairs = list(zip(names, names[1:]))[::3]
    for one, other in pairs + [(word, word) for word in ["../../x", *payloads.BREAKOUTS[:8]]]:
        watch.open(page + "?" + urllib.parse.urlencode({"a": one, "b": other}))
        watch.page.wait_for_function(
            "document.getElementById('comparison').dataset.state !== 'loading'")
        if watch.page.evaluate("window.ran !== undefined"):
            watch.faults.append(("ran", one, other))
    assert watch.faults == []


def test_every_data_file_parses_and_holds_no_formula(site):
    counts = {}
    for path in sorted(site.rglob("*")):
        kind = path.suffix
        if not path.is_file() or "files" in path.relative_to(site).parts[:1]:
            continue
        if kind in (".json", ".jsonld"):
            json.loads(path.read_text(encoding="utf-8"))
        elif kind == ".jsonl":
            for line in path.read_bytes().decode("utf-8").split("\n")[:-1]:
                json.loads(line)
        elif kind in (".xml", ".svg"):
            xml.etree.ElementTree.parse(path)
        elif kind == ".csv":
            rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
            assert {len(row) for row in rows} == {len(rows[0])}, path
            operators = {"+", "-", "=", "about", ">=", "<="}
            cells = [c for row in rows for c in row if c not in operators]
            assert [c for c in cells if re.match(r"[=+@\t\r＝＋－＠]|-(?!\d+(\.\d+)?$)", c)] == []
        else:
            continue
        counts[kind] = counts.get(kind, 0) + 1
    assert counts.get(".json", 0) >= 3 and counts.get(".csv", 0) >= 1 and counts.get(".jsonl", 0) >= 1


@pytest.mark.parametrize("folder, call", [
    ("search", r"planpress\.loaded\((.*)\);?"), ("compare/data", r"PlanpressCompare\((.*)\);?")])
def test_script_data_is_one_call_with_quoted_words(site, folder, call):
    paths = sorted((site / folder).rglob("*.js"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8").strip()
        found = re.fullmatch(call, text, re.S)
        assert found, path
        json.loads(f"[{found[1]}]", strict=False)  # U+001F parts fields.
        # Line ends to scripts of before 2019.
        assert "\u2028" not in text and "\u2029" not in text, path


def test_an_electronic_book_is_well_formed_and_holds_no_script(site):
    """XHTML, unlike HTML, is lost by one wrong byte."""
    book = site.parent / "site.epub"
    result = subprocess.run(
        [PROGRAM, "bundle", "--all", "--format", "epub", "--content", str(site.parent / "content"),
         "--templates", str(site.parent / "none"), "--as-of", "2026-03-05", "--output", str(book)],
        capture_output=True, text=True, timeout=600)
    assert result.returncode == 0, result.stderr[-2000:]
    faults, count = [], 0
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            if not name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                continue
            count += 1
            for element in xml.etree.ElementTree.fromstring(archive.read(name)).iter():
                tag = element.tag.rsplit("}")[-1]
                if tag in ("script", "iframe", "object", "embed", "style", "base", "form"):
                    faults.append((name, tag))
                for key, value in element.attrib.items():
                    if key.startswith("on") or key == "style" or re.match(
                            r"\s*(javascript|vbscript|data|blob|file):", value, re.I) \
                            and key in ("href", "src"):
                        faults.append((name, tag, key, value[:60]))
    assert faults == [] and count > 100


@pytest.mark.parametrize("number", range(len(payloads.CONTROLS)))
def test_control_characters_are_refused_or_shown_harmless(tmp_path, number):
    text = payloads.CONTROLS[number]
    content = tmp_path / "content"
    (content / "plans").mkdir(parents=True)
    plain = "---\ntitle: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n---\n"
    source = content / "plans" / "a.md"
    source.write_text(plain + text + "\n", encoding="utf-8")
    result = run(content, tmp_path / "public")
    assert result.returncode == 1, result.stderr
    assert not (tmp_path / "public").exists()
    # YAML's escapes bring the same characters past the look at the file's bytes.
    source.write_text(plain.replace("甲", hostile.quoted(text)) + "正文。\n", encoding="utf-8")
    result = run(content, tmp_path / "public")
    if result.returncode == 0:
        for page in (tmp_path / "public").rglob("*.html"):
            shown = page.read_text(encoding="utf-8")
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\ufffe]", shown), page
        for path in (tmp_path / "public").rglob("*.xml"):
            xml.etree.ElementTree.parse(path)
    else:
        assert result.returncode == 1, result.stderr


@pytest.mark.parametrize("name, bytes_", [
    ("a.html", b"<script>alert(1)</script>"), ("a.svg", b"<svg onload='alert(1)'/>"),
    ("a.xml", b"<?xml-stylesheet href='x.xsl'?><a/>"), ("a.js", b"alert(1)"), ("a.exe", b"MZ"),
    ("a.pdf", b"<html><script>alert(1)</script>"), ("a.png", b"<svg onload='alert(1)'/>"),
    ("a.txt", b"\0\1"), ("a", b"x"), ("a.docx", b"%PDF-1.4"),
])
def test_attachments_that_a_browser_could_run_are_refused(tmp_path, name, bytes_):
    content = tmp_path / "content"
    (content / "plans").mkdir(parents=True)
    (content / "plans" / name).write_bytes(bytes_)
    (content / "plans" / "a.md").write_text(
        "---\ntitle: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n"
        f"attachments: [{{title: 附表, file: {name}}}]\n---\n正文。\n", encoding="utf-8")
    result = run(content, tmp_path / "public")
    assert result.returncode == 1 and name in result.stderr, result.stderr
    assert not (tmp_path / "public").exists()
