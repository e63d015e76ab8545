"""Who asks the system for more contrast, or for colours of their own, can read every page."""
import pytest

PAGES = ["index.html", "plans/qinghe-2023.html", "plans/index.html", "search.html?q=教师",
         "themes/index.html", "targets.html", "compare.html"]
# The contrast (WCAG 2.2) of every text with what is painted behind it; a text of SVG with the shape
# before it. Words of pages only: browsers draw their own select boxes.
WEAK = """least => {
  const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const parts = color => (color.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
  const behind = element => {
    const shape = element.closest("text") && element.parentElement.querySelector(":scope > rect");
    if (shape) return parts(getComputedStyle(shape).fill);
    for (let e = element; e; e = e.parentElement) {
      const color = parts(getComputedStyle(e).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *:not(option):not(script)")) {
    const words = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!words || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const ink = light(parts(element.closest("text") ? style.fill : style.color));
    const ground = light(behind(element));
    const ratio = (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05);
    if (ratio < least) weak.push(element.tagName + " " + element.textContent.trim().slice(0, 20));
  }
  return weak;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("wish, least", [({"contrast": "more"}, 7), ({"forced_colors": "active"}, 4.5)])
def test_text_stands_out_as_the_system_asks(chromium, file_root, wish, least, scheme):
    context = chromium.new_context(locale="zh-CN", color_scheme=scheme, **wish)
    page = context.new_page()
    for name in PAGES:
        page.goto(file_root + name)
        page.wait_for_selector("mark" if "?" in name else "h1")
        assert page.evaluate(WEAK, least) == [], name
    context.close()


def test_forced_colours_keep_what_only_a_colour_told(chromium, file_root):
    context = chromium.new_context(locale="zh-CN", forced_colors="active")
    page = context.new_page()
    page.goto(file_root + "plans/qinghe-2023.html#p3")
    style = "e => getComputedStyle(e).outlineStyle + ' ' + getComputedStyle(e).borderTopStyle"
    assert page.eval_on_selector("nav.main [aria-current]", style).startswith("solid")
    assert page.eval_on_selector(":target", style).startswith("solid")
    page.goto(file_root + "index.html")
    assert page.eval_on_selector("main input[type=search]", style).endswith("solid")
    context.close()
