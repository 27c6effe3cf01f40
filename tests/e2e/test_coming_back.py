"""The window comes back as it was left; a second launch joins it; what comes in from outside arrives."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from core.library import default_library, log_file
from tests.e2e.person import (
    CONTROL,
    SHIFT,
    TOP,
    at_rest,
    click,
    comes,
    launched,
    open_row,
    press,
    rows,
    stored,
)
from tests.ui.driving import settle, until
from ui.main_window import MainWindow
from ui.postil import Postil
from ui.single_instance import SingleInstance, address


def test_a_restart_restores_window_panes_article_and_place(
    qapp: QApplication, samples: dict[str, int], folder: Path
) -> None:
    with launched(folder, size=(790, 700)) as postil:
        window = at_rest(postil)
        window.panes.splitter.setSizes([160, 260, 370])
        panes = window.panes.splitter.sizes()
        open_row(window, samples["tide-keeper"])
        bar = window.reader.page.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        place = window.reader.top_position()
    with launched(folder, size=None) as postil:
        window = at_rest(postil)
        until(lambda: window.reading.article is not None and window.reading.article.id == samples["tide-keeper"])
        settle(window.tasks)
        assert (window.width(), window.height()) == (790, 700)
        assert window.panes.splitter.sizes() == panes
        assert window.reader.top_position() == place


def test_undo_reaches_back_before_the_restart(qapp: QApplication, samples: dict[str, int], folder: Path) -> None:
    article = samples["tide-keeper"]
    with launched(folder) as postil:
        window = at_rest(postil)
        window.tasks.run(lambda lib: lib.passages.add(article, start=0, end=9))
        settle(window.tasks)
    with launched(folder) as postil:
        window = at_rest(postil)
        until(lambda: window.past.names.undo)
        press(Qt.Key.Key_Z, CONTROL)
        comes(folder, lambda lib: not lib.passages.of(article))


def test_a_second_launch_hands_its_file_to_this_window(postil: Postil, window: MainWindow, tmp_path: Path) -> None:
    ear = SingleInstance(address(log_file()), QApplication.instance())  # as app.main does
    ear.called.connect(postil.called)
    file = tmp_path / "brought <img src=x>.txt"
    file.write_text("Brought along\n\nBy somebody who started Postil twice.", encoding="utf-8")
    run = "import sys; from ui.app import main; sys.exit(main(['postil', *sys.argv[1:]]))"
    second = subprocess.Popen([sys.executable, "-c", run, str(file)], cwd=TOP, env=dict(os.environ))
    try:
        until(lambda: second.poll() is not None, "the second launch did not end")
        assert second.returncode == 0
        until(lambda: window.reading.article is not None and window.reading.article.meta.title == "Brought along")
    finally:
        second.kill()
        second.wait()
        ear.close()


def test_a_dropped_file_is_added_and_shown(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "dropped.md"
    file.write_text("# Dropped here\n\nA few words.", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action, spot = Qt.DropAction.CopyAction, QPoint(300, 300)
    QApplication.sendEvent(window, QDragEnterEvent(spot, action, mime, buttons, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, buttons, keys))
    until(lambda: window.reading.article is not None and window.reading.article.meta.title == "Dropped here")
    until(lambda: len(rows(window)) == 7)


def test_pasted_text_becomes_an_article(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Pasted from elsewhere\n\nL’été fut long. وكان الصيف طويلا.")
    press(Qt.Key.Key_V, CONTROL | SHIFT)
    until(lambda: window.reading.article is not None and window.reading.article.meta.title == "Pasted from elsewhere")
    assert window.reading.text is not None
    assert "وكان الصيف طويلا" in window.reading.text.value


def test_an_import_shows_how_far_it_is_and_says_what_was_refused(window: MainWindow, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(30):
        (source / f"{number:02}.txt").write_text(f"Number {number}\n\nSome words on {number}.", encoding="utf-8")
    (source / "scan <b>.pdf").write_bytes(b"%PDF-1.4 \x00\x01")
    (source / "nothing.txt").touch()
    said: list[str] = []
    window.incoming.add([source])
    until(lambda: said.append(window.panes.strip.label.text()) or window.panes.strip.isHidden())
    assert any(" of " in text or "Adding" in text for text in said)
    until(window.panes.notices.texts)
    assert window.panes.notices.texts() == ["30 added · 2 not added"]
    click(next(one for one in window.panes.notices.findChildren(QPushButton) if "Report" in one.text()))
    until(lambda: window.incoming.report is not None and window.incoming.report.isVisible())
    assert window.incoming.report is not None
    model = window.incoming.report.model
    assert model.rowCount() == 32
    click(next(one for one in window.incoming.report.filters.buttons() if one.text() == "Not Added  2"))
    shown = [[str(model.index(row, column).data()) for column in (1, 2)] for row in range(model.rowCount())]
    assert [name for name, _why in shown] == ["nothing.txt", "scan <b>.pdf"]
    assert all(why.endswith(".") for _name, why in shown)
    window.incoming.report.reject()


def test_an_import_can_be_stopped_and_keeps_what_it_has(window: MainWindow, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(3000):
        (source / f"{number:04}.txt").write_text(f"Number {number}\n\nSome words on {number}.", encoding="utf-8")
    window.incoming.add([source])
    until(lambda: stored(window.folder, lambda lib: lib.articles.counts().all) > 8)
    click(window.panes.strip.stop)
    until(window.panes.strip.isHidden)
    settle(window.tasks)
    count = stored(window.folder, lambda lib: lib.articles.counts().all)
    assert 8 < count < 3006
    assert any(text.startswith("Stopped: ") for text in window.panes.notices.texts())
    settle(window.tasks)
    assert stored(window.folder, lambda lib: lib.articles.counts().all) == count


def test_an_empty_library_leads_to_the_samples(qapp: QApplication, home: Path) -> None:
    with launched(default_library()) as postil:
        window = at_rest(postil)
        until(lambda: window.panes.right.currentWidget() is window.panes.welcome)
        assert window.panes.welcome.title.text() == "Your library is empty"
        click(next(one for one in window.panes.welcome.buttons() if one.text() == "Open the Sample Library"))
        until(lambda: postil.window is not None and postil.window is not window and postil.window.library is not None)
        second = at_rest(postil)
        until(lambda: second.pane.articles.rows.total == 6, "the samples did not come")
        languages = stored(
            second.folder, lambda lib: sorted({one.meta.language for one in lib.articles.list().articles})
        )
        assert languages == ["ar", "en", "fr"]
        until(second.panes.strip.isHidden)
        settle(second.tasks)
