"""The one file that hands an address to another program."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.links.destination import MAIL, WEB


def open_outside(address: str) -> bool:
    """Open a web page or begin a mail in the person's own programs; False when there is none, or for anything else."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in (*WEB, MAIL) and QDesktopServices.openUrl(url)
