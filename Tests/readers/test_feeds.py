"""Feeds and calendar of a built site, read by feedparser and icalendar as a subscriber would."""

import datetime
import json
import os
import pathlib
import xml.etree.ElementTree as ET

import feedparser
import icalendar
import pytest

SITE = pathlib.Path(os.environ["PLANPRESS_SITE"])
ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = sorted(
    str(path.relative_to(SITE))
    for path in SITE.rglob("*.xml")
    if path.read_bytes()[:200].find(b"http://www.w3.org/2005/Atom") >= 0
)
LIMIT = 100


def listed(name):
    return json.loads((SITE / f"data/{name}.json").read_text())[name]


def page(url):
    """The output file that an absolute address of the site means."""
    path = url.split("#")[0].split("/", 3)[3]
    while path and not (SITE / path).is_file():
        path = path.partition("/")[2]
    return path


def test_site_has_feeds():
    assert "feed.xml" in FEEDS
    assert (SITE / "feed.json").is_file()


@pytest.mark.parametrize("path", FEEDS)
def test_feed_is_well_formed(path):
    feed = feedparser.parse((SITE / path).read_bytes())
    assert feed.bozo == 0, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.entries


@pytest.mark.parametrize("path", FEEDS)
def test_required_elements_are_there(path):
    """RFC 4287 §4.1.1 and §4.1.2, and what each element must look like."""
    root = ET.fromstring((SITE / path).read_bytes())
    for element in [root, *root.findall(ATOM + "entry")]:
        for name in ["id", "title", "updated"]:
            found = element.findall(ATOM + name)
            assert len(found) == 1 and found[0].text, name
        stamp = datetime.datetime.fromisoformat(element.find(ATOM + "updated").text)
        assert stamp.tzinfo is not None
        assert element.find(ATOM + "id").text.startswith("tag:")
        kinds = [link.get("rel") for link in element.findall(ATOM + "link")]
        assert kinds.count("alternate") == 1
    assert root.find(ATOM + "author/" + ATOM + "name").text
    own = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    assert len(own) == 1 and page(own[0]) == path


@pytest.mark.parametrize("path", FEEDS)
def test_entries_lead_to_pages_and_are_newest_first(path):
    entries = feedparser.parse((SITE / path).read_bytes()).entries
    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        assert page(entry.link), entry.link
        assert entry.published_parsed <= entry.updated_parsed
    stamps = [entry.updated_parsed for entry in entries]
    assert stamps == sorted(stamps, reverse=True)


def test_feeds_hold_the_documents_listed():
    plans = [item for item in listed("plans") if "publishedAt" in item or "signedOn" in item]
    notices = [item for item in listed("notices") if "publishedAt" in item or "signedOn" in item]
    everything = feedparser.parse((SITE / "feed.xml").read_bytes()).entries
    assert len(everything) == min(LIMIT, len(plans) + len(notices))
    if notices:
        found = feedparser.parse((SITE / "notices/feed.xml").read_bytes()).entries
        assert len(found) == min(LIMIT, len(notices))


def test_json_feed_says_what_atom_says():
    feed = json.loads((SITE / "feed.json").read_text())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] and page(feed["feed_url"]) == "feed.json"
    atom = feedparser.parse((SITE / "feed.xml").read_bytes()).entries
    assert [(item["id"], item["url"], item["title"]) for item in feed["items"]] == [
        (entry.id, entry.link, entry.title) for entry in atom
    ]
    for item in feed["items"]:
        assert item["content_text"]
        datetime.datetime.fromisoformat(item["date_published"])


CALENDAR = SITE / "calendar.ics"


@pytest.mark.skipif(not CALENDAR.is_file(), reason="a site without a dated event has no calendar")
def test_calendar_reads_back():
    raw = CALENDAR.read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert raw.replace(b"\r\n", b"").find(b"\n") == -1
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    calendar = icalendar.Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    assert events and not calendar.errors
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)
    for event in events:
        assert not event.errors
        first, last = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(first) is datetime.date and first < last
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert str(event["SUMMARY"]) and str(event["STATUS"]) in ("CONFIRMED", "CANCELLED")
        if "URL" in event:
            assert page(str(event["URL"]))


@pytest.mark.skipif(not CALENDAR.is_file(), reason="a site without a dated event has no calendar")
def test_calendar_has_every_notice_period():
    events = icalendar.Calendar.from_ical(CALENDAR.read_bytes()).walk("VEVENT")
    found = {
        (event.decoded("DTSTART"), event.decoded("DTEND") - datetime.timedelta(days=1))
        for event in events
        if str(event["UID"]).split("@")[0].endswith("/notice")
    }
    stated = {
        (
            datetime.date.fromisoformat(item["notice"]["from"]),
            datetime.date.fromisoformat(item["notice"]["to"]),
        )
        for item in listed("notices") + listed("plans")
        if "notice" in item
    }
    assert found == stated
