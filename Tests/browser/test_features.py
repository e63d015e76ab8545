"""The pages' styles and scripts keep to what Chrome 109 and Firefox 115 have, the last on Windows 7.

The tables list what both browsers have, so that anything new is looked up before it is used; what
only newer ones have stands in FALLS_BACK with what is read without it. Styles are read with tinycss2
and scripts with esprima, whose grammar (ECMAScript 2017) is older than both browsers.
"""
import os
import pathlib
import re

import esprima
import pytest
import tinycss2

ASSETS = pathlib.Path(os.environ["PLANPRESS_SITE"]) / "assets"
STYLES = sorted(ASSETS.glob("*.css"))
SCRIPTS = sorted(ASSETS.glob("*.js"))

AT_RULES = {"media", "supports", "page"}
FEATURES = {"min-width", "max-width", "prefers-color-scheme", "prefers-contrast",
            "prefers-reduced-motion", "forced-colors"}
PSEUDO_CLASSES = {
    "root", "hover", "focus", "focus-visible", "focus-within", "target", "checked", "disabled",
    "first-child", "last-child", "only-child", "nth-child", "empty", "not", "is", "where", "left",
    "right"}
PSEUDO_ELEMENTS = {"before", "after", "placeholder", "marker"}
FUNCTIONS = {
    "var", "calc", "min", "max", "minmax", "repeat", "attr", "counter", "rect", "inset",
    "translateX", "linear-gradient", "url", "rgb", "rgba"}
UNITS = {"", "em", "rem", "ch", "px", "pt", "mm", "vh", "vw", "vmax", "vmin", "fr", "s", "deg", "%"}
PROPERTIES = set("""
accent-color align-items align-self appearance background background-color background-size border
border-bottom border-bottom-color border-collapse border-color border-left border-left-color
border-radius border-right border-top border-width bottom box-shadow box-sizing break-after
break-before break-inside clip clip-path color color-scheme column-gap columns content cursor display
fill flex flex-basis flex-wrap float font font-family font-size font-variant-numeric font-weight gap
grid-column grid-row grid-template-columns height justify-content left letter-spacing line-break
line-height list-style margin margin-bottom margin-left margin-right margin-top max-height max-width
min-height min-width opacity order orphans outline outline-color outline-offset overflow overflow-wrap
overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top page
pointer-events position print-color-adjust quotes right row-gap scroll-padding-top size stroke
stroke-width table-layout text-align text-decoration text-decoration-color text-decoration-thickness text-indent
text-underline-offset top transform vertical-align visibility white-space widows width z-index
-webkit-appearance -webkit-print-color-adjust -webkit-text-size-adjust
""".split())
FALLS_BACK = {
    "text-wrap": "Chrome 114, Firefox 121: headings break where they end, not in balance",
    "text-autospace": "Chrome 140: no gap between Han and Latin characters",
    "text-spacing-trim": "Chrome 123: full-width punctuation keeps its full width",
    "text-size-adjust": "not in Firefox: only phones that enlarge text by themselves need it",
    "hanging-punctuation": "Safari only, and set to none",
    "print-color-adjust": "Chrome 136 without its prefix, which stands beside it",
    "@bottom-left": "Chrome 131: printed pages go without numbers",
    "@bottom-right": "Chrome 131: printed pages go without numbers",
}

# Methods and objects newer than Chrome 109 or Firefox 115, by the names scripts would use.
NEW_NAMES = {
    "toSorted", "toReversed", "toSpliced", "groupBy", "withResolvers", "fromAsync", "isSubsetOf",
    "startViewTransition", "showPopover", "togglePopover",
    "checkVisibility", "setHTMLUnsafe", "parseHTMLUnsafe", "getHTML", "moveBefore", "Temporal",
    "documentPictureInPicture", "canParse", "Segmenter", "CompressionStream",
    "DecompressionStream", "toWellFormed", "isWellFormed", "transferToFixedLength", "Iterator"}


def rules(nodes, is_supported=False):
    """Every rule of a style sheet with whether it stands under @supports."""
    for node in nodes:
        if node.type == "error":
            raise AssertionError(f"{node.source_line}: {node.message}")
        if node.type in ("at-rule", "qualified-rule"):
            yield node, is_supported
        if node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "supports"):
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from rules(inner, is_supported or node.lower_at_keyword == "supports")


def flat(nodes):
    for node in nodes:
        yield node
        yield from flat(getattr(node, "content", None) or getattr(node, "arguments", None) or [])


def values(nodes):
    """Functions and units that the browsers may lack."""
    for node in flat(nodes):
        if node.type == "function" and node.lower_name not in {name.lower() for name in FUNCTIONS}:
            yield node.lower_name + "()"
        if node.type == "dimension" and node.lower_unit not in UNITS:
            yield node.lower_unit


def style_findings(text):
    found = []
    sheet = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    for rule, is_supported in rules(sheet):
        if is_supported:
            continue
        if rule.type == "at-rule":
            name = rule.lower_at_keyword
            if name not in AT_RULES:
                found.append("@" + name)
            if name == "media":
                found += [one.value for block in flat(rule.prelude) if block.type == "() block"
                          for one in block.content[:1] if one.value not in FEATURES]
                found += ["range in a media query" for one in flat(rule.prelude)
                          if one.type == "literal" and one.value in "<>"]
            if name != "page":
                continue
        else:
            selector = tinycss2.serialize(rule.prelude)
            selector = re.sub(r"\[[^]]*\]", "", selector)
            found += [one for one in re.findall(r"(::?[a-z-]+)", selector)
                      if one.lstrip(":") not in
                      (PSEUDO_ELEMENTS if one.startswith("::") else PSEUDO_CLASSES)]
            if "&" in selector:
                found.append("nesting")
        for one in tinycss2.parse_blocks_contents(
                rule.content, skip_comments=True, skip_whitespace=True):
            if one.type == "declaration":
                if not one.name.startswith("--") and one.lower_name not in PROPERTIES:
                    found.append(one.lower_name)
                found += values(one.value)
            elif one.type == "at-rule":
                found.append("@" + one.lower_at_keyword)
            else:
                found.append("nesting")
    return sorted({one for one in found if one not in FALLS_BACK})


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_keep_to_what_old_browsers_have(path):
    assert style_findings(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_keep_to_what_old_browsers_have(path):
    text = path.read_text(encoding="utf-8")
    esprima.parseScript(text)
    names = {token.value for token in esprima.tokenize(text) if token.type == "Identifier"}
    assert names & NEW_NAMES == set()


@pytest.mark.parametrize("text, finding", [
    ("a { color: oklch(1 0 0) }", "oklch()"), ("a { & b { color: red } }", "nesting"),
    ("a:has(b) { color: red }", ":has"), ("@container (width > 1px) { a { color: red } }", "@container"),
    ("@media (width >= 40em) { a { color: red } }", "width"), ("a { height: 1dvh }", "dvh"),
    ("a { anchor-name: --x }", "anchor-name"),
])
def test_newer_styles_are_found(text, finding):
    assert finding in style_findings(text)
    assert style_findings("@supports (display: grid) {" + text + "}") == []
