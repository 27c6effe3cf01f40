"""Files, folders, pages and text come in one after the other; what became of them is reported; one can stop it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.core.fetching.local import answer, serving
from tests.ui.driving import press, settle, until
from ui.importing.mime_data import FIREFOX
from ui.main_window import MainWindow

PAGE = """<h2>The bridge</h2><p>The old bridge dates from <b>1480</b>, they say at the town hall, where all of its
papers lie.</p><p>The new one was opened in 1972. Nobody likes it, and everybody takes it, says
<a href="/mayor">the mayor</a>.</p>"""


def files(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(made):
        path.write_text(f"Article {number}\n\nThe words of article {number}, which are its own.", encoding="utf-8")
    return made


def drop(window: MainWindow, mime: QMimeData) -> None:
    """Drag something over the window with Shift, which asks to move it, and let it go there."""
    buttons, keys, action = (
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
    )
    enter = QDragEnterEvent(QPoint(300, 300), action, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(300, 300), action, mime, buttons, keys)
    QApplication.sendEvent(window, event)
    assert event.dropAction() is Qt.DropAction.CopyAction  # else whoever it comes from deletes it


def click(window: MainWindow, title: str) -> None:
    """Press the button of a notice."""
    button = next(one for one in window.panes.notices.findChildren(QPushButton) if one.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(window: MainWindow, words: str) -> None:
    """Wait until a notice holds these words."""
    until(lambda: any(words in text for text in window.panes.notices.texts()), f"nobody said {words}")


def idle(window: MainWindow) -> None:
    """Wait until nothing is under way."""
    until(lambda: not window.panes.strip.isVisible())
    settle(window.tasks)


def test_a_folder_is_added_with_everything_in_it(tmp_path: Path, window: MainWindow) -> None:
    files(tmp_path / "many", 5)
    ended: list[bool] = []
    window.incoming.add([tmp_path / "many"], then=lambda: ended.append(True))
    assert window.panes.strip.isVisible()
    until(lambda: ended)
    assert not window.panes.strip.isVisible()
    assert window.panes.notices.texts() == ["5 added"]
    until(lambda: window.pane.articles.rows.total == 8)


def test_a_big_import_is_shown_before_and_reported_after(tmp_path: Path, window: MainWindow) -> None:
    files(tmp_path / "many", 4)
    (tmp_path / "many" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "many"))])
    drop(window, mime)
    preview = window.incoming.preview
    assert preview is not None
    assert preview.isVisible()
    until(lambda: preview.survey is not None)
    assert window.pane.articles.rows.total == 3
    QTest.keyClicks(preview.tags, "bridges")
    press(preview.tags, Qt.Key.Key_Return)
    said(window, "4 added · 1 not added")
    until(lambda: "bridges" in window.sidebar.shelves.paths())
    click(window, "Show Report…")
    report = window.incoming.report
    assert report is not None
    assert report.isVisible()
    assert report.model.rowCount() == 5
    report.table.selectRow(2)
    press(report.table, Qt.Key.Key_Return)
    until(lambda: window.reading.article is not None and window.reading.article.meta.title == "Article 2")
    assert report.isVisible()
    (tmp_path / "many" / "photo.png").write_text("No longer a photograph, but words.")
    QTest.mouseClick(report.retry, Qt.MouseButton.LeftButton)
    until(lambda: window.pane.articles.rows.total == 8)


def test_a_cancelled_preview_adds_nothing(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.offer(files(tmp_path / "many", 30))
    preview = window.incoming.preview
    assert preview is not None
    press(preview.tags, Qt.Key.Key_Escape)
    settle(window.tasks)
    assert window.pane.articles.rows.total == 3


def test_the_report_can_be_called_from_the_menu_and_written_down(tmp_path: Path, window: MainWindow) -> None:
    assert not window.commands["file.report"].isEnabled()
    window.incoming.add(files(tmp_path / "many", 3))
    said(window, "3 added")
    until(window.commands["file.report"].isEnabled)
    window.commands["file.report"].trigger()
    assert window.incoming.report is not None
    assert window.incoming.report.isVisible()
    target = tmp_path / "report.csv"
    window.incoming.write_report(target, ["Outcome", "Article"], [("Added", "=1+1")])
    said(window, "The report was written to report.csv.")
    assert target.read_text(encoding="utf-8-sig").splitlines() == ["Outcome,Article", "Added,'=1+1"]
    window.incoming.report.close()


def test_a_single_file_is_shown_at_once(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.offer(files(tmp_path / "one", 1))
    until(lambda: window.reading.article is not None)
    assert window.reading.article is not None
    assert window.reading.article.meta.title == "Article 0"
    assert window.incoming.preview is None


def test_one_import_waits_for_the_other(tmp_path: Path, window: MainWindow) -> None:
    ended: list[str] = []
    window.incoming.add(files(tmp_path / "many", 40), then=lambda: ended.append("many"))
    window.incoming.add(files(tmp_path / "few", 2), then=lambda: ended.append("few"))
    until(lambda: len(ended) == 2)
    assert ended == ["many", "few"]
    assert not window.panes.strip.isVisible()


def test_stopping_keeps_what_was_added_and_forgets_the_rest(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.add(files(tmp_path / "many", 400))
    until(lambda: window.panes.strip.bar.value() > 0)
    QTest.mouseClick(window.panes.strip.stop, Qt.MouseButton.LeftButton)
    idle(window)
    said(window, "Stopped: ")
    until(lambda: 3 < window.pane.articles.rows.total < 403)
    left: list[object] = []
    window.tasks.run(lambda lib: lib.imports.interrupted(), then=left.append)
    until(lambda: left)
    assert left == [()]


def test_pasted_text_is_a_new_article(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("Un titre collé\n\nDes mots collés, que personne n’a lus.")
    window.incoming.paste(mime)
    until(lambda: window.reading.article is not None)
    assert window.reading.article is not None
    assert window.reading.article.source is None
    assert window.reading.article.meta.title == "Un titre collé"
    window.incoming.paste(mime)
    said(window, "This text is in the library already.")


def test_a_dropped_piece_of_a_page_is_an_article(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setHtml(PAGE)
    mime.setText("The old bridge dates from 1480, they say at the town hall.")
    mime.setData(FIREFOX, "https://example.org/bridge".encode("utf-16-le"))
    drop(window, mime)
    until(lambda: window.reading.text is not None)
    assert window.reading.article is not None
    assert window.reading.article.source is None
    assert window.reading.text is not None
    assert "1480, they say" in window.reading.text.value


def test_rich_text_that_cannot_be_read_comes_in_as_plain_text(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setHtml("<p><script>only()</script></p>")
    mime.setText("The words beside it, which are plain.")
    window.incoming.paste(mime)
    until(lambda: window.reading.text is not None)
    assert window.reading.text is not None
    assert "The words beside it" in window.reading.text.value


def test_a_dropped_link_is_fetched_only_when_one_wants_it(window: MainWindow) -> None:
    words = b"# A bridge\n\nThe old bridge dates from 1480, they say at the town hall.\n"
    with serving({"/a": answer(words)}) as server:
        mime = QMimeData()
        mime.setUrls([QUrl(f"{server.address}/a")])
        mime.setText("A link")
        drop(window, mime)
        asking = window.incoming.asking
        assert asking is not None
        assert asking.line.text() == f"{server.address}/a"
        settle(window.tasks)
        assert server.connections == 0
        press(asking.line, Qt.Key.Key_Return)
        said(window, "127.0.0.1")  # this computer is no public place
        idle(window)
        assert server.connections == 0
        click(window, "Try Again…")
        again = window.incoming.asking
        assert again is not None
        assert again is not asking
        again.private.setChecked(True)
        press(again.line, Qt.Key.Key_Return)
        until(lambda: window.reading.article is not None)
        assert server.connections == 1
        assert window.reading.article is not None
        assert window.reading.article.source == f"{server.address}/a"


def test_whoever_allows_private_networks_for_good_is_not_asked_each_time(window: MainWindow) -> None:
    window.preferences.choose(private_addresses=True)
    with serving({"/a": answer(b"# A bridge\n\nThe old bridge dates from 1480.\n")}) as server:
        window.incoming.ask_address(f"{server.address}/a")
        asking = window.incoming.asking
        assert asking is not None
        press(asking.line, Qt.Key.Key_Return)
        until(lambda: window.reading.article is not None)


def test_an_address_is_asked_for_by_its_key(window: MainWindow) -> None:
    window.activateWindow()
    press(window.pane.articles, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.incoming.asking is not None
    assert window.incoming.asking.isVisible()
    press(window.incoming.asking.line, Qt.Key.Key_Escape)
    settle(window.tasks)
    assert not window.panes.strip.isVisible()


def test_a_single_file_that_is_refused_says_why_at_once(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.add([tmp_path / "nowhere.txt"])
    said(window, "nowhere.txt")


def test_an_empty_clipboard_and_a_picture_are_said(window: MainWindow) -> None:
    window.incoming.paste(QMimeData())
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    window.incoming.paste(picture)
    assert window.panes.notices.texts() == [
        "The clipboard holds no text. Copy the article’s text first.",
        "The clipboard holds a picture. Postil adds texts: copy the words around it too.",
    ]


def test_annotations_are_read_back(shelf: dict[str, int], tmp_path: Path, window: MainWindow) -> None:
    target = tmp_path / "out.jsonld"
    window.tasks.run(lambda lib: lib.passages.add(shelf["maps.txt"], start=3, end=9, note="kept"))
    window.tasks.run(lambda lib: list(lib.exchange.export("w3c", target)))
    window.tasks.run(lambda lib: lib.passages.trash([lib.passages.of(shelf["maps.txt"])[0].id]))
    settle(window.tasks)
    window.incoming.read_annotations(target)
    until(lambda: window.panes.notices.texts())
    until(lambda: not window.panes.strip.isVisible())
