"""What pages weigh: the promises of the README, on the example site and on real plans."""
import html
import re

KIB = 1024


def text_bytes(page):
    """UTF-8 bytes of a document's own words: its article without header and notes."""
    article = re.search(r"<article>(.*?)</article>", page, re.S).group(1)
    article = re.sub(r"<(header|aside)\b.*?</\1>", "", article, flags=re.S)
    return len(html.unescape(re.sub(r"<[^>]*>", "", article)).encode())


def overweight(site):
    """Plan pages that weigh more than 40 KiB beyond their text."""
    result = []
    for path in sorted((site / "plans").glob("*.html")):
        page = path.read_text(encoding="utf-8")
        if "<article>" in page:
            beyond = len(page.encode()) - text_bytes(page)
            if beyond > 40 * KIB:
                result.append((path.name, beyond))
    return result


def test_plan_pages_are_light_beyond_their_text(folder):
    assert overweight(folder) == []


def test_pages_of_real_plans_are_light_beyond_their_text(real_folder):
    assert overweight(real_folder) == []


def test_home_styles_and_scripts_are_light(folder):
    assert (folder / "index.html").stat().st_size <= 60 * KIB
    assert (folder / "assets/site.css").stat().st_size <= 25 * KIB
    for page in [folder / "index.html", folder / "plans/qinghe-2023.html", folder / "search.html"]:
        scripts = re.findall(r'<script src="(?:\.\./)*([^"]+)"', page.read_text(encoding="utf-8"))
        total = sum((folder / script).stat().st_size for script in scripts)
        assert 0 < total <= 20 * KIB, (page.name, total)
