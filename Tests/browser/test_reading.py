"""How pages read: enlarged, without motion, by keyboard and finger, and without moving about."""
import pytest

from kinds import KINDS, MODES, choose, open_kind

ROOM = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width, zoom", [(1280, 2), (1280, 4)])
def test_enlarged_pages_need_no_scrolling_sideways(chromium, file_root, width, zoom):
    """200 % (WCAG 1.4.4) and 400 % (1.4.10) of a window 1280 pixels wide."""
    page = chromium.new_page(
        viewport={"width": width // zoom, "height": 900 // zoom}, device_scale_factor=zoom)
    for kind in KINDS:
        open_kind(page, file_root, kind)
        assert page.evaluate(ROOM) == 0, kind
    page.close()


def test_text_alone_grows_to_twice_its_size(page, file_root):
    """The browser's own type size, and the spacing of WCAG 1.4.12, without loss."""
    page.set_viewport_size({"width": 1280, "height": 900})
    for kind in KINDS:
        open_kind(page, file_root, kind)
        page.evaluate("""document.documentElement.style.fontSize = '36px';
          document.body.style.letterSpacing = '.12em'; document.body.style.wordSpacing = '.16em'""")
        assert page.evaluate(ROOM) == 0, kind
        cut = page.evaluate("""[...document.querySelectorAll('main *, header *, footer *')]
          .filter(one => getComputedStyle(one).overflow === 'hidden'
            && !one.matches('.hidden, .hidden *') && one.scrollHeight > one.clientHeight + 1)
          .map(one => one.outerHTML.slice(0, 80))""")
        assert cut == [], kind


def test_nothing_moves_by_itself(chromium, file_root):
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    for kind in KINDS:
        open_kind(page, file_root, kind)
        moving = page.evaluate("""[...document.querySelectorAll('*')].filter(one => {
          const style = getComputedStyle(one);
          return style.animationName !== 'none' || style.transitionDuration !== '0s'
            || style.scrollBehavior === 'smooth';
        }).map(one => one.outerHTML.slice(0, 80))""")
        assert moving == [], kind
        assert page.evaluate("document.getAnimations().length") == 0, kind
    context.close()


@pytest.mark.parametrize("mode", MODES)
def test_whatever_has_the_focus_shows_it(page, file_root, mode):
    page.set_viewport_size({"width": 1280, "height": 900})
    for kind in ["index.html", "plans/qinghe-2023.html", "search.html"]:
        open_kind(page, file_root, kind)
        choose(page, mode)
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        for _ in range(40):
            page.keyboard.press("Tab")
            shown = page.evaluate("""(() => {
              const one = document.activeElement;
              if (one === document.body) return true;
              const style = getComputedStyle(one.matches('.fold')
                ? document.querySelector(`label[for=${one.id}]`) : one);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                || one.outerHTML.slice(0, 120);
            })()""")
            assert shown is True, kind
        choose(page, "")


SIZES = """[...document.querySelectorAll('a[href], button, summary, select, input, label')]
  .map(one => ({one, box: one.getBoundingClientRect(), style: getComputedStyle(one)}))
  .filter(({one, box, style}) => box.width && box.height && style.visibility !== 'hidden'
    && style.opacity !== '0' && !one.matches('.skip, article p a, article li a, article dd a,'
    + ' article td a, .lede a, .near a, main p a, .label, label input, td a, th a'))
  .map(({one, box}) => ({size: Math.round(Math.min(box.width, box.height)),
    alone: one.matches('button[type=submit], .pager a, .contents label, .modes label'),
    what: one.outerHTML.slice(0, 100)}))"""


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_touched_is_large_enough(page, file_root, width):
    """24 pixels (WCAG 2.5.8), 44 where something stands alone; links in running text excepted."""
    page.set_viewport_size({"width": width, "height": 900})
    for kind in KINDS[:-1]:
        open_kind(page, file_root, kind)
        small = [one for one in page.evaluate(SIZES)
                 if one["size"] < (44 if one["alone"] and width < 1000 else 24)]
        assert small == [], kind


SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const one of list.getEntries()) {
    shifts.push([one.value, ...one.sources.map(s => s.node && s.node.nodeName)]);
  }
}).observe({type: 'layout-shift', buffered: true});"""


@pytest.mark.parametrize(
    "width, mode", [(360, ""), (1440, ""), (360, "large"), (1440, "contrast")])
def test_nothing_shifts_while_a_page_loads(chromium, file_root, width, mode):
    """Cumulative layout shift 0, in remembered modes too, with a slow processor."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.goto(file_root + "index.html")
    choose(page, mode)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    for kind in KINDS:
        if "?" in kind:
            continue
        page.goto(file_root + kind)
        page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        page.wait_for_timeout(50)
        assert page.evaluate("shifts") == [], kind
    context.close()
