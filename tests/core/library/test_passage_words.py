"""The folded words of passages: what is typed is found however it is written, as soon as it is there."""

from core.library import Library
from core.library.passage_words import PassageWords, folded
from tests.core.library.marked import marked


def test_case_accents_blanks_and_apostrophes_do_not_matter() -> None:
    assert folded("L’ŒUVRE\u202f: ÉTÉ\u00ad") == folded("l'oeuvre : ete")
    assert folded("plain words") == "plain words"


def test_every_word_must_be_there_in_quote_or_note(library: Library) -> None:
    made = marked(library)
    words = PassageWords(library._desk.db)
    every = [made.summer.id, made.bridge.id, made.river.id]
    assert words.holding("pont verifier", every) == [made.bridge.id]
    assert words.holding("", every) == every
    assert words.holding("e", [made.river.id, made.bridge.id]) == [made.river.id, made.bridge.id]


def test_a_note_is_found_as_soon_as_it_is_written_and_gone_when_undone(library: Library) -> None:
    made = marked(library)
    words = PassageWords(library._desk.db)
    assert not words.holding("digue", [made.river.id])
    library.passages.edit(library.passages.get(made.river.id), note="La digue", typing="here")
    assert words.holding("digue", [made.river.id])
    library.passages.edit(library.passages.get(made.river.id), note="La barque", typing="here")
    assert not words.holding("digue", [made.river.id])
    library.history.undo()
    assert not words.holding("barque", [made.river.id])


def test_what_was_forgotten_is_read_again(library: Library) -> None:
    made = marked(library)
    words = PassageWords(library._desk.db)
    list(words.prepare())
    assert words.holding("river", [made.river.id])
    words.forget()
    assert words.holding("river", [made.river.id])
