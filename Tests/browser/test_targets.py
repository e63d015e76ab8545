"""The table of all targets, sorted and filtered by targets.js, on a site of two plans."""
import pytest

FIRST = """
1.加强师德建设。到2025年底，培训教师1000人以上。

2.保障校园安全。应急演练20次，食堂陪餐率不低于98%。
"""
SECOND = "1.加强师德建设。培训教师150人，评选师德标兵8人。"


@pytest.fixture(scope="module")
def site(make_site):
    return make_site({
        "first": ({"title": "甲县2022年工作要点", "year": 2022, "publishedAt": "2022-02-01 09:00"}, FIRST),
        "second": ({"title": "乙县2023年工作要点", "issuer": "乙县教育局"}, SECOND),
    })


@pytest.fixture
def page(chromium, site):
    page = chromium.new_page()
    page.goto((site / "targets.html").as_uri())
    yield page
    page.close()


def shown(page, column):
    """Texts of a column in the rows that are shown, from the top."""
    return page.evaluate("""column => [...document.querySelectorAll("#target-table tbody tr")]
      .filter(row => row.checkVisibility()).map(row => row.cells[column].textContent)""", column)


def test_a_head_sorts_by_value_up_and_down(page):
    assert shown(page, 1) == ["150人", "8人", "不低于1000人", "20次", "不低于98%"]
    head = page.locator("#target-table th", has_text="数值")
    upwards = ["8人", "20次", "不低于98%", "150人", "不低于1000人"]
    head.locator("button").click()
    assert shown(page, 1) == upwards
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").click()
    assert shown(page, 1) == upwards[::-1]
    assert head.get_attribute("aria-sort") == "descending"


def test_texts_are_sorted_as_chinese_and_one_head_at_a_time_is_marked(page):
    page.click("#target-table th:nth-child(2) button")
    page.click("#target-table th:nth-child(1) button")
    assert shown(page, 0) == ["培训教师", "培训教师", "师德标兵", "食堂陪餐率", "应急演练"]
    assert page.locator("#target-table [aria-sort] button").all_text_contents() == ["指标"]


def test_filters_narrow_the_rows_and_say_how_many_are_left(page):
    page.select_option("[name=year]", "2023年")
    assert shown(page, 5) == ["乙县教育局"] * 2
    assert page.inner_text("#target-status") == "显示 2 个指标。"
    page.select_option("[name=year]", "")
    page.select_option("[name=issuer]", "甲县教育局")
    assert shown(page, 4) == ["2022年"] * 3
    page.select_option("[name=theme]", "校园安全")
    assert shown(page, 1) == ["20次", "不低于98%"]
    page.select_option("[name=year]", "2023年")
    assert shown(page, 1) == []
    assert page.inner_text("#target-status") == "显示 0 个指标。"


def test_without_scripts_the_table_stands_and_the_filters_do_not(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "targets.html").as_uri())
    assert page.locator("#target-table tbody tr").count() == 5
    assert page.locator("#target-filters").is_hidden()
    context.close()
