"""Signs that are words stay words, in every reader."""

import pytest
from hypothesis import example, given

from core.exporting.markdown_letters import address, paragraph, plain, settled, signs
from tests.core.exporting.texts import COMMONMARK, WITH_TABLES, WORDS, bare, shown


@given(WORDS)
@example("a\n\n ")
@example("a\n\n\xa0")
def test_a_paragraph_shows_every_letter(words: str) -> None:
    for reader in (COMMONMARK, WITH_TABLES):
        assert shown(paragraph(words), reader) == bare(words)


@pytest.mark.parametrize("words", ["AT&T", "snake_case_name", "C#", "50 %", "Bonjour !", "a = b", "x:y", "(voir p. 3)"])
def test_what_means_nothing_is_left_as_it_is(words: str) -> None:
    assert paragraph(words) == words


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("==lit==", r"\==lit\=="),
        ("%%caché%%", r"\%%caché\%%"),
        ("#mot", r"\#mot"),
        ("US$5–US$10", r"US\$5–US\$10"),
        ("[[lien]]", r"\[\[lien\]\]"),
        ("![x](y)", r"!\[x\](y)"),
        ("&lt;", r"\&lt;"),
    ],
)
def test_what_obsidian_and_github_would_obey_is_written_out(words: str, safe: str) -> None:
    assert plain(words) == safe


@pytest.mark.parametrize(
    ("line", "safe"), [("- x", r"\- x"), ("12) x", r"12\) x"), ("> x", r"\> x"), ("===", r"\==="), (":-", r"\:-")]
)
def test_no_line_begins_what_it_does_not_mean(line: str, safe: str) -> None:
    assert settled(f"a\n{line}") == f"a\n{safe}"


def test_signs_depend_on_what_stands_beside_them() -> None:
    assert signs("a_b _c_") == [4, 6]


def test_an_address_cannot_end_early() -> None:
    assert address("https://x/a b>c\\d&amp;e") == "<https://x/a%20b%3Ec%5Cd&amp;amp;e>"
