"""One page of every kind, in the example site, and the modes that a reader can choose."""

KINDS = [
    "index.html", "plans/index.html", "plans/qinghe-2023.html", "plans/qinghe-afterschool-2021.html",
    "notices/index.html", "notices/recruitment-2022.html", "themes/index.html",
    "themes/teacher-training.html", "years/index.html", "issuers/qinghe-edu.html", "targets.html",
    "cited.html", "compare.html?a=qinghe-2022&b=qinghe-2023",
    "compare/qinghe-2023--qinghe-2024.html", "compare/qinghe-2023--qinghe-2023-summary.html",
    "search.html", "search.html?q=%E6%95%99%E5%B8%88", "data/index.html", "pages/help.html",
    "404.html",
]
MODES = ["", "large", "contrast"]
SCHEMES = ["light", "dark"]


def open_kind(page, root, kind):
    """Opens a page and waits for what its scripts fill in."""
    page.goto(root + kind)
    if "?q=" in kind:
        page.wait_for_selector("#results[data-state=done]")
    if "?a=" in kind:
        page.wait_for_selector("#comparison[data-state=done]")


def choose(page, mode):
    """Checks the boxes of a mode (`""`, `large`, `contrast`); false where a page has none."""
    if page.locator("#mode-large").count() == 0:
        return mode == ""
    for name in MODES[1:]:
        page.set_checked("#mode-" + name, name == mode)
    return True
