"""A note says what it names."""

from core.model.note import Note, NoteBlock, NoteKind, Run, mentions


def test_what_is_named_is_told_once_and_in_order() -> None:
    runs = (Run(text="a", mention="b"), Run(text=" and "), Run(text="c", mention="a"), Run(text="x", mention="b"))
    note: Note = (NoteBlock(kind=NoteKind.PARAGRAPH, runs=runs),)
    assert mentions(note) == ("b", "a")
    assert note[0].text == "a and cx"
