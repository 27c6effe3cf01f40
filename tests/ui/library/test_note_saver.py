"""What is typed is saved in order, and nobody's words are written over."""

from core.library import Library
from core.model.annotation import Annotation
from tests.ui.driving import read, settle, until
from ui.main_window import MainWindow


def noted(window: MainWindow, article: int, note: str = "") -> Annotation:
    with Library.open(window.folder) as library:
        annotation = library.passages.add(article, start=5, end=15, note=note).annotation
    read(window, article)
    return annotation


def test_many_quick_edits_end_with_the_last_and_one_undo(shelf: dict[str, int], window: MainWindow) -> None:
    annotation = noted(window, shelf["maps.txt"])
    text = "word by word by word"
    for end in range(1, len(text) + 1):
        window.reader.note_edited.emit(annotation.id, text[:end], "one session")
    until(lambda: window.reading.annotations[annotation.id].note == text and not window.reading.held)
    window.past.undo()
    until(lambda: window.reading.annotations[annotation.id].note == "")


def test_both_texts_stay_when_keys_go_on_during_the_merge(shelf: dict[str, int], window: MainWindow) -> None:
    annotation = noted(window, shelf["maps.txt"], "start")
    with Library.open(window.folder) as library:
        library.passages.edit(library.passages.get(annotation.id), note="start theirs")
        for text in ("start m", "start mi", "start mine"):
            window.reader.note_edited.emit(annotation.id, text, "one session")
        settle(window.tasks)
        until(lambda: not window.reading.held)
        note = library.passages.get(annotation.id).note
    assert "theirs" in note
    assert "start mine" in note


def test_an_annotation_that_is_gone_costs_a_sentence_and_nothing_else(
    shelf: dict[str, int], window: MainWindow
) -> None:
    annotation = noted(window, shelf["maps.txt"])
    with Library.open(window.folder) as library:
        library.passages.trash([annotation.id])
        library.trash.empty()
    window.reader.note_edited.emit(annotation.id, "too late", "one session")
    until(lambda: not window.reading.held)
    settle(window.tasks)
