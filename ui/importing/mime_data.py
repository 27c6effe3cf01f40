"""What the clipboard or something dropped holds: files, addresses, a piece of a page with where it comes from, text."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeData

from core.library import Handed
from ui.links.destination import destination

CF_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
"""Windows' own form of rich text, which begins with a few lines about it, `SourceURL:` among them."""
FIREFOX, CHROMIUM = "text/x-moz-url-priv", "chromium/x-source-url"
"""Where browsers put the address of the page that something was copied from."""
_RICH = re.compile(
    r"<(a|abbr|article|b|blockquote|code|em|figure|h[1-6]|i|img|li|ol|p|pre|strong|sub|sup|table|ul)[\s>/]",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*(<!doctype|<html|<\?xml)", re.IGNORECASE)
_SOURCE = re.compile(rb"^SourceURL:(\S+)\s*$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def acceptable(mime: QMimeData) -> bool:
    """Whether something of it can be added."""
    return bool(files_in(mime) or addresses_in(mime) or page_in(mime) or text_in(mime))


def files_in(mime: QMimeData) -> list[Path]:
    """The files and folders on this computer that it names."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


def addresses_in(mime: QMimeData) -> list[str]:
    """The addresses of pages that it is: a link that was dragged, or a text that is nothing else."""
    urls = [url.toString() for url in mime.urls()] if mime.hasUrls() else []
    words = [word for word in urls if _ADDRESS.fullmatch(word)] or text_in(mime).split()
    return list(dict.fromkeys(words)) if words and all(map(_ADDRESS.fullmatch, words)) else []


def page_in(mime: QMimeData) -> Handed | None:
    """Rich text as a page in UTF-8, with the address it was copied from when the browser says it."""
    html = mime.html() if mime.hasHtml() else ""
    if not _RICH.search(html) or (not text_in(mime) and not _has_words(html)):
        return None
    if not _WHOLE.match(html):
        html = f'<!doctype html><html><head><meta charset="utf-8"></head><body>\n{html}\n</body></html>'
    return Handed(data=b"\xef\xbb\xbf" + html.encode("utf-8", "replace"), address=address_in(mime), whole=True)


def address_in(mime: QMimeData) -> str:
    """Where it was copied from: an address of the web, else empty."""
    match = _SOURCE.search(bytes(mime.data(CF_HTML).data())[:2000])
    said = (
        match.group(1).decode("utf-8", "replace") if match else "",
        bytes(mime.data(FIREFOX).data()).decode("utf-16-le", "replace"),
        bytes(mime.data(CHROMIUM).data()).decode("utf-8", "replace"),
    )
    for text in said:
        address = text.strip("\0\ufeff \r\n").partition("\n")[0].strip()
        if _ADDRESS.fullmatch(address) and destination(address).opens:
            return address
    return ""


def text_in(mime: QMimeData) -> str:
    """Its plain text, empty when it has none."""
    return mime.text() if mime.hasText() and mime.text().strip() else ""


def is_picture(mime: QMimeData) -> bool:
    """Whether it holds a picture and no words."""
    return mime.hasImage() and not text_in(mime) and not page_in(mime)


def _has_words(html: str) -> bool:
    body = re.sub(r"<(style|script|title)\b.*?</\1\s*>|<!--.*?-->", " ", html, flags=re.IGNORECASE | re.DOTALL)
    return bool(re.sub(r"<[^>]*>|&nbsp;", " ", body).strip())
