"""What site.js adds to pages: notice periods, addresses to copy, remembered modes, folding contents."""
import pytest

PERIOD = {"title": "拟表彰名单公示", "kind": "公示", "notice": "{from: 2023-03-01, to: 2023-03-07, contact: 甲处}"}
LONG = "\n\n".join(f"# {number}、标题\n\n1.措施。内容。" for number in "一二三四五")


@pytest.fixture(scope="module")
def site(make_site):
    return make_site({"period": (PERIOD, "名单如下。"), "long": ({"title": "甲县2023年工作要点"}, LONG)})


@pytest.mark.parametrize("now, mark, is_over", [
    # The reader's clock counts in UTC+8, wherever the reader is.
    ("2023-02-28T15:59:00Z", "尚未开始", False), ("2023-02-28T16:01:00Z", "公示中", False),
    ("2023-03-07T15:59:00Z", "公示中", False), ("2023-03-07T16:01:00Z", "已结束", True),
])
def test_a_notice_period_says_which_side_of_it_today_is(chromium, site, now, mark, is_over):
    context = chromium.new_context(timezone_id="America/Los_Angeles")
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto((site / "notices/period.html").as_uri())
    assert page.inner_text(".period strong") == mark
    assert ("ended" in page.get_attribute(".period", "class")) == is_over
    assert "3月1日" in page.inner_text(".period") and "甲处" in page.inner_text(".period")
    context.close()


def test_a_click_on_a_label_goes_there_and_copies_its_address(chromium, site):
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((site / "plans/long.html").as_uri())
    label = page.locator("a.label").nth(3)
    label.click()
    page.wait_for_selector(".copied:not(:empty)")
    assert page.inner_text(".copied") == "已复制这一条的地址"
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith(label.get_attribute("href")) and "#" in page.url
    context.close()


@pytest.mark.parametrize("mode", ["large", "contrast"])
def test_a_mode_is_remembered_until_it_is_put_off(chromium, site, mode):
    context = chromium.new_context()
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.check("#mode-" + mode)
    for is_on in (True, False):
        page.goto((site / "plans/long.html").as_uri())
        assert page.is_checked("#mode-" + mode) == is_on
        assert page.evaluate("document.documentElement.className") == (mode if is_on else "")
        page.uncheck("#mode-" + mode)
    context.close()


def test_the_contents_fold_again_once_they_have_served(chromium, site):
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    page.goto((site / "plans/long.html").as_uri())
    page.click("nav.contents label")
    page.locator("nav.contents ol a").nth(3).click()
    assert page.locator("nav.contents ol").is_hidden()
    assert page.locator(":target h2").inner_text() == "四、标题"
    page.close()


@pytest.mark.parametrize("query, has_head", [
    ("", False), ("?head=red", True), ("?a=b&head=red", True), ("?head=redder", False)])
def test_the_red_head_is_printed_only_when_asked_for(chromium, site, query, has_head):
    page = chromium.new_page()
    page.goto((site / "plans/long.html").as_uri() + query)
    page.emulate_media(media="print")
    head = page.evaluate("getComputedStyle(document.querySelector('article > header'), '::before').content")
    assert ("甲县教育局" in head) == has_head
    page.close()
