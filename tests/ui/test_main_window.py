"""The window as a whole, driven by keys and mouse on a real library."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.library import Library, Section
from core.model.annotation import Color
from core.model.article import State
from core.settings import Settings
from tests.ui.driving import opened, press, read, settle, until
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def focus(window: MainWindow) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def words(window: MainWindow) -> list[str]:
    return [passage.exact for passage in window.reading.annotations.values()]


def test_selecting_and_pressing_h_saves_and_shows_a_highlight(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    text = window.reading.text
    assert text is not None
    start = text.value.index("The river")
    window.reader.setFocus()
    window.reader.select(start, start + len("The river rose"))
    settle(window.tasks)
    press(focus(window), Qt.Key.Key_H)
    until(lambda: window.reading.annotations)
    assert words(window) == ["The river rose"]
    assert window.reader.selection() is None
    with Library.open(window.folder) as library:
        assert [one.exact for one in library.passages.of(shelf["flood.txt"])] == ["The river rose"]


def test_a_colour_key_highlights_in_that_colour_and_then_changes_it(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    window.reader.setFocus()
    window.reader.select(30, 40)
    settle(window.tasks)
    press(focus(window), Qt.Key.Key_3)
    until(lambda: window.reading.annotations)
    (annotation,) = window.reading.annotations.values()
    assert annotation.color is Color.BLUE
    window.passages.paint(annotation.id, Color.PINK)
    until(lambda: window.reading.annotations[annotation.id].color is Color.PINK)


def test_undo_takes_the_highlight_back_and_redo_brings_it_again(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    window.reader.setFocus()
    window.passages.add(30, 50)
    until(lambda: window.past.names.undo == "Highlight")
    assert window.commands["edit.undo"].text() == "Undo: Highlight"
    press(focus(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: not window.reading.annotations)
    until(lambda: window.past.names.redo == "Highlight")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(focus(window), Qt.Key.Key_Z, both)
    until(lambda: window.reading.annotations)


def test_n_opens_a_note_and_what_is_typed_is_saved_without_leaving_it(
    shelf: dict[str, int], window: MainWindow
) -> None:
    read(window, shelf["flood.txt"])
    window.reader.setFocus()
    window.reader.select(30, 45)
    settle(window.tasks)
    press(focus(window), Qt.Key.Key_N)
    until(lambda: "NoteEditor" in type(QApplication.focusWidget()).__name__)
    # Single letters are commands elsewhere; here they are letters.
    QTest.keyClicks(focus(window), "sheet nine")
    event = QInputMethodEvent()
    event.setCommitString(" é")
    QApplication.sendEvent(focus(window), event)
    until(lambda: [one.note for one in window.reading.annotations.values()] == ["sheet nine é"])
    with Library.open(window.folder) as library:
        assert library.passages.of(shelf["flood.txt"])[0].note == "sheet nine é"
    assert window.reading.article is not None
    assert not window.reading.article.starred


def test_letters_in_the_search_box_are_letters(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    press(focus(window), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.pane.search, "ensue")
    settle(window.tasks)
    with Library.open(window.folder) as library:
        article = library.articles.get(shelf["flood.txt"])
    assert article.state is State.READING
    assert not article.starred
    assert window.pane.search.text() == "ensue"


def test_delete_in_the_list_puts_the_article_into_the_trash(shelf: dict[str, int], window: MainWindow) -> None:
    window.pane.articles.setFocus()
    window.pane.articles.step(1)
    row = window.pane.articles.current_row()
    assert row is not None
    settle(window.tasks)
    press(window.pane.articles, Qt.Key.Key_Delete)
    until(lambda: window.pane.articles.rows.total == 2)
    with Library.open(window.folder) as library:
        assert [one.id for one in library.trash.items().articles] == [row.article]
    until(lambda: window.reading.article is None or window.reading.article.id != row.article)


def test_a_note_written_in_two_places_keeps_both_texts(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        annotation = library.passages.add(shelf["flood.txt"], start=30, end=45, note="first").annotation
        read(window, shelf["flood.txt"])
        library.passages.edit(library.passages.get(annotation.id), note="theirs")
        # Typed by somebody who still sees “first”.
        window.reader.note_edited.emit(annotation.id, "first, mine", "a session")
        until(lambda: "mine" in library.passages.get(annotation.id).note)
        note = library.passages.get(annotation.id).note
    assert "theirs" in note
    assert "first, mine" in note
    until(lambda: window.reading.annotations[annotation.id].note == note)


def test_dropped_files_are_added_and_refused_ones_reported(tmp_path: Path, window: MainWindow) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.bin"
    good.write_text("A new article\n\nWith words that nobody has read so far.", encoding="utf-8")
    bad.write_bytes(bytes(range(256)) * 8)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(good)), QUrl.fromLocalFile(str(bad))])
    drop = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), action, mime, button, none))
    assert window.veil.isVisible()
    assert window.veil.geometry() == window.panes.rect()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.veil.isVisible()
    window.veil.cover()
    window.dropEvent(drop)
    assert not window.veil.isVisible()
    until(lambda: any("1 not added" in text for text in window.panes.notices.texts()))
    until(lambda: window.pane.articles.rows.total == 4)


def test_the_window_comes_back_as_it_was_left(shelf: dict[str, int], folder: Path) -> None:
    with opened(folder) as first:
        first.sidebar.choose(Shelf(section=Section.UNREAD))
        read(first, shelf["maps.txt"])
        first.resize(1234, 777)
        preferences = first.preferences
    with opened(folder, settings=Settings(window=preferences.settings.window)) as second:
        until(lambda: second.reading.article is not None)
        assert second.reading.article is not None
        assert second.reading.article.id == shelf["maps.txt"]
        assert second.listing.shelf == Shelf(section=Section.UNREAD)


def test_undo_reaches_back_over_a_restart(shelf: dict[str, int], folder: Path) -> None:
    with opened(folder) as first:
        first.shelves.star([shelf["flood.txt"]])
        settle(first.tasks)
    with opened(folder) as second:
        until(lambda: second.past.names.undo == "Star")
        second.past.undo()
        until(lambda: second.past.names.undo == "")
        with Library.open(folder) as library:
            assert not library.articles.get(shelf["flood.txt"]).starred


def test_what_is_typed_last_survives_closing_at_once(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        annotation = library.passages.add(shelf["flood.txt"], start=30, end=45).annotation
    with opened(folder) as window:
        read(window, shelf["flood.txt"])
        for text in ("a", "ab", "abc"):
            window.reader.note_edited.emit(annotation.id, text, "one session")
    with Library.open(folder) as library:
        assert library.passages.get(annotation.id).note == "abc"


def test_a_library_that_cannot_be_opened_says_so(tmp_path: Path, qapp: QApplication) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    (folder / "library.db").write_bytes(b"this is no database" * 100)
    with opened(folder) as window:
        assert window.library is None
        assert window.panes.welcome.title.text() == "This library cannot be opened"
        assert window.context() == frozenset()


def test_closing_in_mid_word_loses_nothing(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        annotation = library.passages.add(shelf["flood.txt"], start=30, end=45).annotation
    with opened(folder) as window:
        read(window, shelf["flood.txt"])
        window.reader.edit_note(annotation.id)
        QTest.keyClicks(focus(window), "in mid wor")
    with Library.open(folder) as library:
        assert library.passages.get(annotation.id).note == "in mid wor"


def test_what_was_just_deleted_opens_from_the_trash(shelf: dict[str, int], window: MainWindow) -> None:
    articles = window.pane.articles
    articles.setFocus()
    articles.step(1)
    settle(window.tasks)
    row = articles.current_row()
    assert row is not None
    articles.step(1)
    window.removal.trash([row.article])
    window.sidebar.choose(Shelf(section=Section.TRASH))
    until(lambda: articles.rows.total == 1 and articles.rows.row(0) is not None)
    articles.show_key(row.key)
    window.reading.close()
    place = articles.visualRect(articles.rows.index(0)).center()
    QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    until(lambda: window.reading.article is not None)
    assert window.reading.article is not None
    assert window.reading.article.id == row.article
