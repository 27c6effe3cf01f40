"""What the reader asks for is written, then shown; what could not be written is not shown."""

from core.model.annotation import Color, Style
from tests.ui.driving import read, settle, until
from ui.main_window import MainWindow


def test_the_colour_used_last_is_the_next_one(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.highlight_requested.emit(3, 9, None, Color.GREEN, Style.HIGHLIGHT)
    until(lambda: len(window.reading.annotations) == 1)
    window.reader.select(12, 20)
    window.passages.highlight()
    until(lambda: len(window.reading.annotations) == 2)
    assert {one.color for one in window.reading.annotations.values()} == {Color.GREEN}


def test_highlights_may_overlap(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    for start, end in ((3, 20), (10, 30), (3, 20)):
        window.passages.add(start, end)
    until(lambda: len(window.reading.annotations) == 3)


def test_tags_are_put_on_and_taken_off(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.passages.add(3, 9)
    until(lambda: window.reading.annotations)
    (annotation,) = window.reading.annotations
    window.reader.tags_changed.emit(annotation, ("cartes/anciennes", "à voir"), ())
    until(lambda: window.reading.annotations[annotation].tags == ("cartes/anciennes", "à voir"))
    window.reader.tags_changed.emit(annotation, (), ("à voir",))
    until(lambda: window.reading.annotations[annotation].tags == ("cartes/anciennes",))


def test_a_removed_passage_is_in_the_trash(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.passages.add(3, 9)
    until(lambda: window.reading.annotations)
    (annotation,) = window.reading.annotations
    window.reader.remove_requested.emit(annotation)
    until(lambda: not window.reading.annotations)
    window.past.undo()
    until(lambda: annotation in window.reading.annotations)


def test_what_cannot_be_saved_is_said_and_not_shown(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.passages.add(3, 99_999)
    until(lambda: window.panes.notices.texts())
    assert window.reading.annotations == {}


def test_a_note_on_the_whole_article_needs_no_words(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.article_note_requested.emit()
    until(lambda: window.reading.annotations)
    (annotation,) = window.reading.annotations.values()
    assert annotation.place is None
    settle(window.tasks)
