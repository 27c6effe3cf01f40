"""No list, card or export ever says U+FFFC."""

from dataclasses import replace

import pytest

from core.model.annotation import Annotation, Color
from core.model.link import KINDS
from core.model.place import ORPHAN, Region, Selectors
from core.model.spoken import link_kind, said

REGION = Region(left=0, top=0, width=0.5, height=0.5, page=3)
PASSAGE = Annotation(
    id=1,
    uid="6f2c1f2e-1111-4222-8333-444455556666",
    version=1,
    article=1,
    revision=1,
    selectors=Selectors(exact="la mairie"),
    place=ORPHAN,
    exact="",
    color=Color.BLUE,
    note="",
    tags=(),
    created="",
    modified="",
    trashed=None,
)


@pytest.mark.parametrize(
    ("selectors", "exact", "wanted"),
    [
        (None, "", ""),
        (Selectors(exact="la mairie"), "le maire", "le maire"),
        (Selectors(exact="la mairie"), "", "la mairie"),
        (Selectors(exact="a\n\ufffc\nb"), "", "a\n…\nb"),
        (Selectors(exact="\ufffc", region=REGION), "\ufffc", "Region on page 3"),
        (Selectors(exact="\ufffc", region=replace(REGION, page=0)), "", "Region of a picture"),
    ],
)
def test_what_it_is_about(selectors: Selectors | None, exact: str, wanted: str) -> None:
    assert said(replace(PASSAGE, selectors=selectors, exact=exact)) == wanted


def test_the_kinds_of_links_that_every_library_has_are_words_and_own_ones_stay() -> None:
    assert [link_kind(kind) for kind in KINDS] == ["supports", "contradicts", "quotes", "same event", "see also"]
    assert link_kind("same-mistake") == "same-mistake"
