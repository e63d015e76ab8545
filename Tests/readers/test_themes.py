"""Reads a built site's theme data with programs that know nothing of planpress.

usage: PLANPRESS_OUTPUT=public python3 -m pytest Tests/readers/test_themes.py
needs rdflib (PyPI).
"""
import csv
import io
import os
from pathlib import Path

import pytest

rdflib = pytest.importorskip("rdflib") if not os.environ.get("CI") else __import__("rdflib")
from rdflib import RDF  # noqa: E402
from rdflib.namespace import SKOS  # noqa: E402

OUTPUT = Path(os.environ.get("PLANPRESS_OUTPUT", "public"))


def graph(name, syntax):
    path = OUTPUT / "data" / name
    return rdflib.Graph().parse(path, format=syntax, publicID=path.resolve().as_uri())


@pytest.fixture(scope="module")
def turtle():
    return graph("themes.ttl", "turtle")


def test_turtle_and_json_ld_say_the_same(turtle):
    other = graph("themes.jsonld", "json-ld")
    assert len(turtle) > 100
    assert set(turtle) == set(other)


def test_every_theme_is_a_concept_with_a_page(turtle):
    concepts = set(turtle.subjects(RDF.type, SKOS.Concept))
    schemes = set(turtle.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == 1
    assert concepts == set(turtle.subjects(SKOS.inScheme, schemes.pop()))
    ids = [str(o) for o in turtle.objects(None, SKOS.notation)]
    assert len(ids) == len(set(ids)) == len(concepts)
    for concept in concepts:
        chinese = [o for o in turtle.objects(concept, SKOS.prefLabel) if o.language == "zh-Hans"]
        assert len(chinese) == 1
        assert list(turtle.objects(concept, SKOS.definition))
        assert list(turtle.objects(concept, SKOS.altLabel))


def test_labels_of_a_concept_are_disjoint(turtle):
    for concept in turtle.subjects(RDF.type, SKOS.Concept):
        labels = [set(turtle.objects(concept, p)) for p in
                  (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
        assert not labels[0] & labels[1] and not labels[0] & labels[2] and not labels[1] & labels[2]


def test_relations_have_their_inverse(turtle):
    for a, b in turtle.subject_objects(SKOS.broader):
        assert (b, SKOS.narrower, a) in turtle
    for a, b in turtle.subject_objects(SKOS.related):
        assert (b, SKOS.related, a) in turtle


def test_measures_table_is_read_by_a_csv_reader(turtle):
    raw = (OUTPUT / "data" / "measures.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows
    ids = {str(o) for o in turtle.objects(None, SKOS.notation)}
    for row in rows:
        assert None not in row and None not in row.values()
        themes = [t for t in row["themes"].split(";") if t]
        assert len(themes) == len(set(themes)) and set(themes) <= ids
        assert row["primary_theme"] == (themes[0] if themes else "")
        page, anchor = row["url"].split("#")
        assert (OUTPUT / page).is_file() and anchor == row["unit"]
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@"))
