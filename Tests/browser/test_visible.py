"""What a page says can be seen: in Chromium and Firefox, on a phone and a desk, light and dark, and on
paper; on every page of the example site and of real plans. visible.py says what is looked for.
"""
import pytest

import bidi
import visible

# Widths of windows in CSS pixels, and of A4 between its margins.
WINDOWS, PAPER = [360, 1280], 590
DARK = {"layout.css.prefers-color-scheme.content-override": 0}
# Firefox cannot be told to show the paper on the screen: it gets its styles, and no scroll bar.
AS_PAPER = """(() => {
  document.querySelectorAll("link[media=print]").forEach(link => { link.media = "all"; });
  document.documentElement.style.overflow = "hidden";
})()"""


class Chromium:
    def __init__(self, browser, scheme):
        self.page, self.scheme = browser.new_page(), scheme

    def open(self, url):
        self.page.goto(url)
        self.page.evaluate(visible.FILLED)

    def faults(self, width, is_paper):
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(media="print" if is_paper else "screen", color_scheme=self.scheme)
        return self.page.evaluate(visible.faults(is_paper))

    def close(self):
        self.page.close()


class Firefox:
    def __init__(self, scheme):
        self.browser = bidi.Firefox(DARK if scheme == "dark" else {})

    def open(self, url):
        self.browser.open(url)
        self.browser.run(visible.FILLED)

    def faults(self, width, is_paper):
        self.browser.resize(width, 900)
        if is_paper:
            self.browser.run(AS_PAPER)
        return self.browser.run(visible.faults(is_paper))

    def close(self):
        self.browser.close()


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def reader(request, scheme):
    reader = Firefox(scheme) if request.param == "firefox" else Chromium(
        request.getfixturevalue("chromium"), scheme)
    yield reader
    reader.close()


def pages(site):
    """Every page that stays, and those that scripts fill in."""
    for path in sorted(site.rglob("*.html")):
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
            yield str(path.relative_to(site))
    plans = [path.stem for path in (site / "plans").glob("*.md")]
    yield f"compare.html?a={min(plans)}&b={max(plans)}"
    yield "search.html?q=%E6%95%99%E5%B8%88"


@pytest.mark.parametrize("site", ["folder", "real_folder"])
def test_every_text_has_a_clear_box_under_its_head(reader, scheme, site, request):
    site = request.getfixturevalue(site)
    # Browsers print in light colours.
    views = [(width, False) for width in WINDOWS] + [(PAPER, True)] * (scheme == "light")
    found = []
    for page in pages(site):
        reader.open(site.as_uri() + "/" + page)
        for width, is_paper in views:
            if faults := reader.faults(width, is_paper):
                found.append(f"{page} at {width} px: {len(faults)} faults: {faults[:3]}")
    assert found == [], "\n".join(found)


SPOILT = [
    ("no box", "main h1 { display: none }"),
    ("no box", "main h1 { visibility: hidden }"),
    ("no box", "main h1 { font-size: 0 }"),
    ("no box", "main h1 { opacity: 0 }"),
    ("no box", "td:nth-child(2) { display: none }"),
    ("beside its head", "td:nth-child(2) { display: none }"),
    ("aligned unlike its head", "th:nth-child(2) { text-align: left !important }"),
    ("cut off", "main h1 { height: 0; overflow: hidden }"),
    ("cut off", "main h1 { clip-path: inset(0 50% 0 0) }"),
    ("cut off", "main h1 { position: absolute; left: -99em }"),
    ("cut off", "main h1 { margin-left: 100vw; white-space: nowrap }"),
    ("too small", "main h1 { font-size: 5px }"),
    ("like its ground", "main h1 { color: Canvas }"),
    ("over", "main h1 { margin-bottom: -2em; line-height: 1 }"),
]


@pytest.mark.parametrize("fault, style", SPOILT)
def test_a_spoilt_page_is_seen(chromium, folder, fault, style):
    page = chromium.new_page(bypass_csp=True)
    page.goto((folder / "targets.html").as_uri())
    assert page.evaluate(visible.faults()) == []
    page.add_style_tag(content=style)
    assert {one.split(":")[0].split(" “")[0] for one in page.evaluate(visible.faults())} >= {fault}
    page.close()
