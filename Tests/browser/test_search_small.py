"""What the search finds, ranks, marks and offers, on a site whose answers are counted by hand."""
import pytest

TITLE = ({"title": "食堂工作要点", "year": 2021, "publishedAt": "2021-02-01 09:00"},
         "1.改善就餐条件。添置桌椅。\n\n2.培养师资队伍。教师培训每人五天。")
HEADING = ({"title": "甲县2022年工作要点", "year": 2022, "publishedAt": "2022-02-01 09:00"},
           "# 一、食堂\n\n1.公开账目。每月公示。\n\n2.健全制度。教师、师培中心各司其职。")
TEXT = ({"title": "甲县2023年工作要点", "kind": "工作计划"},
        "1.加强管理。检查食堂。\n\n2.关爱学生。食堂陪餐，食堂值班。\n\n3.厉行节约。食堂光盘，做好élan项目。")
OTHER = ({"title": "乙县2020年工作要点", "issuer": "乙县教育局", "year": 2020,
          "publishedAt": "2020-02-01 09:00"},
         "1.阳光招生。公布计划。\n\n2.减轻负担。控制作业。")


@pytest.fixture(scope="module")
def site(make_site):
    return make_site({"title": TITLE, "heading": HEADING, "text": TEXT, "other": OTHER})


@pytest.fixture(scope="module")
def page(chromium, site):
    page = chromium.new_page()
    yield page
    page.close()


def search(page, site, query):
    """Opens the search with a query; the documents found, by name, in their order."""
    page.goto(f"{site.as_uri()}/search.html?q={query}")
    return found(page)


def found(page):
    page.wait_for_selector("#results[data-state=done]", state="attached")
    links = page.locator(".search-document > h2 > a").evaluate_all("all => all.map(a => a.href)")
    return [link.split("/")[-1].removesuffix(".html") for link in links]


def test_a_word_in_the_title_beats_one_in_a_heading_and_that_newer_texts(page, site):
    assert search(page, site, "食堂") == ["title", "heading", "text"]
    assert page.get_attribute("#results", "data-total") == "5"


def test_equal_documents_stand_newest_first(page, site):
    assert search(page, site, "工作要点") == ["text", "heading", "title", "other"]


def test_one_character_is_looked_up_in_titles_and_headings_only(page, site):
    assert search(page, site, "堂") == ["title", "heading"]
    assert "只有一个字" in page.inner_text("#search-status")
    assert search(page, site, "盘") == []
    assert "没有一个标题、小标题含有“盘”" in page.inner_text("#search-status")


def test_one_character_beside_a_word_is_looked_up_everywhere(page, site):
    assert search(page, site, "食堂 盘") == ["text"]


def test_words_must_stand_in_one_measure(page, site):
    assert search(page, site, "检查 陪餐") == []
    assert "“检查” 1 条，“陪餐” 1 条" in page.inner_text("#search-status")
    assert search(page, site, "食堂 陪餐") == ["text"]


def test_overlapping_words_have_one_mark(page, site):
    assert search(page, site, "教师 师培") == ["heading", "title"]
    assert page.locator(".search-snippet").all_inner_texts() == [
        "…教师、师培中心各司其职。", "…教师培训每人五天。"]
    assert page.locator("mark").all_inner_texts() == ["教师", "师培", "教师培"]


def test_every_place_of_a_word_is_marked(page, site):
    search(page, site, "食堂 陪餐")
    assert page.locator("mark").all_inner_texts() == ["食堂陪餐", "食堂"]


def test_letters_with_marks_are_found_however_they_are_written(page, site):
    for query in ["élan", "e\u0301lan", "ÉLAN"]:
        assert search(page, site, query) == ["text"]
        assert page.locator("mark").all_inner_texts() == ["élan"]


def test_neighbouring_words_have_one_mark(page, site):
    search(page, site, "教师 培训")
    assert page.locator("mark").all_inner_texts() == ["教师培训"]


def test_what_is_offered_instead_has_hits(page, site):
    assert search(page, site, "鱻鱻食堂光盘行动") == []
    offered = page.locator(".search-try li").all_inner_texts()
    assert offered == ["“食堂光盘” 1 条", "“食堂光” 1 条", "“堂光盘” 1 条"]
    page.click(".search-try a")
    page.wait_for_selector("#results[data-state=done]")
    assert page.input_value("#search-query") == "食堂光盘"
    assert page.get_attribute("#results", "data-total") == "1"


def test_nothing_is_offered_where_no_part_occurs(page, site):
    assert search(page, site, "鱻麤龘") == []
    assert page.locator(".search-try").count() == 0


def test_a_title_is_suggested_by_its_words_and_initials(page, site):
    for typed in ("食堂工", "stgz"):
        page.goto(f"{site.as_uri()}/search.html")
        page.focus("#search-query")
        page.keyboard.type(typed)
        page.wait_for_selector("#search-suggestions li")
        assert page.locator("#search-suggestions li").all_inner_texts() == ["食堂工作要点"]


def test_arrows_go_around_the_suggestions_and_escape_closes_them(page, site):
    page.goto(f"{site.as_uri()}/search.html")
    page.focus("#search-query")
    page.keyboard.type("工作要点")
    page.wait_for_selector("#search-suggestions li")
    assert page.locator("#search-suggestions li").count() == 4
    chosen = "document.querySelector('#search-suggestions [aria-selected=true]')?.id"
    seen = []
    for key in ["ArrowUp", "ArrowDown", "ArrowDown", "ArrowUp"]:
        page.keyboard.press(key)
        seen.append(page.evaluate(chosen))
        assert page.get_attribute("#search-query", "aria-activedescendant") == seen[-1]
    assert [one.removeprefix("search-suggestion-") for one in seen] == ["3", "0", "1", "0"]
    page.keyboard.press("Escape")
    assert page.locator("#search-suggestions").is_hidden()
    assert page.get_attribute("#search-query", "aria-expanded") == "false"


@pytest.mark.parametrize("name, value, names", [
    ("year", "2022年", ["heading"]), ("issuer", "乙县教育局", ["other"]), ("kind", "工作计划", ["text"]),
    ("kind", "全部计划", ["text", "heading", "title", "other"]),
])
def test_a_filter_leaves_the_documents_that_fit(page, site, name, value, names):
    search(page, site, "工作要点")
    page.select_option(f"#search-filters [name={name}]", label=value)
    assert found(page) == names
    page.reload()
    assert found(page) == names, "the address holds the choice"


def test_a_theme_leaves_the_measures_that_have_it(page, site):
    search(page, site, "教师")
    page.select_option("#search-filters [name=theme]", label="教师队伍与培训")
    assert found(page) == ["heading", "title"]
    page.reload()
    assert found(page) == ["heading", "title"]
    assert page.locator("[name=theme] option:checked").inner_text() == "教师队伍与培训"
    page.select_option("#search-filters [name=theme]", label="招生考试")
    assert found(page) == []


def test_filters_that_leave_nothing_can_be_taken_off(page, site):
    search(page, site, "陪餐")
    page.select_option("#search-filters [name=year]", label="2022年")
    assert found(page) == []
    assert page.inner_text("#search-status") == "所选范围里没有，去掉筛选则有 1 条。"
    page.click(".search-clear")
    assert found(page) == ["text"]


def test_an_old_answer_does_not_replace_a_new_one(page, site):
    page.goto(f"{site.as_uri()}/search.html")
    page.evaluate("""() => {
      const load = planpress.load;
      let isFirst = true;
      // The part of the index that is asked for first comes last.
      planpress.load = (name, path) => {
        const isLate = isFirst && name.startsWith("index/");
        if (isLate) isFirst = false;
        return load(name, path).then(value =>
          isLate ? new Promise(resolve => setTimeout(resolve, 300, value)) : value);
      };
      for (const query of ["食堂", "作业"]) {
        document.getElementById("search-query").value = query;
        document.getElementById("search-form").requestSubmit();
      }
    }""")
    page.wait_for_timeout(800)
    assert found(page) == ["other"]


def test_missing_files_are_said(page, site, tmp_path):
    page.route("**/search/docs.js", lambda route: route.abort())
    assert search(page, site, "食堂") == []
    page.unroute("**/search/docs.js")
    assert page.inner_text("#search-status") == (
        "无法读取 search/docs.js。站点文件可能不完整，请重新取得整个文件夹。")
