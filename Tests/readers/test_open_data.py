"""Reads a built site's open data with other people's readers.

PLANPRESS_SITE names the output folder; needs pandas, bibtexparser (1.x), rispy, rdflib, jsonschema.
"""
import glob
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import jsonschema
import pandas
import pytest

SITE = os.environ.get("PLANPRESS_SITE")
pytestmark = pytest.mark.skipif(
    not SITE and not os.environ.get("CI"), reason="PLANPRESS_SITE names no output folder"
)
OPERATORS = {"=", ">=", "<=", "+", "-", "about"}


def path(*parts):
    return os.path.join(SITE, *parts)


def read_json(*parts):
    with open(path(*parts), encoding="utf-8") as file:
        return json.load(file)


def lines():
    for name in sorted(glob.glob(path("data", "plans", "*.jsonl"))):
        with open(name, encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def units(outline):
    stack = list(reversed(outline))
    while stack:
        unit = stack.pop()
        yield unit
        stack.extend(reversed(unit.get("children", [])))


def validator(name):
    schema = read_json("data", name)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_lists_fit_their_schemas():
    validator("plans.schema.json").validate(read_json("data", "plans.json"))
    validator("notices.schema.json").validate(read_json("data", "notices.json"))


def test_lines_fit_their_schema_and_the_list():
    check = validator("plan.schema.json")
    seen = []
    for line in lines():
        check.validate(line)
        seen.append(line["id"])
    listed = [plan["id"] for plan in read_json("data", "plans.json")["plans"]]
    assert sorted(seen) == sorted(listed)


def test_targets_table_has_the_types_and_counts_of_the_lines():
    with open(path("data", "targets.csv"), "rb") as file:
        assert file.read(3) == b"\xef\xbb\xbf"
    table = pandas.read_csv(path("data", "targets.csv"), encoding="utf-8-sig")
    wanted = [t for line in lines() for u in units(line["outline"]) for t in u.get("targets", [])]
    assert len(table) == len(wanted)
    assert pandas.api.types.is_numeric_dtype(table["value"])
    assert set(table["op"].unique()) <= OPERATORS
    assert sorted(table["value"]) == sorted(target["value"] for target in wanted)


def test_measures_table_reads_without_formulas():
    table = pandas.read_csv(path("data", "measures.csv"), encoding="utf-8-sig", dtype=str)
    assert len(table) > 0
    for column in table.columns:
        assert not table[column].str.match(r"^[=+\-@]", na=False).any()


def test_catalogue_is_rdf_with_one_series_for_each_issuer_and_kind():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph()
    graph.parse(path("data", "catalog.jsonld"), format="json-ld", publicID="https://example.org/")
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    plans = read_json("data", "plans.json")["plans"]
    wanted = {((plan.get("issuers") or [""])[0], plan["kind"]) for plan in plans}
    series = set(graph.subjects(rdflib.RDF.type, dcat.DatasetSeries))
    assert len(series) == len(wanted)
    assert len(set(graph.subjects(dcat.inSeries, None))) == len(plans)


def citations(suffix):
    return sorted(glob.glob(path("**", "*" + suffix), recursive=True))


def read_text(name):
    with open(name, encoding="utf-8", newline="") as file:
        return file.read()


def test_bibtex_parses():
    bibtexparser = pytest.importorskip("bibtexparser")
    files = citations(".bib")
    assert files
    titles = {plan["id"] for plan in read_json("data", "plans.json")["plans"]}
    for name in files:
        entries = bibtexparser.loads(read_text(name)).entries
        assert len(entries) == 1, name
        assert entries[0]["title"]
        assert entries[0]["ID"] in titles or "notices" in name


def test_ris_parses():
    rispy = pytest.importorskip("rispy")
    files = citations(".ris")
    assert files
    for name in files:
        records = rispy.loads(read_text(name))
        assert len(records) == 1, name
        assert records[0]["type_of_reference"] == "GOVDOC"
        assert re.fullmatch(r"\d{4}", records[0].get("year", "2000"))


def test_akoma_ntoso_is_well_formed_with_the_anchors_of_the_plan():
    files = citations(".akn.xml")
    space = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    for name in files:
        root = ElementTree.parse(name).getroot()
        assert root.tag == space + "akomaNtoso"
        ids = [e.get("eId") for e in root.iter() if e.get("eId")]
        assert len(ids) == len(set(ids)), name


class Page(HTMLParser):
    """Links of a page, and the names that stand in <code> under each id."""

    def __init__(self):
        super().__init__()
        self.links, self.names, self.id, self.is_code = [], {}, None, False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a":
            self.links.append(attributes.get("href"))
        self.id = attributes.get("id") or self.id
        self.is_code = tag == "code"

    def handle_data(self, data):
        if self.is_code:
            self.names.setdefault(self.id, []).append(data)
        self.is_code = False


def data_page():
    page = Page()
    page.feed(read_text(path("data", "index.html")))
    return page


def test_data_page_names_the_columns_of_the_tables_in_their_order():
    names = data_page().names
    for table in ["measures", "targets"]:
        frame = pandas.read_csv(path("data", table + ".csv"), encoding="utf-8-sig", nrows=1)
        assert names[table] == list(frame.columns)


def test_data_page_names_every_key_of_the_lines():
    names = data_page().names
    for line in lines():
        assert set(line) <= set(names["plans"] + names["content"])
        for unit in units(line["outline"]):
            assert set(unit) <= set(names["unit"])
            for target in unit.get("targets", []):
                assert set(target) <= set(names["unit-target"])
            for theme in unit.get("themes", []):
                assert set(theme) <= set(names["unit-theme"])
    for change in read_json("data", "changes.json")["changes"]:
        assert set(change) <= set(names["changes"])


def test_data_page_and_catalogue_name_every_file():
    rdflib = pytest.importorskip("rdflib")
    here = path("data")
    files = {
        os.path.relpath(name, here)
        for name in glob.glob(os.path.join(here, "**", "*"), recursive=True)
        if os.path.isfile(name)
    } - {"index.html"}
    assert files <= set(data_page().links)
    graph = rdflib.Graph()
    graph.parse(path("data", "catalog.jsonld"), format="json-ld", publicID="https://example.org/")
    urls = {str(url) for url in graph.objects(
        None, rdflib.URIRef("http://www.w3.org/ns/dcat#downloadURL"))}
    for name in files - {"catalog.jsonld"}:
        assert any(url.endswith("/data/" + name) for url in urls), name
    homes = list(graph.objects(None, rdflib.URIRef("http://xmlns.com/foaf/0.1/homepage")))
    assert len(homes) == 1 and str(homes[0]).endswith("data/index.html")


def test_every_summary_stands_beside_its_plans():
    plans = read_json("data", "plans.json")["plans"]
    ids = {plan["id"] for plan in plans}
    pairs = [(of, plan["id"]) for plan in plans for of in plan.get("reportsOn", []) if of in ids]
    for plan, summary in pairs:
        page = Page()
        page.feed(read_text(path("compare", f"{plan}--{summary}.html")))
        for document in [plan, summary]:
            assert any((link or "").startswith(f"../plans/{document}.html") for link in page.links)
