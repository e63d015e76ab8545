"""The search in stock Firefox, from file:// and under a sub-path of a server."""
import shutil
import tempfile

import pytest

import bidi

DONE = """new Promise(resolve => {
  const results = document.getElementById('results');
  const check = () => results.dataset.state === 'done'
    ? resolve(Number(results.dataset.total)) : setTimeout(check, 20);
  check();
})"""


@pytest.fixture(scope="module")
def firefox():
    profile = tempfile.mkdtemp()
    browser = bidi.Firefox(profile)
    yield browser
    browser.close()
    shutil.rmtree(profile, ignore_errors=True)


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
