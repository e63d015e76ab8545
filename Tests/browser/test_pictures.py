"""Pages look as the committed pictures do, within what other fonts and versions change.

A picture is compared as a grid of blocks, each by its mean luminance: text that is a little wider or
darker passes, a part that moved, vanished or lost its colour does not. After a wanted change, renew:
PLANPRESS_SITE=… pytest Tests/browser/test_pictures.py --renew-pictures, and look at them.
"""
import pathlib

import pytest
from PIL import Image, ImageFilter

from kinds import open_kind

FOLDER = pathlib.Path(__file__).parent / "pictures"
PAGES = {
    "home": "index.html", "plan": "plans/qinghe-2023.html", "notice": "notices/recruitment-2022.html",
    "theme": "themes/teacher-training.html", "search": "search.html?q=%E6%95%99%E5%B8%88",
}
HEIGHT = 900
# Pixels of a block's side, of 255 how far two blocks may differ, and how many in a hundred may.
BLOCK, TOLERANCE, SHARE = 30, 40, 3


def blocks(picture):
    grey = picture.convert("L")
    size = (grey.width // BLOCK, grey.height // BLOCK)
    # A line of text that stands a few pixels higher shall not count.
    return grey.filter(ImageFilter.GaussianBlur(BLOCK / 3)).resize(size, Image.BOX).tobytes()


def difference(one, other):
    """Blocks in a hundred that differ."""
    assert one.size == other.size
    pairs = list(zip(blocks(one), blocks(other)))
    return 100 * sum(abs(a - b) > TOLERANCE for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_pages_look_as_their_pictures(chromium, file_root, name, width, request, tmp_path):
    page = chromium.new_page(viewport={"width": width, "height": HEIGHT}, locale="zh-CN")
    open_kind(page, file_root, PAGES[name])
    new = tmp_path / f"{name}-{width}.png"
    page.screenshot(path=new)
    page.close()
    kept = FOLDER / new.name
    if request.config.getoption("--renew-pictures"):
        FOLDER.mkdir(exist_ok=True)
        Image.open(new).convert("L").quantize(16).save(kept, optimize=True)
    assert difference(Image.open(new), Image.open(kept)) <= SHARE


def test_a_page_that_lost_its_styles_is_seen(chromium, file_root, tmp_path):
    page = chromium.new_page(viewport={"width": 1440, "height": HEIGHT})
    page.goto(file_root + PAGES["home"])
    page.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach(one => one.remove())")
    page.screenshot(path=tmp_path / "bare.png")
    page.close()
    bare = Image.open(tmp_path / "bare.png")
    assert difference(bare, Image.open(FOLDER / "home-1440.png")) > SHARE
