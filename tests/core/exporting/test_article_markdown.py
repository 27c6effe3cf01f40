"""An article as Markdown: reading it again gives the same words."""

import pytest
from hypothesis import given

from core.exporting.article_markdown import body, markdown
from core.exporting.markdown_words import Highlight
from core.importing import extract
from core.model.article import Metadata
from core.model.text import OBJECT, Block, BlockKind, Text
from tests.core.exporting.texts import COMMONMARK, bare, shown, texts

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


@given(texts())
def test_every_letter_comes_out_as_itself_highlighted_or_not(made: tuple[Text, list[Highlight]]) -> None:
    text, highlights = made
    written = "".join(body(text, highlights))
    assert shown(written) == bare(text.value)
    if all(block.kind is not BlockKind.TABLE_CELL for block in text.blocks):
        assert shown(written, COMMONMARK) == bare(text.value)


def _figure(**attrs: object) -> Text:
    return Text(value=OBJECT, blocks=(Block(start=0, end=1, kind=BlockKind.FIGURE, attrs=attrs),))


def test_a_kept_picture_is_shown_a_remote_one_is_never_fetched() -> None:
    pictures = {"a" * 64: "media/a.png"}
    over = [Highlight(start=0, end=1, color="pink")]
    assert "".join(body(_figure(media="a" * 64, alt="Un [pont]"), (), pictures)) == "![Un \\[pont\\]](media/a.png)\n"
    assert "".join(body(_figure(media="a" * 64), over, pictures)) == '<mark class="pink">![](media/a.png)</mark>\n'
    assert "".join(body(_figure(address="https://x/p.png", alt="Pont"))) == "[Pont](<https://x/p.png>)\n"
    assert "".join(body(_figure(alt="Pont"))) == "\\[Pont\\]\n"
    assert "".join(body(_figure())) == "\n"


def test_code_holds_whatever_it_holds() -> None:
    code = "```\n~~~\n</code>"
    text = Text(value=code, blocks=(Block(start=0, end=len(code), kind=BlockKind.CODE, attrs={"language": "a b"}),))
    assert "".join(body(text)) == f"````ab\n{code}\n````\n"


def test_french_blanks_stay_in_headings() -> None:
    words = "«\u00a0Oui\u202f!\u00a0»"
    text = Text(value=words, blocks=(Block(start=0, end=len(words), kind=BlockKind.HEADING),))
    assert "".join(body(text)) == "## «\u00a0Oui\u202f!\u00a0»\n"
