"""What a W3C document looks like to other programs. That nothing is lost is proven beside the reader."""

import json
from typing import Any

from core.exporting import w3c
from core.model.annotation import Color
from core.model.place import Region, Selectors
from core.model.portable import Home, Portable

UID = "6f2c1f2e-1111-4222-8333-444455556666"
ARTICLE = "0b0b0b0b-1111-4222-8333-444455556666"
HOME = Home(uid=ARTICLE, addresses=("https://example.org/a",), originals=("a" * 64,))


def _item(**fields: Any) -> Any:
    defaults: dict[str, Any] = {"uid": UID, "home": HOME, "original": "a" * 64, "color": Color.GREEN}
    page = json.loads("".join(w3c.document([Portable(**{**defaults, **fields})])))
    assert page["type"] == "AnnotationPage"
    return page["items"][0]


def test_an_annotation_names_itself_its_source_and_the_hash_of_the_original() -> None:
    item = _item()
    assert item["id"] == f"urn:uuid:{UID}"
    assert item["target"]["source"] == "https://example.org/a"
    assert item["target"]["sha256"] == "a" * 64


def test_without_an_address_the_source_is_the_article_itself() -> None:
    assert _item(home=Home(uid=ARTICLE))["target"]["source"] == f"urn:uuid:{ARTICLE}"


def test_a_passage_is_highlighted_by_position_and_quote() -> None:
    item = _item(selectors=Selectors(exact="mots", prefix="les ", suffix=" là", start=4, end=8, occurrences=1))
    assert item["motivation"] == "highlighting"
    position, quote = item["target"]["selector"]
    assert (position["type"], position["start"], position["end"]) == ("TextPositionSelector", 4, 8)
    assert (quote["type"], quote["exact"], quote["prefix"]) == ("TextQuoteSelector", "mots", "les ")


def test_notes_and_tags_are_bodies() -> None:
    bodies = _item(note="voir *ici*", tags=("a/b",))["body"]
    assert [body["purpose"] for body in bodies] == ["commenting", "tagging"]
    assert _item()["motivation"] == "commenting"


def test_every_term_of_ours_stands_in_the_context() -> None:
    page = json.loads("".join(w3c.document([Portable(uid=UID, home=HOME)])))
    theirs = {"id", "type", "partOf", "items", "language", "title", "@context"}
    assert set(page) - theirs <= set(page["@context"][1])
    assert set(page["articles"][0]) - theirs <= set(page["@context"][1])


def test_the_same_annotations_give_the_same_document() -> None:
    several = [Portable(uid=UID, home=HOME)]
    assert list(w3c.document(several)) == list(w3c.document(several))


def test_a_region_is_a_fragment_of_its_page_in_whole_percents_with_the_exact_fractions_beside() -> None:
    region = Region(left=0.125, top=0.2, width=0.5, height=0.3, page=3)
    kept = Selectors(exact="\ufffc", start=4, end=5, occurrences=1, region=region)
    page = _item(selectors=kept)["target"]["selector"][2]
    assert (page["type"], page["value"]) == ("FragmentSelector", "page=3")
    assert page["refinedBy"] == {
        "type": "FragmentSelector",
        "conformsTo": "http://www.w3.org/TR/media-frags/",
        "value": "xywh=percent:12,20,50,30",
        "region": "0.125,0.2,0.5,0.3",
    }


def test_a_region_of_a_picture_names_no_page() -> None:
    kept = Selectors(exact="\ufffc", region=Region(left=0.0, top=0.0, width=1.0, height=0.5))
    assert _item(selectors=kept)["target"]["selector"][1]["value"] == "xywh=percent:0,0,100,50"
