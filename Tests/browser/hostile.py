"""A content folder whose every field holds payloads, and the files that a build makes of it."""
import json

import payloads


def quoted(text):
    """A YAML scalar; control characters as escapes, which no guard sees in the file's bytes."""
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace(
        "\u2029", "\\u2029").replace("\u202e", "\\u202e").replace("\ufffe", "\\ufffe")


def prefix(text):
    """What of a text may stand before the year of a document number."""
    return "".join(c for c in text if c not in "[](){}<>/-— ＝\t\u2028\u2029" and c > " ")[:30] or "甲"


def front(number, text, kind):
    """All keys of a front matter; names of places must not hold a slash."""
    q = quoted(text)
    place = quoted("甲省/" + (text.replace("/", "∕").strip() or "乙市"))
    return f"""---
title: {q}
kind: {kind}
issuer: [{q}, 甲县教育局]
region: {place}
year: {2000 + number % 20}
docNo: {quoted(prefix(text) + '〔2012〕1号')}
signedOn: 2012-02-01
publishedAt: 2012-02-06 09:00
effectiveOn: 2012-03-01
carrier: {{title: {q}, to: [{q}], cc: [{q}], signedOn: 2012-02-01}}
themes: [safety]
aliases: ["/old/{number}.html"]
keywords: [{q}]
abstract: {q}
source: {q}
author: {q}
unit: {q}
openness: {q}
subject: {q}
catalogue: {q}
notice: {{from: 2012-03-05, to: 2012-03-11, contact: {q}}}
attachments: [{{title: {q}, file: a.txt, original: {"true" if number % 2 else "false"}}}]
measures: {{p1: {{themes: [safety]}}}}
targets: [{{at: p1, what: {q}, op: ">=", value: 85, unit: {q}, deadline: {q}}}]
{f'withdrawn: {{on: 2012-05-01, reason: {q}}}' if number % 9 == 8 else ''}
---
"""


def body(text):
    line = " ".join(text.split())
    cell = line.replace("|", "\\|")
    return f"""
{line}

## 一、{line}

（一）{line}。到2012年底入园率不低于85%，{line}。

1. 校园安全{line}：{line}。责任单位：{line}。

（1）{line}；（2）{line}。

- {line}

> {line}

| {cell} | 单位 | 2012年 |
| --- | --- | --- |
| {cell} | {cell} | 85以上 |

[{line}](#p1 "{line}") ![{line}](a.png '{line}')

见《{line}》[^1]。

[^1]: {line}

## 二、工作日程

### 三月

1. {line}

附件：{line}

{text}
"""


def write(root):
    """Writes the content folder under `root`; gives the payload of each document's id."""
    content = root / "content"
    for name in ["plans", "notices", "pages"]:
        (content / name).mkdir(parents=True)
        (content / name / "a.txt").write_text("附件\n")
        (content / name / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    sources = {}
    for number, text in enumerate(payloads.ALL):
        name = f"x-{number}"
        sources[name] = text
        is_notice = number % 10 == 9
        kind = "通知" if is_notice else ["工作要点", "工作总结", "发展规划"][number % 3]
        folder = "notices" if is_notice else "plans"
        page = front(number, text, kind) + body(text)
        (content / folder / f"{name}.md").write_text(page, encoding="utf-8")
    all_at_once = "".join(payloads.BREAKOUTS[:8] + payloads.TAGS[:8] + payloads.TEMPLATES[:6])
    (content / "pages" / "about.md").write_text(
        f"---\ntitle: {quoted(all_at_once)}\ndescription: {quoted(all_at_once)}\n---\n"
        + body(payloads.TAGS[0]), encoding="utf-8")
    write_settings(content, all_at_once)
    return content, sources


def write_settings(content, text):
    q = quoted(text)
    (content / "site.yaml").write_text(f"""
name: {q}
description: {q}
keywords: [{q}]
domain: www.example.gov.cn
kinds: [工作要点, 工作总结, 发展规划, 通知, {{name: {q}, id: other}}]
pager: 20
footer:
  organiser: {q}
  undertaker: {q}
  contact: {q}
  conac: "https://a.example/'onclick=alert(1)"
  errorReport: "https://a.example/?&quot;"
""", encoding="utf-8")
    (content / "organisations.yaml").write_text(f"""
- id: jia
  name: 甲县教育局
  shortNames: [{q}]
  formerNames: [{{name: {q}, from: 1990-01-01, to: 2001-11-30}}]
  region: {quoted('甲省/' + text.replace('/', '∕'))}
""", encoding="utf-8")
    (content / "themes.yaml").write_text(f"""
- id: safety
  facet: subject
  label: {{zh: {q}, en: {q}}}
  description: {q}
  definition: {q}
  terms: [校园安全, {q}]
  matches: [{{relation: exactMatch, scheme: {q}, label: {q}}}]
""", encoding="utf-8")
