"""Plain text falls into blocks by its blank lines and the shape of its lines."""

import pytest

from core.importing.paragraphs import drafts_of
from core.model.text import BlockKind

K = BlockKind


def shapes(text: str) -> list[tuple[str, str]]:
    """Kind and words of each draft."""
    return [(draft.kind.value, draft.text) for draft in drafts_of(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert shapes("one\n\n \t\n\ntwo\n") == [("paragraph", "one"), ("paragraph", "two")]


def test_long_lines_are_paragraphs_without_blank_lines() -> None:
    line = "word " * 40
    assert shapes(f"{line}\n{line}\n{line}") == [("paragraph", line.strip())] * 3


MANUAL = """\
NAME
     cat - concatenate and print

SYNOPSIS
     cat [ -u ] file ...

SEE ALSO
     pr(1), cp(1)
"""


def test_names_above_indented_lines_are_cut_off() -> None:
    assert [words for _, words in shapes(MANUAL)] == [
        "NAME",
        "cat - concatenate and print",
        "SYNOPSIS",
        "cat [ -u ] file ...",
        "SEE ALSO",
        "pr(1), cp(1)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        MANUAL.partition("SEE ALSO")[0],
        MANUAL.replace("NAME", "Name"),
        MANUAL.replace("     pr", "pr"),
        MANUAL.replace("NAME", "  NAME"),
        MANUAL.replace("SEE ALSO", "NAME"),
        "JEAN DUPONT\n   12 rue des Tilleuls\n   Reims\n\nCLAIRE DELMAS\n   3 quai du Port\n   Lorient\n",
        "ANNE\n  Qui va là ?\n\nJEAN\n  Moi.\n\nANNE\n  Entrez.\n\nPAUL\n  Et moi ?\n",
    ],
)
def test_lines_below_a_name_stay_with_it(text: str) -> None:
    assert [words.split("\n")[0] for _, words in shapes(text)] == [
        c.split("\n")[0].strip() for c in text.strip().split("\n\n")
    ]


def test_quotes_know_their_depth() -> None:
    found = drafts_of("> one\n>> two\n>\n> three")
    assert [(d.text, len(d.attrs["in"])) for d in found] == [("one", 1), ("two", 2), ("three", 1)]  # type: ignore[arg-type]


def test_speech_begins_a_paragraph() -> None:
    assert [words for _, words in shapes("— Vous partez ?\n— Oui.\n— Bien.")] == [
        "— Vous partez ?",
        "— Oui.",
        "— Bien.",
    ]


def test_a_first_line_indented_begins_a_paragraph() -> None:
    text = "  The first line of the first paragraph is long enough to be broken\nhere.\n  The second paragraph begins."
    assert [words[:10] for _, words in shapes(text)] == ["The first ", "The second"]


def test_a_list_goes_on_across_blank_lines() -> None:
    found = drafts_of("Intro:\n\n1. one\n\n2. two\n\nafter\n\n- three\n- four")
    assert [d.attrs.get("in") for d in found] == [None, ["list:1"], ["list:1"], None, ["list:2"], ["list:2"]]
    assert [d.attrs.get("marker") for d in found] == [None, "1.", "2.", None, "-", "-"]


def test_underlined_words_are_a_heading_and_signs_alone_a_rule() -> None:
    assert shapes("Title\n=====\n\nwords here\n\n* * *\n\nmore") == [
        (K.HEADING, "Title"),
        (K.PARAGRAPH, "words here"),
        (K.RULE, ""),
        (K.PARAGRAPH, "more"),
    ]


def test_code_is_one_block_across_blank_lines() -> None:
    text = "Like this:\n\n    if (a == b) {\n        c[1] = d;\n    }\n\n    return (e);\n\nand so on"
    assert [kind for kind, _ in shapes(text)] == ["paragraph", "code", "paragraph"]


def test_prose_with_signs_is_no_code() -> None:
    assert shapes("    Il dit (et il riait) : c’est fini ;\n    elle partit.")[0][0] == "paragraph"
