"""What the search finds equals a plain substring search over what the pages show."""
import random
import re

import pytest

TRADITIONAL = str.maketrans(
    "职业教学园师队伍资训课体发动为农协业务质应领导会财经费评实际办标准区县办进过还对从与关",
    "職業教學園師隊伍資訓課體發動為農協業務質應領導會財經費評實際辦標準區縣辦進過還對從與關")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if chr(code) != '"'}


def sample(documents, themes):
    """At least 200 queries: every length from 2 to 8, themes, Latin, traditional, full-width."""
    chance = random.Random(20260305)
    runs = [run for page in documents for _, text in page.blocks for run in re.split(r'[\s"]+', text)
            if len(run) >= 2]
    queries = list(themes)

    def pieces(runs, count, length):
        runs = [run for run in runs if len(run) >= length]
        result = []
        for _ in range(count if runs else 0):
            run = chance.choice(runs)
            at = chance.randrange(len(run) - length + 1)
            result.append(run[at:at + length])
        return result

    for length in range(2, 9):
        queries += pieces(runs, 25, length)
    mixed = [run for run in runs if re.search(r"[0-9A-Za-z]", run)]
    around = [m.group(0) for run in mixed for m in re.finditer(r".?[0-9A-Za-z][0-9A-Za-z%.]*.?", run)]
    latin = [piece for piece in around if len(piece) >= 2]
    queries += chance.sample(latin, min(30, len(latin)))
    queries += [query.translate(TRADITIONAL) for query in pieces(runs, 30, 4)]
    queries += [query.translate(WIDE) for query in chance.sample(latin, min(20, len(latin)))]
    queries += ["\u4e00\u9fa5", "鱻鱻鱻", "zzzz"]
    return queries


@pytest.fixture(scope="module")
def page(chromium, file_root):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(file_root + "search.html")
    yield page
    context.close()


@pytest.fixture(scope="module")
def folded(page, documents):
    """(url, anchor, folded text) of every block, and folded title and header of every document."""
    def fold(texts):
        return page.evaluate(
            "texts => Promise.all(texts.map(text => planpress.fold(text)))", texts)
    blocks = [(one.path, anchor, text) for one in documents for anchor, text in one.blocks]
    texts = fold([text for _, _, text in blocks])
    titles = fold([one.title for one in documents])
    headers = fold([one.header for one in documents])
    return ([(url, anchor, text) for (url, anchor, _), text in zip(blocks, texts)],
            {one.path: (title, header)
             for one, title, header in zip(documents, titles, headers)})


def test_finds_exactly_what_a_substring_search_finds(page, documents, folded):
    themes = page.evaluate(
        "planpress.load('docs', 'search/docs.js').then(l => JSON.parse(l[0]).themes.map(t => t.name))")
    queries = [q for q in sample(documents, themes) if len(q) > 1]
    assert len(queries) >= 200
    blocks, headers = folded
    wrong = []
    for query in queries:
        needle = page.evaluate("query => planpress.fold(query)", query)
        if len(needle) < 2:
            continue
        found = page.evaluate("query => planpress.search(query)", query)
        pairs = [(one["url"], one["anchor"]) for one in found]
        assert len(pairs) == len(set(pairs)), query
        free = {pair for pair in pairs if pair[0] not in headers}
        required = {(url, anchor) for url, anchor, text in blocks if needle in text}
        required |= {(url, "") for url, (title, _) in headers.items() if needle in title}
        allowed = required | {(url, "") for url, (_, header) in headers.items() if needle in header}
        missing, extra = required - set(pairs), set(pairs) - free - allowed
        if missing or extra:
            wrong.append((query, sorted(missing)[:3], sorted(extra)[:3]))
    assert wrong == []


def test_every_anchor_found_is_on_its_page(page, folder, documents):
    anchors = {}
    for query in ("工作", "学校", "教育", "2012"):
        for one in page.evaluate("query => planpress.search(query)", query):
            if not one["anchor"]:
                continue
            if one["url"] not in anchors:
                text = (folder / one["url"]).read_text(encoding="utf-8")
                anchors[one["url"]] = set(re.findall(r'\bid="([^"]*)"', text))
            assert one["anchor"] in anchors[one["url"]]
