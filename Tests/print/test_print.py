"""Prints pages of a built site in headless Chromium and counts what poppler finds in the PDF.

PLANPRESS_SITE names a built site, PLANPRESS_SHARED the folder that holds plans/liaoning-2012.md, and
PLANPRESS the program (both for one test, which is skipped without them). Needs pytest, Chromium, poppler-utils and
fonts-noto-cjk.
"""

import os
import pathlib
import re
import shutil
import subprocess
import urllib.parse
import xml.etree.ElementTree as ET

import pytest

SITE = pathlib.Path(os.environ["PLANPRESS_SITE"]).resolve()
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
XHTML = "{http://www.w3.org/1999/xhtml}"
SIZE = 15.75
PITCH = 28.95
TOP, BOTTOM, LEFT = 37 / 25.4 * 72, (297 - 35) / 25.4 * 72, 28 / 25.4 * 72


def printed(page, target, query=""):
    address = "file://" + urllib.parse.quote(str(page)) + query
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={target.parent / 'profile'}", f"--print-to-pdf={target}", address],
        check=True, capture_output=True, timeout=120)
    return target


def lines(pdf):
    """Lines of each page as (top, left, width, text), from the top; words on one line joined."""
    boxes = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    result = []
    for page in ET.fromstring(boxes).iter(XHTML + "page"):
        rows = {}
        for word in page.iter(XHTML + "word"):
            box = [float(word.get(name)) for name in ("xMin", "xMax", "yMin", "yMax")]
            middle = (box[2] + box[3]) / 2
            key = next((k for k in rows if abs(k - middle) < 8), middle)
            rows.setdefault(key, []).append((box[0], box[1], word.text))
        result.append([
            (middle, min(w[0] for w in words), max(w[1] for w in words) - min(w[0] for w in words),
             "".join(w[2] for w in sorted(words)))
            for middle, words in sorted(rows.items())
        ])
    return result


def body(page):
    """The lines of a page that stand in the type area: all but the page number."""
    return [line for line in page if TOP - 2 < line[0] < BOTTOM]


def a_plan():
    return next(path for path in sorted((SITE / "plans").glob("*.html"))
                if "<article" in path.read_text())


@pytest.fixture(scope="session")
def full_text(tmp_path_factory):
    """A page of the site whose article is one paragraph of full-width characters."""
    site = tmp_path_factory.mktemp("print") / "site"
    shutil.copytree(SITE, site)
    source = a_plan().read_text()
    text = "".join(chr(0x4E00 + number % 2000) for number in range(28 * 22 * 3 - 2))
    start = source.index("<article")
    end = source.index("</article>")
    page = site / "plans" / "print-test.html"
    page.write_text(
        source[:start] + "<article><header></header><section class=\"unit paragraph\" id=\"x\"><p>"
        + text + "</p></section>" + source[end:])
    # What stands behind the article would begin on the last page.
    page.write_text(re.sub(r'<div class="imprint">.*?</div>', "", page.read_text(), flags=re.S))
    return lines(printed(page, site.parent / "text.pdf"))


def test_full_lines_hold_28_characters(full_text):
    for page in full_text[:3]:
        for line in body(page)[1:]:
            assert len(line[3]) == 28
            assert abs(line[2] - 28 * SIZE) < 1
            assert abs(line[1] - LEFT) < 1
    assert len(body(full_text[0])[0][3]) == 26


def test_full_pages_hold_22_lines(full_text):
    assert [len(body(page)) for page in full_text] == [22, 22, 22]
    for page in full_text:
        tops = [line[0] for line in body(page)]
        assert all(abs(b - a - PITCH) < 1 for a, b in zip(tops, tops[1:]))


def test_page_numbers_stand_outside_on_either_side(full_text):
    for number, page in enumerate(full_text, 1):
        last = page[-1]
        assert last[0] > BOTTOM
        assert re.sub(r"\s", "", last[3]) == f"—{number}—"
        assert (last[1] > 300) == (number % 2 == 1)


def test_only_the_document_is_printed(tmp_path):
    text = "".join(line[3] for page in lines(printed(a_plan(), tmp_path / "a.pdf")) for line in page)
    for word in ["引用本文", "BibTeX", "网站地图", "跳到正文", "主办单位"]:
        assert word not in text


def test_red_head_only_on_demand(tmp_path):
    page = a_plan()
    head = re.search(r'data-masthead="([^"]+)"', page.read_text()).group(1).replace(" ", "")
    for query, shown in [("", False), ("?head=red", True)]:
        found = lines(printed(page, tmp_path / f"{shown}.pdf", query))
        text = "".join(line[3] for line in found[0]).replace(" ", "")
        assert text.startswith(head) == shown


@pytest.mark.skipif(not os.environ.get("PLANPRESS_SHARED"), reason="../shared is absent")
def test_half_width_commas_keep_the_grid(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    source = pathlib.Path(os.environ["PLANPRESS_SHARED"]) / "plans" / "liaoning-2012.md"
    shutil.copy(source, content)
    subprocess.run(
        [os.environ["PLANPRESS"], "pdf", "liaoning-2012", "--content", str(content),
         "--output", str(tmp_path)], check=True, capture_output=True)
    found = lines(tmp_path / "liaoning-2012.pdf")
    for page in found[1:-1]:
        assert len(body(page)) == 22
    inner = [line for page in found for line in body(page)]
    assert max(line[2] for line in inner) < 28 * SIZE + 1
    # Lines that fill the measure are 28 em wide; others end a paragraph, a heading or open one.
    full = [line for line in inner if abs(line[2] - 28 * SIZE) < 1]
    assert len(full) > len(inner) / 2
