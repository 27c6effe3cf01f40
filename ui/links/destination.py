"""Where a link leads: read by the one parser that also makes the address that is opened, so that both agree."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl, QUrlQuery

from core.translate import _

WEB, MAIL = ("http", "https"), "mailto"
HANDED = ("subject", "body")
"""What of a mail link is handed to the mail program: others would attach files or name hidden recipients."""
ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
UNICODE = QUrl.ComponentFormattingOption.EncodeUnicode


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """What a person should know of an address before opening it."""

    address: str
    """In letters that do not pretend to be others, where it can be opened; else as the article gives it."""
    place: str = ""
    """The real host, or who gets the mail; empty where nothing can be opened."""
    mail: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def opens(self) -> bool:
        """Whether it may be opened: http, https and mailto alone."""
        return bool(self.place)


def destination(href: str, base: str = "") -> Destination:
    """Read a link as an article gives it; `base` is the article's own address, for links that begin there."""
    url = QUrl(href.strip().replace(" ", "%20"), QUrl.ParsingMode.StrictMode)
    if url.isValid() and url.isRelative() and QUrl(base).scheme() in WEB:
        url = QUrl(base, QUrl.ParsingMode.StrictMode).resolved(url)
    if url.isValid() and url.scheme() in WEB and url.host():
        return _web(url)
    if url.isValid() and url.scheme() == MAIL and "@" in url.path():
        return _letter(url)
    sentence = _("Postil opens only web and mail addresses. This one is shown, not opened.")
    return Destination(address=visible(href), warnings=(sentence,))


def visible(text: str) -> str:
    """The text with what cannot be seen in it, or turns the rest around, as its number."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in text)


def _web(url: QUrl) -> Destination:
    host, shown = url.host(UNICODE), url.host()
    warnings: list[str] = []
    if name := url.userInfo():
        sentence = _("“{name}”, before the @, is not the site but a name that is handed to it.")
        warnings.append(sentence.format(name=name))
    if host != shown:
        sentence = _("Written “{name}”: letters of other alphabets can look like those of a site you know.")
        warnings.append(sentence.format(name=shown))
    place = host if url.port() < 0 else f"{host}:{url.port()}"
    return Destination(address=url.toString(ENCODED), place=place, warnings=tuple(warnings))


def _letter(url: QUrl) -> Destination:
    query, kept = QUrlQuery(url), QUrlQuery()
    for name in HANDED:
        if query.hasQueryItem(name):
            kept.addQueryItem(name, query.queryItemValue(name))
    url.setQuery(kept)
    return Destination(address=url.toString(ENCODED), place=url.path(), mail=True)
