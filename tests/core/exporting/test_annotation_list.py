"""The list after the text: one item an annotation, and nothing in one reaches into another."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting.annotation_list import Tie, annotation_list
from core.model.annotation import Annotation, Color, Style
from core.model.place import ORPHAN, Place, Region, Selectors, Status
from tests.core.exporting.texts import COMMONMARK, WORDS

UID = "6f2c1f2e-1111-4222-8333-444455556666"
PASSAGE = Annotation(
    id=1,
    uid=UID,
    version=1,
    article=1,
    revision=1,
    selectors=Selectors(exact="la mairie"),
    place=Place(start=0, end=9, score=1.0, status=Status.ANCHORED),
    exact="la mairie",
    color=Color.BLUE,
    note="",
    tags=(),
    created="",
    modified="",
    trashed=None,
)


def written(*several: Annotation) -> str:
    return "".join(annotation_list(several))


def test_quote_colour_tags_name_then_the_note() -> None:
    one = replace(PASSAGE, tags=("eau douce", "thèse/x", "2024"), note="voir\n\n- a\n- b")
    assert written(one) == (
        "\n## Annotations\n\n"
        f"- “la mairie”\\\n  blue · #“eau douce” · #thèse/x · #“2024” ^{UID}\n"
        "\n  voir\n\n  - a\n  - b\n"
    )


def test_links_stand_below_the_note_and_say_which_way_they_lead() -> None:
    away = Tie(kind="supports", outward=True, exact="un\n[mot]", title="Une *lettre*", address="a%20b.md#^u")
    back = Tie(kind="own <kind>", outward=False, exact="mot", title="T")
    lines = "".join(annotation_list([replace(PASSAGE, note="voir")], {PASSAGE.id: [away, back]})).split("\n")
    assert lines[4:] == [
        f"  blue ^{UID}",
        "",
        "  voir",
        "",
        "  - → supports: [“un \\[mot\\]”](<a%20b.md#^u>) — Une \\*lettre\\*",
        "  - ← own \\<kind>: “mot” — T",
        "",
    ]


def test_what_is_underlined_is_said_to_be() -> None:
    assert f"  blue · underlined ^{UID}\n" in written(replace(PASSAGE, style=Style.UNDERLINE))
    assert "underlined" not in written(replace(PASSAGE, style=Style.UNDERLINE, selectors=None))


def test_without_annotations_there_is_no_list() -> None:
    assert written() == ""


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"selectors": None, "place": None, "exact": ""}, "On the article"),
        ({"place": ORPHAN, "exact": "la mairie"}, "no longer in the text"),
        ({"place": Place(start=0, end=4, score=0.8, status=Status.CHANGED)}, "the words were edited since"),
        ({"exact": "un\ndeux"}, "“un\\\n  deux”"),
    ],
)
def test_what_became_of_its_place_is_said(changes: dict[str, object], words: str) -> None:
    assert words in written(replace(PASSAGE, **changes))  # type: ignore[arg-type]


@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=3).map("\n".join)), min_size=1, max_size=4))
def test_whatever_stands_in_one_each_is_an_item_of_its_own(made: list[tuple[str, str]]) -> None:
    tokens = COMMONMARK.parse(written(*(replace(PASSAGE, exact=exact, note=note) for exact, note in made)))
    outer = [token for token in tokens if token.level == 0 and token.nesting >= 0]
    assert [token.type for token in outer] == ["heading_open", "bullet_list_open"]
    assert sum(token.type == "list_item_open" and token.level == 1 for token in tokens) == len(made)


def test_a_region_is_named_by_its_page() -> None:
    region = Region(left=0, top=0, width=0.5, height=0.5, page=3)
    found = written(replace(PASSAGE, exact="\ufffc", selectors=Selectors(exact="\ufffc", region=region)))
    assert "- Region on page 3\\\n" in found
    assert "\ufffc" not in found
