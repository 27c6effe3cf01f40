"""What a file says about itself is believed when a person could have written it."""

import time

import pytest

from core.importing.pdf.document import opened
from core.importing.pdf.properties import Properties, doi_in, properties_of, sane_author, sane_title
from tests.core.importing.pdf.paper import Paper

PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">The Lamp</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<prism:doi>10.1000/lamp.12</prism:doi><prism:publicationName>Revue &amp; Cahiers</prism:publicationName>
<prism:coverDate>2021-03</prism:coverDate></rdf:Description></rdf:RDF></x:xmpmeta>"""


def read(paper: Paper) -> Properties:
    paper.sheet().words(50, 50, "Words")
    data = paper.file()
    with opened(data) as document:
        return properties_of(document, data)


def test_properties_and_language():
    info = {
        "Title": "The Lamp at the Ford",
        "Author": "Ada Marsh; Émile Roux",
        "CreationDate": "D:20210305101112+01'00'",
    }
    assert read(Paper(info=info, catalog="/Lang(en-GB)")) == Properties(
        title="The Lamp at the Ford", author="Ada Marsh; Émile Roux", created="2021-03-05", language="en"
    )


def test_the_publishers_packet():
    found = read(Paper(metadata=PACKET))
    assert (found.doi, found.journal, found.published, found.language) == (
        "10.1000/lamp.12",
        "Revue & Cahiers",
        "2021-03",
        "fr",
    )


def test_packets_and_fields_that_begin_without_end_are_looked_at_once():
    before = time.process_time()
    read(Paper(metadata="<x:xmpmeta " * 1_000_000))
    read(Paper(metadata=f"<x:xmpmeta>{'<dc:title ' * 38_000}</x:xmpmeta>"))
    assert time.process_time() - before < 10
    assert read(Paper(metadata="<x:xmpmeta " * 50_000 + PACKET)).doi == "10.1000/lamp.12"


def test_a_file_that_says_nothing():
    assert read(Paper()) == Properties()


@pytest.mark.parametrize(
    "value",
    [
        "Microsoft Word - x.doc",
        "untitled",
        "Untitled document",
        "Sans titre 2",
        "Document1",
        "paper.dvi",
        "final_v2.indd",
        "PowerPoint Presentation",
        "12-345",
        "C:\\Users\\a\\b",
        "???",
        "  ",
        "Slide 1",
        "https://example.org/x",
    ],
)
def test_titles_that_say_nothing(value: str):
    assert sane_title(value) == ""


@pytest.mark.parametrize(
    "value", ["The Lamp at the Ford", "L’État, c’est moi", "القانون", "1984 and after", "Document humain"]
)
def test_titles(value: str):
    assert sane_title(value) == value


@pytest.mark.parametrize(
    "value", ["Microsoft Office User", "admin", "jdoe", "DELL", "user12", "a@b.org", "", "DOMAIN\\x"]
)
def test_authors_who_are_no_persons(value: str):
    assert sane_author(value) == ""


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("see doi:10.1000/182.", "10.1000/182"),
        ("(https://doi.org/10.1016/S0140-6736(08)61345-8)", "10.1016/S0140-6736(08)61345-8"),
        ("10.1234/abc;", "10.1234/abc"),
        ("version 10.12/3", ""),
    ],
)
def test_dois(text: str, doi: str):
    assert doi_in(text) == doi
