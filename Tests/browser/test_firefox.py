"""Stock Firefox: the search, from file:// and under a sub-path of a server; keyboard; room."""
import time

import pytest

import bidi
from kinds import KINDS

DONE = """new Promise(resolve => {
  const results = document.getElementById('results');
  const check = () => results.dataset.state === 'done'
    ? resolve(Number(results.dataset.total)) : setTimeout(check, 20);
  check();
})"""


@pytest.fixture(scope="module")
def firefox():
    browser = bidi.Firefox()
    yield browser
    browser.close()


def test_finds_filters_and_leads_to_measures(firefox, root):
    firefox.errors.clear()
    firefox.requests.clear()
    firefox.open(root + "search.html?q=%E5%B7%A5%E4%BD%9C")
    total = firefox.run(DONE)
    found = firefox.run("planpress.search('工作')")
    assert total == len(found) > 0
    assert firefox.run("document.querySelectorAll('#results mark').length") > 0
    firefox.run("""(() => {
      const kind = document.querySelector('#search-filters [name=kind]');
      kind.value = '+notices';
      kind.dispatchEvent(new Event('change', {bubbles: true}));
    })()""")
    assert firefox.run(DONE) < total
    entry = next(one for one in found if one["anchor"])
    firefox.open(f"{root}{entry['url']}#{entry['anchor']}")
    assert firefox.run("document.querySelector(':target').id") == entry["anchor"]
    assert firefox.errors == []
    assert [r for r in firefox.requests
            if not r.startswith((root, "data:", "about:")) and "favicon" not in r] == []


def test_folds_as_chromium_does(firefox, chromium, file_root):
    """The whole basic plane and the Han blocks beyond it."""
    script = """(async () => {
      let hash = 0;
      await planpress.fold('');
      for (let code = 0; code < 0x33480; code++) {
        if (code >= 0xd800 && code < 0xe000 || code >= 0x10000 && code < 0x20000) continue;
        const folded = await planpress.fold(String.fromCodePoint(code));
        for (const char of folded) hash = Math.imul(hash, 31) + char.codePointAt(0) | 0;
        hash = Math.imul(hash, 31) + 7 | 0;
      }
      return hash;
    })()"""
    firefox.open(file_root + "search.html")
    page = chromium.new_page()
    page.goto(file_root + "search.html")
    assert firefox.run(script) == page.evaluate(script)
    page.close()


TAB, ENTER = "\ue004", "\ue007"


def press_until(firefox, condition, most=300):
    for _ in range(most):
        firefox.press(TAB)
        if firefox.run(f"(one => Boolean({condition}))(document.activeElement)"):
            return
    raise AssertionError(condition)


def wait_for(firefox, condition):
    for _ in range(200):
        try:
            if firefox.run(f"Boolean({condition})"):
                return
        except RuntimeError:
            pass  # The page is being left.
        time.sleep(0.05)
    raise AssertionError(condition)


def test_from_home_to_a_related_measure_and_back_by_keyboard(firefox, file_root):
    firefox.resize(1280, 900)
    firefox.open(file_root + "index.html")
    press_until(firefox, "one.id === 'home-query'")
    firefox.press("教师培训")
    with firefox.loading():
        firefox.press(ENTER)
    wait_for(firefox, "document.querySelector('#results[data-state=done]')")
    press_until(firefox, "one.closest('.search-hits, .search-document h2') && "
                         "one.getAttribute('href').includes('plans/')")
    with firefox.loading():
        firefox.press(ENTER)
    assert firefox.run("Boolean(document.querySelector('article'))")
    measure = firefox.run("location.href")
    press_until(firefox, "one.matches('aside.notes summary')")
    # Keys sent by BiDi open no <details> in Firefox, on a bare page neither; a reader's do.
    firefox.run("(document.activeElement.click(), 1)")
    press_until(firefox, "one.matches('aside.notes li a')", most=3)
    with firefox.loading():
        firefox.press(ENTER)
    assert firefox.run(f"location.href !== {measure!r} && Boolean(document.querySelector(':target'))")
    firefox.back()
    wait_for(firefox, f"location.href === {measure!r}")
    firefox.back()
    wait_for(firefox, "document.querySelector('#results[data-state=done]')")


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_scrolls_sideways(firefox, file_root, width):
    firefox.resize(width, 800)
    for kind in KINDS:
        firefox.open(file_root + kind)
        for mode in ["", "large"]:
            room = firefox.run("""(() => {
              document.documentElement.className = '%s';
              return document.documentElement.scrollWidth - document.documentElement.clientWidth;
            })()""" % mode)
            assert room == 0, (kind, mode)
