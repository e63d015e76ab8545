"""Fixtures of the browser tests: a built site, copied under an awkward name and served under a path.

PLANPRESS_SITE names the built site, PLANPRESS the program that builds others; CHROMIUM and FIREFOX
name the browsers. Needs pytest, playwright and websocket-client.
"""
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading
import urllib.parse

import pytest
from playwright.sync_api import sync_playwright

import pages

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
REAL_PLANS = REPOSITORY.parent / "shared" / "plans"


def pytest_addoption(parser):
    parser.addoption("--renew-pictures", action="store_true",
                     help="write the pictures that test_pictures.py compares with")


def site_folder():
    name = os.environ.get("PLANPRESS_SITE")
    if not name or not os.path.isfile(os.path.join(name, "search.html")):
        pytest.exit("PLANPRESS_SITE must name a built site with its search", returncode=2)
    return pathlib.Path(name).resolve()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The site in a folder with a Chinese name and a space."""
    target = tmp_path_factory.mktemp("stick") / "教育 计划"
    shutil.copytree(site_folder(), target)
    return target


@pytest.fixture(scope="session")
def real_folder(tmp_path_factory):
    """A site of the real plans beside the repository."""
    if not REAL_PLANS.is_dir():
        pytest.skip("../shared is absent")
    return build(REAL_PLANS, tmp_path_factory.mktemp("real") / "site")


def build(content, site):
    """Builds a site with the templates of the repository, and gives its folder."""
    subprocess.run(
        [os.environ["PLANPRESS"], "build", "--content", content, "--output", site,
         "--templates", REPOSITORY / "templates", "--as-of", "2026-01-15"],
        check=True, capture_output=True)
    return site


@pytest.fixture(scope="session")
def make_site(tmp_path_factory):
    """Builds a site of plans: by name, keys that differ from the usual ones and the text."""
    def make(plans):
        folder = tmp_path_factory.mktemp("small")
        (folder / "content").mkdir()
        for name, (keys, text) in plans.items():
            keys = {"kind": "工作要点", "issuer": "甲县教育局", "year": 2023,
                    "publishedAt": "2023-02-01 09:00"} | keys
            front = "".join(f"{key}: {value}\n" for key, value in keys.items())
            (folder / "content" / f"{name}.md").write_text(
                f"---\n{front}---\n{text}\n", encoding="utf-8")
        return build(folder / "content", folder / "site")
    return make


@pytest.fixture(scope="session")
def file_root(folder):
    return "file://" + urllib.parse.quote(str(folder)) + "/"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def http_root(folder):
    """The site under a sub-path of a server."""
    server = folder.parent / "server"
    (server / "bureau").mkdir(parents=True)
    (server / "bureau" / "plans-site").symlink_to(folder)
    handler = functools.partial(Quiet, directory=str(server))
    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}/bureau/plans-site/"
    httpd.shutdown()


@pytest.fixture(scope="session", params=["file", "http"])
def root(request):
    return request.getfixturevalue(request.param + "_root")


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A page that remembers its errors and the addresses it asked for."""

    def __init__(self, page, root):
        self.page, self.root, self.errors, self.requests = page, root, [], []
        page.on("console", self.note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def note(self, message):
        # A server is asked for its favourite icon whatever the page says.
        if message.type == "error" and "favicon" not in str(message.location):
            self.errors.append(message.text)

    def open(self, path):
        self.page.goto(self.root + path)
        return self.page

    def assert_clean(self):
        assert self.errors == []
        outside = [r for r in self.requests if not r.startswith((self.root, "data:"))
                   and not r.endswith("/favicon.ico")]
        assert outside == []


@pytest.fixture
def watched(chromium, root):
    context = chromium.new_context(locale="zh-CN")
    watched = Watched(context.new_page(), root)
    yield watched
    context.close()
    watched.assert_clean()


@pytest.fixture(scope="session")
def documents(folder):
    """What the built pages show, read from their HTML."""
    return pages.read(folder)
