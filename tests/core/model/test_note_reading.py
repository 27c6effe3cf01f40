"""Notes are Markdown of which nothing is lost, and that never does anything."""

import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.model.note import NoteBlock, NoteKind, Run, mentions
from core.model.note_reading import LONG, read_note


def only(note: str) -> NoteBlock:
    (block,) = read_note(note)
    return block


def test_emphasis_code_and_strokes() -> None:
    runs = only("a *b* **c** ~~d~~ `e*f*`").runs
    assert runs == (
        Run(text="a "),
        Run(text="b", emphasis=True),
        Run(text=" "),
        Run(text="c", strong=True),
        Run(text=" "),
        Run(text="d", struck=True),
        Run(text=" "),
        Run(text="e*f*", code=True),
    )


def test_a_line_end_is_a_line_end_and_a_blank_line_a_paragraph() -> None:
    assert [block.text for block in read_note("one\ntwo\n\nthree")] == ["one\ntwo", "three"]


def test_lists_and_quotes_know_how_deep_they_stand() -> None:
    note = "- one\n  - two\n\n3. three\n7. seven\n\n> said\n> > before"
    seen = [(block.kind, block.marker, block.depth, block.quoted, block.text) for block in read_note(note)]
    assert seen == [
        (NoteKind.ITEM, "•", 1, 0, "one"),
        (NoteKind.ITEM, "•", 2, 0, "two"),
        (NoteKind.ITEM, "3.", 1, 0, "three"),
        (NoteKind.ITEM, "7.", 1, 0, "seven"),
        (NoteKind.PARAGRAPH, "", 0, 1, "said"),
        (NoteKind.PARAGRAPH, "", 0, 2, "before"),
    ]


def test_headings_code_and_rules() -> None:
    heading, code, rule = read_note("## Two\n```python\nx = [[y]]\n```\n***")
    assert (heading.kind, heading.level, heading.text) == (NoteKind.HEADING, 2, "Two")
    assert (code.kind, code.label, code.text) == (NoteKind.CODE, "python", "x = [[y]]")
    assert rule.kind is NoteKind.RULE


def test_links_typed_and_bare() -> None:
    runs = only('[words](https://example.org/a "why") and (https://example.org/b?x=1).').runs
    assert runs[0] == Run(text="words", href="https://example.org/a", title="why")
    assert runs[2] == Run(text="https://example.org/b?x=1", href="https://example.org/b?x=1")
    assert runs[3].text == ")."


def test_mentions_by_uid_and_by_title() -> None:
    note = read_note("See [[0a1b2c3d|the maps]], **[[On reading old maps]]**, `[[code]]`, [[ ]], [[a\nb]].")
    assert mentions(note) == ("0a1b2c3d", "On reading old maps")
    named = [run for run in note[0].runs if run.mention]
    assert [(run.text, run.strong) for run in named] == [("the maps", False), ("On reading old maps", True)]
    assert "[[a\nb]]" in note[0].text


def test_what_would_reach_out_is_words() -> None:
    for typed in ("<img src=x>", "![picture](file:///etc/passwd)", "&amp;", "[a]: http://example.org", "    indented"):
        assert typed.strip().removeprefix("![picture](file:///etc/passwd)") in "".join(
            block.text for block in read_note(typed)
        )
    assert [run.href for run in only("![picture](file:///etc/passwd)").runs] == ["", "file:///etc/passwd"]


def test_what_nobody_meant_as_markdown_is_plain() -> None:
    long = "*a* " * (LONG // 4 + 1)
    assert only(long).text == long.strip()
    deep = "> " * 40 + "words"
    assert "words" in only(deep).text
    assert only("[" * 300).text == "[" * 300


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def told(note: str) -> str:
    """Everything a rendered note shows or tells where it is asked."""
    parts: list[str] = []
    for block in read_note(note):
        parts += [block.marker, block.label, block.text]
        parts += [part for run in block.runs for part in (run.href, run.title, run.mention)]
    return " ".join(parts)


SIGNS = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "```",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "# ",
            "[[",
            "]]",
            "|",
            "[",
            "](",
            ")",
            "~~",
            "---",
        ),
        *(
            "\\",
            "<b>",
            "&amp;",
            "https://example.org/a",
            "![",
            "[x]: y",
            "    ",
            "\t",
            "mot",
            "l’été",
            "שלום",
            "🦜",
            "<",
        ),
    ]
)
NOTES = st.lists(SIGNS, max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(NOTES, st.text(max_size=120)))
@example("```é\nmot")
@example("[a](<b c> 'd')")
@example("- \n- a")
@example("1. *")
@example("[](x)")
def test_no_word_of_any_note_is_lost(note: str) -> None:
    note = unicodedata.normalize("NFC", note)
    shown = told(note)
    joined = "".join(words(shown))
    for word in words(note.replace("\0", "")):
        assert word.strip("_") in joined or word.replace("_", "") in joined, word
