"""What a person or a redirection names as a page: taken apart, or refused with a sentence."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from core.errors import KnownError
from core.translate import _

MAX_LENGTH = 8_000
"""Characters of an address."""
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?!-)[a-z0-9_.-]{1,253}", re.ASCII)
_PATH = "/%:@!$&'()*+,;=~-._[]|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a page stands."""

    scheme: str
    """`http` or `https`."""
    host: str
    """In ASCII, lower case; an IPv6 address without its brackets."""
    port: int
    target: str
    """The path with the query, as it is asked for."""

    @property
    def authority(self) -> str:
        """The host as it stands in an address, with its port when that is an unusual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def parse(text: str) -> Address:
    """The address that a text is, without its fragment. Raises KnownError for everything but http and https."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        port = parts.port
        host = _host(parts.hostname or "")
    except ValueError as error:  # UnicodeError is one
        raise _refused(text) from error
    if parts.scheme not in _PORTS or not host or len(text) > MAX_LENGTH or port == 0 or "\\" in text:
        raise _refused(text)
    if parts.username is not None or parts.password is not None:
        sentence = _("{address} holds a name or a password. Give it without them, or save the page and add the file.")
        raise KnownError(sentence, address=parts.hostname)
    target = quote(parts.path or "/", safe=_PATH) + (f"?{quote(parts.query, safe=_PATH + '?')}" if parts.query else "")
    return Address(scheme=parts.scheme, host=host, port=port or _PORTS[parts.scheme], target=target)


def follow(here: Address, location: str) -> Address:
    """Where a redirection leads."""
    try:
        return parse(urljoin(str(here), location.strip()))
    except ValueError as error:
        raise _refused(location) from error


def _host(name: str) -> str:
    """The host in ASCII; empty when it can be none."""
    if ":" in name:
        return str(ipaddress.IPv6Address(name))
    ascii_name = name.rstrip(".").encode("idna").decode("ascii").lower() if name else ""
    return ascii_name if _HOST.fullmatch(ascii_name) else ""


def _refused(text: str) -> KnownError:
    shown = text if len(text) <= 100 else text[:100] + "…"
    return KnownError(
        _("{address} is no web address. Give one that begins with https:// or http://."), address=shown or "–"
    )
