"""The search page in Chromium, from file:// and under a sub-path of a server."""
import re
import urllib.parse

import pytest


def search(page, query):
    page.fill("#search-query", query)
    page.keyboard.press("Enter")
    return wait(page)


def wait(page):
    page.wait_for_selector("#results[data-state=done]")
    return int(page.get_attribute("#results", "data-total"))


@pytest.fixture
def word(documents):
    """Two characters that stand in several documents."""
    counts = {}
    for page in documents:
        for run in {r for _, text in page.blocks for r in re.findall("[\u4e00-\u9fff]{2}", text)}:
            counts[run] = counts.get(run, 0) + 1
    return max(sorted(counts), key=lambda run: counts[run])


def test_starts_idle_with_little_loaded(watched):
    page = watched.open("search.html")
    assert page.get_attribute("#results", "data-state") == "idle"
    assert not any("/search/" in request for request in watched.requests)


def test_shows_documents_measures_and_marks(watched, word):
    page = watched.open("search.html")
    total = search(page, word)
    assert total > 0
    assert total == len(page.evaluate("query => planpress.search(query)", word))
    marks = page.locator("#results mark").all_inner_texts()
    assert marks and all(word in mark for mark in marks)
    assert urllib.parse.unquote(page.url).endswith("?q=" + word)


def test_deep_link_lands_on_the_measure_and_back_returns(watched, word):
    page = watched.open("search.html")
    total = search(page, word)
    link = page.locator("#results .search-hits a[href*='#']").first
    anchor = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_selector(":target")
    assert page.locator(":target").first.get_attribute("id") == urllib.parse.unquote(anchor)
    page.go_back()
    assert wait(page) == total
    assert page.input_value("#search-query") == word


def test_opens_with_the_query_of_the_address(watched, word):
    page = watched.open("search.html?q=" + urllib.parse.quote(word))
    assert wait(page) > 0


def test_filters_by_each_choice(watched, word):
    page = watched.open("search.html")
    total = search(page, word)
    for name in ("theme", "year", "issuer", "kind"):
        select = page.locator(f"#search-filters [name={name}]")
        sums = 0
        values = [v for v in select.locator("option").evaluate_all("all => all.map(o => o.value)") if v]
        assert values, name
        for value in values:
            if value.startswith("+"):
                continue
            select.select_option(value)
            part = wait(page)
            assert part <= total
            sums += part
        select.select_option("")
        assert wait(page) == total
        # Years, kinds and the like cover all that has one; themes and joint issuers overlap.
        if name == "kind":
            assert sums == total


def test_plans_and_notices_are_apart(watched, word):
    page = watched.open("search.html")
    search(page, word)
    for value, start in (("+plans", "plans/"), ("+notices", "notices/")):
        page.select_option("#search-filters [name=kind]", value)
        wait(page)
        hrefs = page.locator("#results h2 a").evaluate_all("all => all.map(a => a.href)")
        assert all("/" + start in href or "/pages/" in href for href in hrefs)


def test_sorts_by_date(watched, word):
    page = watched.open("search.html")
    search(page, word)
    page.select_option("#search-filters [name=sort]", "date")
    wait(page)
    facts = page.locator(".search-facts").all_inner_texts()
    dates = [d for fact in facts for d in re.findall(r"\d{4}-\d\d-\d\d", fact)]
    assert dates == sorted(dates, reverse=True)
    assert "sort=date" in page.url


def test_waits_for_the_input_method(watched, word):
    page = watched.open("search.html")
    page.focus("#search-query")
    page.evaluate("""word => {
      const field = document.getElementById('search-query');
      field.dispatchEvent(new CompositionEvent('compositionstart', {data: ''}));
      field.value = 'ji';
      field.dispatchEvent(new InputEvent('input', {isComposing: true, data: 'ji'}));
      field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, isComposing: true}));
    }""", word)
    page.wait_for_timeout(500)
    assert page.get_attribute("#results", "data-state") == "idle"
    page.evaluate("""word => {
      const field = document.getElementById('search-query');
      field.value = word;
      field.dispatchEvent(new CompositionEvent('compositionend', {data: word}));
    }""", word)
    assert wait(page) > 0


def test_shows_the_last_of_several_queries(watched, word):
    page = watched.open("search.html")
    page.evaluate("""word => {
      const field = document.getElementById('search-query');
      const form = document.getElementById('search-form');
      for (const query of ['工作', '教育', '学校', word]) {
        field.value = query;
        form.requestSubmit();
      }
    }""", word)
    assert wait(page) == len(page.evaluate("query => planpress.search(query)", word))


def test_all_words_and_quotes(watched, documents):
    page = watched.open("search.html")
    both = page.evaluate("planpress.search('工作 学校')")
    one = page.evaluate("planpress.search('工作')")
    key = lambda found: {(e["url"], e["anchor"]) for e in found}
    assert key(both) == key(one) & key(page.evaluate("planpress.search('学校')"))
    assert page.evaluate("planpress.search('\"工作 学校\"')") == []


def test_one_character_searches_headings_and_says_so(watched):
    page = watched.open("search.html")
    search(page, "校")
    assert "一个字" in page.inner_text("#search-status")


def test_nothing_found_says_what_was_tried(watched):
    page = watched.open("search.html")
    assert search(page, "鱻鱻鱻工作") == 0
    assert "鱻鱻鱻工作" in page.inner_text("#search-status")
    assert "工作" in page.inner_text(".search-try")


def test_suggests_themes_by_initials_and_keyboard(watched):
    page = watched.open("search.html")
    themes = page.evaluate(
        "planpress.load('docs', 'search/docs.js').then(l => JSON.parse(l[0]).themes)")
    theme = themes[0]
    page.focus("#search-query")
    page.keyboard.type(theme["initials"][0])
    page.wait_for_selector("#search-suggestions li")
    suggestions = page.locator("#search-suggestions li").all_inner_texts()
    assert theme["name"] in suggestions
    for _ in range(suggestions.index(theme["name"]) + 1):
        page.keyboard.press("ArrowDown")
    assert page.get_attribute("#search-query", "aria-activedescendant")
    page.keyboard.press("Enter")
    assert page.input_value("#search-query") == theme["name"]
    wait(page)


def test_slash_goes_to_the_field_and_is_typed_in_it(watched):
    page = watched.open("search.html")
    page.locator("body").click(position={"x": 1, "y": 1})
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-query"
    page.keyboard.type("2012/13")
    assert page.input_value("#search-query") == "2012/13"


def test_more_documents_and_measures_are_shown_on_demand(watched, word):
    page = watched.open("search.html")
    search(page, word)
    documents = int(re.search(r"共 (\d+) 份文件", page.inner_text("#search-status"))[1])
    assert documents > 20
    for shown in range(10, documents, 10):
        assert page.locator(".search-document").count() == shown
        assert page.inner_text(".search-more") == f"再显示 {min(10, documents - shown)} 份文件"
        page.click(".search-more")
        page.wait_for_function(
            "count => document.querySelectorAll('.search-document').length > count", arg=shown)
        first_new = page.locator(".search-document > h2 > a").nth(shown)
        assert first_new.evaluate("link => document.activeElement === link")
    assert page.locator(".search-document").count() == documents
    assert page.locator(".search-more").count() == 0
    for button in page.locator(".search-rest").all()[::-1]:
        button.click()
    # Entries of documents as wholes have no line of their own.
    entries = page.evaluate("word => planpress.search(word).then(all => all.filter(e => e.anchor).length)", word)
    assert page.locator(".search-hits > li").count() == entries


def test_without_scripts_the_page_leads_on(chromium, file_root):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file_root + "search.html")
    assert page.locator("noscript a").count() > 0
    page.locator("noscript a").first.click()
    assert page.locator("main a").count() > 0
    context.close()
