"""A note stays in its place: as Markdown where that can do no harm, letter by letter where it could."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting.note_markdown import LONG, is_tame, note_markdown
from tests.core.exporting.texts import COMMONMARK, WORDS, bare, shown


@pytest.mark.parametrize(
    "note", ["mot", "*très* juste", "- un\n- deux", "voir [[Carnets]] #thèse", "[lien](https://x)", "```\ncode\n```"]
)
def test_harmless_markdown_stays_as_it_was_written(note: str) -> None:
    assert note_markdown(note) == note


@pytest.mark.parametrize(
    "note",
    [
        "<script>x</script>",
        "</li></ul>",
        "<!-- ",
        "# Titre",
        "a\n---",
        "***",
        "![x](https://traces.example)",
        "![[secret]]",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[a]: https://x",
        "[^1]",
        "%% caché",
        "$$",
        "x" * (LONG + 1),
    ],
)
def test_what_could_do_more_is_written_letter_by_letter(note: str) -> None:
    assert not is_tame(note)
    written = note_markdown(note)
    assert shown(written, COMMONMARK) == bare(note)
    html = COMMONMARK.render(written)
    assert not any(tag in html for tag in ("<script", "<img", "<h1", "<h2", "<hr", "<a "))


@given(st.lists(WORDS, min_size=1, max_size=4).map("\n".join))
def test_a_note_of_anything_is_itself_or_shows_every_letter(note: str) -> None:
    written = note_markdown(note)
    assert bare(written) == bare(note) or shown(written, COMMONMARK) == bare(note)
