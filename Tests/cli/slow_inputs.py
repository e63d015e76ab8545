"""Sources that make a careless program slow or large, by name: about `size` bytes each, whole files.

usage: slow_inputs.py SIZE FOLDER    writes each as FOLDER/NAME.md

What Debian's cmark-gfm reads in quadratic time, what it reads in linear time but like that, what our
own passes could stumble over, hostile front matters, and ordinary documents near the limits.
"""
import pathlib, sys

KEYS = "title: 甲\nkind: 工作要点\nissuer: 乙\nyear: 2012\npublishedAt: 2012-02-06 09:00\n"


def markdown(size):
    """Bodies on which cmark-gfm 0.29.0.gfm.6 is quadratic, or writes far more than it reads."""
    root, wide = int(size ** 0.5), size // 8
    return {
        "short-rows": "|a" * wide + "|\n" + "|-" * wide + "|\n" + "|b\n" * wide,
        "root-columns": "|a" * root + "|\n" + "|-" * root + "|\n" + "x\n" * ((size - 4 * root) // 2),
        "few-columns": "|a" * 99 + "|\n" + "|-" * 99 + "|\n" + "x\n" * (size // 2),
        "quarter-columns": "|a" * (size // 4) + "|\n" + "|-" * (size // 4) + "|\n",
        "many-tables": "|a|\n|-|\n\n" * (size // 9),
        "failed-markers": "|x\n|-|-\n" * wide,
        "paragraph-marker": "字" * (size // 3) + "\n|-\n",
        "ascii-marker": "a" * size + "\n|-\n",
        "lines-marker": "一二三四五六\n" * (size // 19) + "|-\n",
        "pipes-marker": "a|" * (size // 2) + "\n|-\n",
        "repeated-markers": "paragraph\n" + "|-\n" * (size // 3),
        "ordered-blanks": "1. " * (size // 4) + "x" + "\n" * (size // 4),
        "bullet-blanks": "-   " * (size // 5) + "x" + "\n" * (size // 5),
        "legal-blanks": "- " * 99 + "x" + "\n" * (size - 400) + " " * 200 + "y",
        "staircase": "".join("  " * n + "- x\n" for n in range(root)) + "\n" * (size // 2),
        "quotes": ">" * size,
        "empty-items": "- " * (size // 2),
        "parentheses": "www.a.b" + ")" * size,
        "processing": "a" + "<?" * (size // 2),
        "declarations": "a" + "<!A " * (size // 4),
        "cdata": "a" + "<![CDATA[" * (size // 9),
        "images": "![[]()" * (size // 6),
        "legal-marks": "<? " * 990 + "字" * (max(0, size - 2_970) // 3),
        "references": "[a]: https://a.example/" + "x" * (size // 2) + "\n\n" + "[a] " * (size // 8),
        "title-lines": "[a]: https://a.example/ \"" + "t\n" * (size // 4) + "\"\n\n" + "[a] " * (size // 8),
    }


def linear(size):
    """Bodies that look as bad, and are read in time that grows as they do."""
    root = int(size ** 0.5)
    return {
        "addresses": "a@" * (size // 2),
        "named-addresses": "a@b " * (size // 4),
        "sites": "www.a.b " * (size // 8),
        "schemes": "http://" * (size // 7),
        "brackets": "[" * size,
        "closed-brackets": "[" * (size // 2) + "]" * (size // 2),
        "open-links": "[a](" * (size // 4),
        "emphasis": "*a _b " * (size // 6),
        "stars": "*a **a " * (size // 7),
        "underlines": "_" * (size // 2) + "." + "_" * (size // 2),
        "tildes": "~~a~" * (size // 4),
        "backticks": "".join("a" + "`" * n for n in range(1, int((2 * size) ** 0.5))),
        "angles": "<" * size,
        "open-tags": "<a " * (size // 3),
        "tags": "<b>x</b>" * (size // 8),
        "comments": "<!--" + "x--" * (size // 3),
        "entities": "&amp;" * (size // 5),
        "footnotes": "[^a]: x\n\n" + "[^a] " * (size // 5),
        "many-footnotes": "".join(f"字[^{n}]\n\n[^{n}]: 注\n\n" for n in range(size // 28)),
        "definitions": "".join(f"[{n}]: /a\n" for n in range(size // 12)),
        "lists": "- a\n" * (size // 4),
        "tasks": "- [ ] a\n" * (size // 8),
        "underlined": "a\n=\n\n" * (size // 5),
        "fences": "```\n" * (size // 4),
        "code-blanks": "```\n" + "\n" * (size - 8) + "```\n",
        "backslashes": "\\" * size,
        "tabs": "\t" * (size - 1) + "a",
        "nested-stairs": "".join("> " * (n % 90) + "a\n" for n in range(size // 92)),
        "root-quotes": ("> " * 90 + "a\n\n") * (size // 183),
    }


def own(size):
    """Bodies for what planpress itself does: structure, themes, targets, citations, inspection, search."""
    return {
        "one-paragraph": "加强管理，" * (size // 15),
        "lines": "字\n" * (size // 4),
        "paragraphs": "字\n\n" * (size // 5),
        "headings": "## 一、字\n\n" * (size // 14),
        "one-heading": "# " + "字" * (size // 3),
        "measures": "".join(f"{n}、做好工作。\n\n" for n in range(1, size // 26)),
        "same-numbers": "1、好。\n\n" * (size // 12),
        "levels": "一、甲\n\n（一）乙\n\n1.丙\n\n（1）丁\n\n①戊\n\n" * (size // 59),
        "labels-in-line": "1.甲2.乙（一）丙" * (size // 22),
        "numerals": "九千九百九十九万" * (size // 24),
        "digits": "9" * size,
        "decimals": "1.1." * (size // 4),
        "targets": "到2012年，入园率不低于85%，新建5至8所；" * (size // 57),
        "target-rows": "|指标|单位|2012年|\n|-|-|-|\n" + "|入园率|%|85以上|\n" * (size // 27),
        "open-ranges": "不低于" * (size // 9),
        "dates": "2012年2月6日至" * (size // 20),
        "citations": "根据《甲县规划》（甲教发〔2012〕1号）" * (size // 53),
        "open-titles": "《" * (size // 3),
        "nested-titles": "《" * (size // 6) + "》" * (size // 6),
        "open-years": "〔2012" * (size // 7),
        "open-brackets": "（" * (size // 3),
        "terms": "学前教育校园安全教师培训职业教育" * (size // 48),
        "half-terms": "校园学前" * (size // 12),
        "telephones": "13800138000、" * (size // 14),
        "identities": "11010119900307" * (size // 14),
        "placeholders": "××××年×月" * (size // 24),
        "commas": "，" * (size // 3),
        "stops": "。" * (size // 3),
        "semicolons": "甲；" * (size // 6),
        "missing-links": "[甲](没有.md) " * (size // 19),
        "bad-links": "[甲](javascript:x) " * (size // 20),
        "remote-images": "![甲](//a.example/b) " * min(900, size // 23),
        "accents": "a" + "\u0301" * ((size - 1) // 2),
        "hangul": "\u1100\u1161\u11a8" * (size // 9),
        "emoji": "👨‍👩‍👧" * (size // 18),
        "rare-han": "𠮷" * (size // 4),
        "ligatures": "ﷺ" * (size // 3),
        "invisible": "字\u200b" * (size // 6),
        "overrides": "字\u202e" * (size // 6),
        "controls": "字\u0001" * (size // 4),
        "templates": "{{#units}}{{{title}}}" * (size // 21),
    }


def front_matter(size):
    """Lines of a front matter that carry the weight; the body is one word."""
    return {
        "yaml-keys": "".join(f"k{n}: v\n" for n in range(size // 10)),
        "yaml-same-keys": "title: 甲\n" * (size // 11),
        "yaml-title": "abstract: " + "字" * (size // 3) + "\n",
        "yaml-flow": "keywords: " + "[" * size + "\n",
        "yaml-maps": "keywords: " + "{a: " * (size // 4) + "\n",
        "yaml-stairs": "notice:\n" + "".join(" " * n + "a:\n" for n in range(1, int((2 * size) ** 0.5))),
        "yaml-list": "keywords: [" + "甲, " * (size // 5) + "甲]\n",
        "yaml-numbered-list": "keywords:\n" + "".join(f"  - 词{n}\n" for n in range(size // 13)),
        "yaml-aliases": "a0: &a0 [x]\n" + "".join(
            f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, size // 38)),
        "yaml-same-alias": "a: &a [x, y]\nb: [" + "*a, " * (size // 4) + "x]\n",
        "yaml-anchors": "".join(f"k{n}: &a{n} v\n" for n in range(size // 16)),
        "yaml-quote": "abstract: \"" + "字" * (size // 3) + "\n",
        "yaml-escapes": "abstract: \"" + "\\x41" * (size // 4) + "\"\n",
        "yaml-tags": "abstract: " + "!!str " * (size // 6) + "x\n",
        "yaml-colons": "abstract: " + "a: " * (size // 3) + "\n",
        "yaml-comments": "# x\n" * (size // 4),
        "yaml-targets": "targets:\n" + "".join(
            f"  - {{at: p1, what: 入园率{n}, value: 85}}\n" for n in range(size // 47)),
        "yaml-measures": "measures:\n" + "".join(
            f"  p{n}: {{themes: [preschool]}}\n" for n in range(size // 32)),
        "yaml-attachments": "attachments:\n" + "".join(
            f"  - {{title: 甲, file: f{n}.pdf}}\n" for n in range(size // 37)),
        "yaml-issuers": "source: [" + ", ".join(f"局{n}" for n in range(size // 10)) + "]\n",
        "yaml-supersedes": "supersedes: [" + ", ".join(f"a{n}" for n in range(size // 8)) + "]\n",
        "yaml-old-addresses": "aliases: [" + ", ".join(f"o/{n}.html" for n in range(size // 15)) + "]\n",
    }


def ordinary(size):
    """Documents as offices write them, as long as the size allows: none may be refused."""
    measure = "{}、加强管理（见[通知](https://www.example.gov.cn/a.html)）。认真做好各项工作，到2012年底入园率不低于85%。\n\n"
    row = "|一二" * 90 + "|\n"
    return {
        "plain-measures": "".join(measure.format(n) for n in range(1, size // 146)),
        "plain-joined": "".join(measure.format(n)[:-1] for n in range(1, size // 145)),
        "plain-chapters": "".join(
            f"## {'一二三四五六七八九'[n % 9]}、做好工作\n\n" + "".join(measure.format(m) for m in range(1, 9))
            for n in range(size // 1_200)),
        "plain-lists": "- 甲\n\n  - 乙\n\n    - 丙\n\n" * min(1_000, size // 31),
        "plain-table": "|指标" * 8 + "|\n" + "|---" * 8 + "|\n" + ("|入园率" + "|85" * 7 + "|\n") * min(6_000, size // 33),
        "plain-wide-table": row + "|---" * 90 + "|\n" + row * min(500, max(0, size - 1_000) // 632),
        "plain-notes": "".join(f"落实要求[^{n}]。\n\n[^{n}]: 见《甲县规划》。\n\n" for n in range(size // 56)),
    }


def sources(size):
    """Every file by name, in the order of the functions above."""
    bodies = markdown(size) | linear(size) | own(size) | ordinary(size)
    whole = {name: f"---\n{KEYS}---\n\n{body}\n" for name, body in bodies.items()}
    return whole | {name: f"---\n{KEYS}{lines}---\n\n正文。\n" for name, lines in front_matter(size).items()}


if __name__ == "__main__":
    for name, text in sources(int(sys.argv[1])).items():
        (pathlib.Path(sys.argv[2]) / f"{name}.md").write_text(text, encoding="utf-8")
