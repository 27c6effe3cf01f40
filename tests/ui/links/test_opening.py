"""Addresses go to the person's own programs, and only those that may."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from ui.links.opening import open_outside

SCHEMES = ("http", "https", "mailto", "file", "ftp")


class Browser(QObject):
    """Stands where the person's programs would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_pages_and_mail_are_opened_and_nothing_else(browser: Browser) -> None:
    wanted = ["https://example.org/a", "http://example.org/", "mailto:a@example.org?subject=b"]
    assert all(open_outside(address) for address in wanted)
    for address in ("file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "https://a b/", "x", ""):
        assert not open_outside(address)
    assert browser.opened == wanted


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    browser = Browser()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, browser, "take")  # pyright: ignore[reportArgumentType]  # bytes, say its types; it wants str
    yield browser
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
