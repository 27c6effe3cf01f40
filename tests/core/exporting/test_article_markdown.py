"""An article as Markdown: reading it again gives the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting.article_markdown import markdown
from core.importing import extract
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Text

SAMPLE = """# Titre

Un *mot* et **deux mots**, du `code`, un [lien](https://example.org/a).

## Partie

- a
- b

> cité

| x | y |
|---|---|
| 1 | 2 |

```python
a = "*"
```

1\\. Pas une liste, et 2 * 3 < 7 & \\_voilà\\_.
"""


def _again(text: Text, meta: Metadata) -> Text:
    return extract(markdown(text, meta).encode()).text


def test_reading_it_again_gives_the_same_words_and_structure() -> None:
    extraction = extract(SAMPLE.encode())
    again = _again(extraction.text, extraction.meta)
    assert again.value == extraction.text.value
    assert [block.kind for block in again.blocks] == [block.kind for block in extraction.text.blocks]
    assert {span.kind for span in again.spans} == {span.kind for span in extraction.text.spans}


def test_metadata_stands_in_front() -> None:
    extraction = extract(SAMPLE.encode())
    meta = Metadata(title='Un "titre": deux', authors=("A", "B"), published="2024-04", language="fr")
    again = extract(markdown(extraction.text, meta).encode()).meta
    assert (again.title, again.authors, again.published) == (meta.title, meta.authors, meta.published)


@pytest.mark.parametrize(
    "words", ["# x", "1. x", "- x", "a_b_c *d*", "<b>x</b>", "[a](b)", "a | b", "&amp; \\", "***", "+ x"]
)
def test_signs_that_are_words_stay_words(words: str) -> None:
    value = f"Avant tout un mot.\n{words}\nPuis un autre."
    blocks = (
        Block(start=0, end=18, kind=BlockKind.PARAGRAPH),
        Block(start=19, end=19 + len(words), kind=BlockKind.PARAGRAPH),
        Block(start=20 + len(words), end=len(value), kind=BlockKind.PARAGRAPH),
    )
    assert _again(Text(value=value, blocks=blocks), Metadata(title="T", language="fr")).value.endswith(value)


@given(st.text(max_size=40))
def test_any_words_give_a_document(words: str) -> None:
    text = Text(value=words, blocks=(Block(start=0, end=len(words), kind=BlockKind.LIST_ITEM),))
    assert markdown(text, Metadata()).endswith("\n")
