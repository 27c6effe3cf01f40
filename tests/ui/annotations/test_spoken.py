"""A screen reader hears what a card shows."""

from core.model.annotation import Color
from tests.ui.reader.builders import annotation
from ui.annotations.attached import NOTHING, Attached, Tie
from ui.annotations.spoken import spoken

TIE = Tie(link=1, kind="quotes", outward=False, other=9, article=4, words="theirs", title="T", color=Color.BLUE)


def test_a_note_is_said_without_its_signs() -> None:
    assert spoken(annotation(1, (0, 4), note="a **b**", tags=("t",)), NOTHING) == "Note: a b. t"


def test_links_are_counted_and_a_passage_without_a_note_says_its_words() -> None:
    one = annotation(1, (0, 4), exact="the words")
    assert spoken(one, Attached(ties=(TIE, TIE), known={})) == "Note: “the words”. 2 links: quotes"
