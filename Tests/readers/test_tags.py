"""The page tags of 国办发〔2017〕47号 and the linked data of a built site, read as a crawler does.

Names are compared with their case: `SiteName` is a tag, `sitename` is none.
"""

import html.parser
import json
import os
import pathlib
import re

import pytest

SITE = pathlib.Path(os.environ["PLANPRESS_SITE"])
PAGES = sorted(
    str(path.relative_to(SITE)) for path in SITE.rglob("*.html")
    if "网址已变更" not in path.read_text()[:600]
)
TYPES = set(
    "首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、信息公开年报、依申请公开、数据发布、"
    "数据开放、政策解读、回应关切、办事服务、咨询投诉、征集调查、在线访谈".split("、"))


class Head(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.data, self.in_data, self.canonical = {}, [], False, None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta" and "name" in attributes:
            assert attributes["name"] not in self.tags, attributes["name"]
            self.tags[attributes["name"]] = attributes["content"]
        if tag == "link" and attributes.get("rel") == "canonical":
            self.canonical = attributes["href"]
        self.in_data = tag == "script" and attributes.get("type") == "application/ld+json"

    def handle_endtag(self, tag):
        self.in_data = False

    def handle_data(self, data):
        if self.in_data:
            self.data.append(json.loads(data))


def head(path):
    parser = Head()
    parser.feed((SITE / path).read_text())
    return parser


def documents():
    return {
        item["url"]: item
        for name in ["plans", "notices"]
        for item in json.loads((SITE / f"data/{name}.json").read_text())[name]
    }


DOCUMENTS = documents()


@pytest.mark.parametrize("path", PAGES)
def test_required_tags_are_there_and_filled(path):
    tags = head(path).tags
    required = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription",
                "ColumnKeywords", "ColumnType"]
    if path == "404.html":
        required = required[:3]
    if path in DOCUMENTS:
        required += ["ArticleTitle", "PubDate", "ContentSource"]
    for name in required:
        assert tags.get(name, "").strip() not in ("", "null"), name
    assert re.fullmatch(r"\d{10}|bm\d{8}", tags["SiteIDCode"])
    assert not re.search("[/:]", tags["SiteDomain"])
    if "ColumnType" in tags:
        assert tags["ColumnType"] in TYPES
        assert not re.search("[，、]", tags["ColumnKeywords"])
        assert tags["ColumnDescription"] != tags["ColumnName"]


@pytest.mark.parametrize("path", sorted(DOCUMENTS))
def test_article_tags_say_what_the_list_says(path):
    tags, item = head(path).tags, DOCUMENTS[path]
    assert tags["ArticleTitle"] == item["title"]
    if "publishedAt" in item:
        assert tags["PubDate"] == item["publishedAt"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", tags["PubDate"])


@pytest.mark.parametrize("path", sorted(DOCUMENTS))
def test_linked_data_names_the_document(path):
    page, item = head(path), DOCUMENTS[path]
    assert len(page.data) == 1
    data = page.data[0]
    assert data["@type"] == "Legislation" and data["name"] == item["title"]
    assert data["url"] == page.canonical
    assert data["url"].endswith(path)
    assert [issuer["name"] for issuer in data.get("legislationPassedBy", [])] == item.get(
        "issuers", [])
    force = data["legislationLegalForce"].rsplit("/", 1)[1]
    assert (force == "InForce") == (item.get("validity") == "有效")


@pytest.mark.parametrize("path", sorted(DOCUMENTS))
def test_page_offers_its_source_and_its_data(path):
    text = (SITE / path).read_text()
    for ending in [".md", ".json"]:
        file = (SITE / path).with_suffix(ending)
        assert file.is_file()
        assert f'href="{file.name}" download' in text
    assert json.loads((SITE / path).with_suffix(".json").read_text())["id"] == DOCUMENTS[path]["id"]


def test_home_names_organisation_and_data():
    graph = head("index.html").data[0]["@graph"]
    assert [node["@type"] for node in graph] == ["WebSite", "Dataset"]
    for part in graph[1]["distribution"]:
        assert (SITE / "data" / part["contentUrl"].rsplit("/", 1)[1]).is_file()
