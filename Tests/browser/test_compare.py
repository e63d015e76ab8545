"""Any two plans side by side: what compare.js makes of them, by hand and beside the built pages."""
import pytest

BEFORE = """
1.加强师德建设。每年培训教师100人，评选师德标兵12人。

2.保障校园安全。每月开展应急演练。

3.规范招生行为。公开招生计划。

4.清理学校债务。年底前偿还银行贷款。
"""
AFTER = """
1.加强师德建设。每年培训教师150人，评选师德标兵8人。

2.保障校园安全。每月开展应急演练。

3.规范招生行为。公开招生计划和结果。

4.改造运动场地。新建足球场5个。
"""
# Each row: its kind, both sides with their marks, and what is said of its targets.
ROWS = """[...document.querySelectorAll(".compare-row")].map(row => [
  row.className.split(" compare-")[1], row.querySelector(".compare-kind").textContent,
  ...[...row.querySelectorAll(".compare-side")].map(side => {
    const link = side.querySelector("h3 a");
    return link ? link.href.split("/").slice(-2).join("/") + " " + link.textContent + " "
      + side.querySelector(".compare-text").innerHTML.replace(/<\\/?span>/g, "") : side.textContent;
  }),
  [...row.querySelectorAll(".compare-targets li")].map(item => item.textContent)])"""


@pytest.fixture(scope="module")
def site(make_site):
    return make_site({
        "before": ({"title": "甲县2022年工作要点", "year": 2022, "publishedAt": "2022-02-01 09:00"}, BEFORE),
        "after": ({"title": "甲县2023年工作要点"}, AFTER),
    })


@pytest.fixture
def page(chromium, site):
    page = chromium.new_page()
    page.faults, page.asked = [], []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url.removeprefix(site.as_uri())))
    yield page
    page.close()


def compare(page, site, query):
    page.goto(f"{site.as_uri()}/compare.html?{query}")
    page.wait_for_selector("#comparison:not([data-state=loading])", state="attached")
    return page.get_attribute("#comparison", "data-state")


def test_rows_say_what_was_kept_changed_added_and_dropped(page, site):
    assert compare(page, site, "a=before&b=after") == "done"
    assert page.evaluate(ROWS) == [
        ["changed", "修改",
         "plans/before.html#para_1 1.加强师德建设 加强师德建设。每年培训教师<del>100</del>人，评选师德标兵<del>12</del>人。",
         "plans/after.html#para_1 1.加强师德建设 加强师德建设。每年培训教师<ins>150</ins>人，评选师德标兵<ins>8</ins>人。",
         ["每年培训教师：100人 → 每年培训教师：150人（＋50）", "师德标兵：12人 → 师德标兵：8人（－4）"]],
        ["kept", "保留",
         "plans/before.html#para_2 2.保障校园安全 保障校园安全。每月开展应急演练。",
         "plans/after.html#para_2 2.保障校园安全 保障校园安全。每月开展应急演练。", []],
        ["changed", "修改",
         "plans/before.html#para_3 3.规范招生行为 规范招生行为。公开招生计划。",
         "plans/after.html#para_3 3.规范招生行为 规范招生行为。公开招生计划<ins>和结果</ins>。", []],
        ["new", "新增", "无对应条目",
         "plans/after.html#para_4 4.改造运动场地 改造运动场地。新建足球场5个。",
         ["— → 足球场：5个"]],
        ["dropped", "未再列入",
         "plans/before.html#para_4 4.清理学校债务 清理学校债务。年底前偿还银行贷款。", "无对应条目", []],
    ]
    assert page.inner_text(".compare-summary") == "保留 1 条，修改 2 条，新增 1 条，未再列入 1 条。"
    assert [page.input_value(f"[name={name}]") for name in "ab"] == ["before", "after"]
    assert page.faults == []


def test_the_other_way_round_what_grew_shrinks(page, site):
    compare(page, site, "a=after&b=before")
    assert page.evaluate(ROWS)[0][4] == [
        "每年培训教师：150人 → 每年培训教师：100人（－50）", "师德标兵：8人 → 师德标兵：12人（＋4）"]


@pytest.mark.parametrize("before, after, difference", [
    (["校舍", "=", 20, "间"], ["校舍", "=", 30, "间"], 10),
    (["全县校舍", "=", 20, "间"], ["我县校 舍", "=", 30.5, "间"], 10.5),
    (["ｉｔ教室", "+", 3, "间"], ["IT教室", "+", 2, "间"], -1),
    (["校舍", "=", 20, "间"], ["校舍", ">=", 30, "间"], None),
    (["校舍", "=", 0.1, "%"], ["校舍", "=", 0.3, "%"], 0.2),
])
def test_targets_of_one_name_and_unit_are_paired(page, site, before, after, difference):
    """Figures differ only where both are amounts of one kind."""
    old, new = (dict(zip(["what", "op", "value", "unit"], one)) for one in (before, after))
    assert compared_targets(page, site, [old], [new]) == [
        {"before": old, "after": new} | ({} if difference is None else {"difference": difference})]


@pytest.mark.parametrize("change", [{"unit": "平方米"}, {"what": "校舍面积"}])
def test_targets_of_other_names_or_units_stand_apart(page, site, change):
    old = {"what": "校舍", "op": "=", "value": 20, "unit": "间"}
    assert compared_targets(page, site, [old], [old | change]) == [
        {"before": None, "after": old | change}, {"before": old, "after": None}]


def test_ranges_have_no_difference(page, site):
    old = {"what": "校舍", "op": "=", "value": 20, "unit": "间"}
    assert compared_targets(page, site, [old], [old | {"valueMax": 30}]) == [
        {"before": old, "after": old | {"valueMax": 30}}]


def compared_targets(page, site, before, after):
    """What planpress.compare says of the targets of one measure."""
    page.goto(f"{site.as_uri()}/compare.html")
    unit = {"id": "p1", "lead": "改善办学条件", "text": "改善办学条件。"}
    rows = page.evaluate("([a, b]) => planpress.compare({units: [a]}, {units: [b]})",
                         [unit | {"targets": before}, unit | {"targets": after}])
    assert len(rows) == 1
    return rows[0]["targets"]


def test_a_plan_beside_itself_is_kept_whole(page, site):
    compare(page, site, "a=before&b=before")
    assert [row[0] for row in page.evaluate(ROWS)] == ["kept"] * 4
    assert page.locator("del, ins").count() == 0


@pytest.mark.parametrize("query", ["", "?a=before", "?a=before&b=", "?a=before&b=../data/after",
                                   "?a=before&b=%2e%2e/after", "?a=https://a.example/&b=after"])
def test_what_is_no_id_is_not_asked_for(page, site, query):
    assert compare(page, site, query[1:]) == "idle"
    assert [url for url in page.asked if url.endswith(".js") and "/assets/" not in url] == []
    assert page.faults == []


@pytest.mark.parametrize("name", ["constructor", "none", "hasownproperty"])
def test_an_unknown_plan_is_named(page, site, name):
    assert compare(page, site, f"a=before&b={name}") == "failed"
    assert page.inner_text(".compare-message") == f"找不到要比较的计划：{name}。请从列表中重新选择。"
    assert page.faults == []


def test_both_unknown_plans_are_named(page, site):
    compare(page, site, "a=constructor&b=none")
    assert "：constructor、none。" in page.inner_text(".compare-message")


def test_the_browser_compares_as_the_build_does(chromium, folder):
    page = chromium.new_page()
    pages = [path for path in sorted((folder / "compare").glob("*.html"))
             if "compare-changed" in path.read_text(encoding="utf-8")]
    assert len(pages) >= 5
    for path in pages:
        page.goto(path.as_uri())
        built = page.evaluate(ROWS)
        a, b = page.evaluate("""[...document.querySelectorAll(".compare-plans a")]
          .map(link => link.href.match(/([^/]*)\\.html$/)[1])""")
        compare(page, folder, f"a={a}&b={b}")
        assert page.evaluate(ROWS) == built, path.name
    page.close()
