"""Builds one content with several programs, opens the same plan from file://, prints the facts.

script/side-by-side calls it. Requests to other hosts are counted and refused.
"""
import importlib.resources
import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse

from PIL import Image
from playwright.sync_api import sync_playwright

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
WORD = "护学通道"
COUNTS = """async () => ({
  ids: [...document.querySelectorAll("main [id]")].map(element => element.id).join(" "),
  lists: [...document.querySelectorAll("main ol")].map(list => list.start).join(" "),
  meta: [...document.querySelectorAll("meta[name]")].map(meta => meta.name).join(" "),
  axe: (await axe.run()).violations.map(rule => rule.id + " " + rule.nodes.length).join(", ")})"""


def measure(page, site, path, picture):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((site / path).as_uri())
    page.wait_for_timeout(1000)
    page.screenshot(path=picture)
    Image.open(picture).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(picture, optimize=True)
    opened = [urllib.parse.unquote(url[7:]) for url in requests if url.startswith("file:")]
    yield "files", sum(file.is_file() for file in site.rglob("*"))
    yield "feeds", sum(b"<entry>" in (text := file.read_bytes()) or b"<item>" in text
                       for file in site.rglob("*.xml"))
    yield "page bytes", (site / path).stat().st_size
    yield "bytes with assets", sum(map(os.path.getsize, opened))
    yield "requests", len(requests)
    yield "remote", [url for url in requests if url.startswith("http")]
    page.evaluate(AXE)
    yield from page.evaluate(COUNTS).items()
    page.goto((site / "index.html").as_uri())
    page.locator("main a[href*='qinghe-2025'] >> text=2025年工作要点").last.click()
    page.wait_for_timeout(500)
    yield "link from home works", WORD in page.inner_text("body")
    page.goto((site / ("search.html" if (site / "search.html").exists() else path)).as_uri())
    field = page.locator("#search-query, .md-search__input").first
    if field.count():
        page.wait_for_timeout(1500)
        page.evaluate("field => field.focus()", field.element_handle())
        page.keyboard.type(WORD, delay=50)
        page.keyboard.press("Enter")
        page.wait_for_timeout(3000)
    yield "search results", page.locator("#results .search-hits a, .md-search-result__item").count()

planpress, work, pictures = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
plan, hugo, mkdocs = "plans/2025/qinghe-2025", ["hugo", "-s", work / "hugo", "-d"], ["mkdocs", "build", "-f"]
relative = ["env", "HUGO_UGLYURLS=true", "HUGO_RELATIVEURLS=true"]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for name, command, path in [
            ("planpress", [planpress, "build", "--as-of", "2026-01-15", "--output"], "plans/qinghe-2025.html"),
            ("hugo-defaults", hugo, plan + "/index.html"),
            ("hugo", relative + hugo, plan + ".html"),
            ("mkdocs-defaults", [*mkdocs, work / "mkdocs/mkdocs.yml", "-d"], plan + "/index.html"),
            ("mkdocs", [*mkdocs, work / "mkdocs/offline.yml", "-d"], plan + ".html")]:
        start = time.monotonic()
        subprocess.run([*command, work / "sites" / name], check=True, capture_output=True)
        print(f"\n{name}\n  seconds: {time.monotonic() - start:.2f}")
        page = browser.new_page(viewport={"width": 1200, "height": 800}, bypass_csp=True)
        page.route(re.compile("^https?:"), lambda route: route.abort())
        picture = (work if "defaults" in name else pictures) / f"side-by-side-{name}.png"
        for fact, value in measure(page, work / "sites" / name, path, picture):
            print(f"  {fact}: {value}")
