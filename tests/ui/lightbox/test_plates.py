"""What is known of each picture."""

from core.model.text import BlockKind
from tests.ui.reader.builders import text
from tests.ui.reader.everything import ADDRESS, MEDIA, everything
from ui.lightbox.plates import plates


def test_pictures_come_with_what_stands_under_them() -> None:
    kept, plan, bare = plates(everything())
    assert (kept.media, kept.alt) == (MEDIA, "Two readers under green lamps")
    assert kept.under.startswith("Readers in the north wing")
    assert kept.under.endswith("Archive of Port-aux-Lys")
    assert (plan.media, plan.under, plan.address) == ("", "The plan of 1892.", ADDRESS)
    assert (bare.words, bare.under) == ("", "")
    assert plan.words == "A plan of the ground floor"


def test_pages_that_are_pictures_are_none() -> None:
    assert plates(text((BlockKind.FIGURE, "\ufffc", {"page": 3}), (BlockKind.PARAGRAPH, "words"))) == ()
