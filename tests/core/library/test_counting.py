"""Words are counted as people count them, and an excerpt begins where the body does."""

import pytest

from core.library import counting
from core.model.text import Block, BlockKind, Text


def _text(*blocks: tuple[BlockKind, str]) -> Text:
    places: list[Block] = []
    position = 0
    for kind, words in blocks:
        places.append(Block(start=position, end=position + len(words), kind=kind))
        position += len(words) + 1
    return Text(value="\n".join(words for _kind, words in blocks), blocks=tuple(places))


@pytest.mark.parametrize(
    ("value", "count"), [("L’homme d'État, porte-monnaie : 3 %.", 4), ("« — … »", 0), ("ville مدينة 城市", 3), ("", 0)]
)
def test_words_are_counted(value: str, count: int) -> None:
    assert counting.words(_text((BlockKind.PARAGRAPH, value))) == count


def test_an_excerpt_is_the_body_cut_at_a_word() -> None:
    text = _text((BlockKind.TITLE, "Titre"), (BlockKind.LEAD, "Un début."), (BlockKind.PARAGRAPH, "mot " * 200))
    excerpt = counting.excerpt(text)
    assert excerpt.startswith("Un début. mot mot")
    assert excerpt.endswith(" mot…")
    assert len(excerpt) <= counting.EXCERPT + 1


def test_without_a_body_it_is_what_there_is() -> None:
    assert counting.excerpt(_text((BlockKind.TITLE, "Rien que"), (BlockKind.BYLINE, "un titre"))) == "Rien que un titre"


def test_one_endless_word_is_cut_too() -> None:
    assert len(counting.excerpt(_text((BlockKind.PARAGRAPH, "x" * 10_000)))) <= counting.EXCERPT + 1
