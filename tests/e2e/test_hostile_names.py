"""Nothing is rendered or fetched from a title, a tag, a note or a file's name, whatever it looks like."""

import socket
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.library import Library
from tests.e2e.person import at_rest, click, indexed, launched, open_row, pause, press, search, stored
from tests.ui.driving import settle, until
from ui.main_window import MainWindow

BAIT = QColor(255, 0, 254)
"""The colour of the picture that must never show."""


@pytest.fixture
def server() -> "Server":
    """Somebody who notes every connection."""
    return Server()


class Server:
    """Listens on this computer and counts who comes."""

    def __init__(self) -> None:
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                one, _address = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            one.close()

    def close(self) -> None:
        """Listen no more."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def shows_bait(widget: QWidget) -> bool:
    """Whether the picture's colour is anywhere in what a widget shows."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return BAIT.rgb() in memoryview(image.constBits()).cast("I").tolist()


def everything_shown(window: MainWindow) -> list[QWidget]:
    """The window, and what has opened beside it."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def test_markup_in_every_name_is_shown_as_letters(
    qapp: QApplication, folder: Path, tmp_path: Path, server: Server
) -> None:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(BAIT)
    assert picture.save(str(tmp_path / "bait.png"))
    local = f'<img src="{tmp_path}/bait.png" width=64 height=64>'
    remote = f'<img src="http://127.0.0.1:{server.port}/bait.png">'
    markup = f"{local}{remote}<b>bold</b>"
    source = tmp_path / "source"
    source.mkdir()
    name = f"<img src='bait.png'><a href='http:localhost:{server.port}'>.bin"
    (source / name.replace("/", "")).write_bytes(b"\x00\x01\x02" * 50)
    (source / "empty <b>.txt").touch()
    with Library.open(folder, create=True) as library:
        text = f"{markup}\n\nBy {remote}\n\nSome words, {markup} and more."
        article = library.articles.add_bytes(text.encode(), name="a.txt").article.id
        markdown = (
            f"# {markup}\n\n![x]({tmp_path}/bait.png) ![y](http://127.0.0.1:{server.port}/z.png)\n\n{markup} words"
        )
        second = library.articles.add_bytes(markdown.encode(), name="b.md").article.id
        seen = library.articles.get(article)
        library.articles.edit(seen, title=markup, site=remote, authors=[local])
        library.articles.tag([article, second], ["<b>tag<_b>", local.replace("/", "\u2215")])
        library.passages.add(article, start=0, end=5, note=markup, tags=["<i>x"])
        library.passages.add(article, note=f"{markup}\n\n![x]({tmp_path}/bait.png)")
    with launched(folder) as postil:
        window = at_rest(postil)
        for one in (article, second):
            open_row(window, one)
            pause(100)
            assert not shows_bait(window)
        open_row(window, article)
        assert window.reading.text is not None
        assert "<img src=" in window.reader.page.document().firstBlock().text() + window.reading.text.value
        window.incoming.add([source])
        until(lambda: any("not added" in text for text in window.panes.notices.texts()))
        click(next(one for one in window.panes.notices.findChildren(QPushButton) if "Report" in one.text()))
        until(lambda: window.incoming.report is not None and window.incoming.report.isVisible())
        assert not any(shows_bait(widget) for widget in everything_shown(window))
        assert window.incoming.report is not None
        window.incoming.report.reject()
        window.messages.warn(markup)
        window.messages.bug(ValueError(markup))
        pause(100)
        assert not any(shows_bait(widget) for widget in everything_shown(window))
        for dialog in window.findChildren(QWidget):
            if dialog.isWindow() and dialog is not window:
                dialog.close()
        window.activateWindow()
        window.reader.page.setFocus()
        indexed(window)
        search(window, "words")
        press(Qt.Key.Key_Return)
        settle(window.tasks)
        pause(100)
        assert not shows_bait(window)
        assert stored(folder, lambda lib: lib.articles.get(article)).meta.title == markup
    server.close()
    assert server.calls == 0, "something was fetched"
