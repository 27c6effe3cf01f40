"""Fetches one page: a single GET, with at most five redirections, and nothing that the page names.

No cookies, no passwords, no referrer, no proxy. What is too large, too slow or not meant to be reached is a sentence.
"""

import http.client
import ssl
from dataclasses import dataclass

from core.errors import KnownError
from core.fetching import status
from core.fetching.address import Address, follow, parse
from core.fetching.body import read_body
from core.fetching.clock import Clock
from core.fetching.line import connect
from core.translate import _

SECONDS = 30.0
"""For everything together."""
MAX_BYTES = 50_000_000
"""Of what comes in, and of what that unfolds to."""
REDIRECTIONS = 5
_HEADERS = {
    "User-Agent": "Postil",
    "Accept": "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered."""

    address: str
    """Where it was in the end, after redirections, without a fragment."""
    data: bytes
    kind: str
    """The kind that the server claims (`text/html`): a hint, no more."""


def fetch(text: str, *, private: bool = False, seconds: float = SECONDS, most: int = MAX_BYTES) -> Fetched:
    """The bytes that stand at an address. Raises KnownError.

    `private` allows addresses on this computer and in private networks; every redirection is judged again.
    """
    clock = Clock(seconds)
    address = parse(text)
    for _step in range(REDIRECTIONS + 1):
        try:
            found = _asked(address, clock, private, most)
        except TimeoutError as error:
            raise _late(address, seconds) from error
        except ssl.SSLCertVerificationError as error:
            raise _unproven(address, error.verify_message) from error
        except (OSError, http.client.HTTPException, EOFError) as error:
            raise _broken_off(address) from error
        if isinstance(found, Fetched):
            return found
        address = found
    raise KnownError(
        _("{address} sends on more than {count} times. Open it in a browser, save the page and add the file."),
        address=parse(text),
        count=REDIRECTIONS,
    )


def _asked(address: Address, clock: Clock, private: bool, most: int) -> Fetched | Address:
    """What one request gives: a page, or where to go on."""
    connection = http.client.HTTPConnection(address.host)
    line = connect(address, clock, private=private)
    try:
        connection.sock = line  # pyright: ignore[reportAttributeAccessIssue] - all that is asked of a socket here
        return _answered(address, _request(connection, address), most)
    finally:
        line.end()


def _request(connection: http.client.HTTPConnection, address: Address) -> http.client.HTTPResponse:
    connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
    for name, value in {"Host": address.authority, **_HEADERS}.items():
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse()


def _answered(address: Address, response: http.client.HTTPResponse, most: int) -> Fetched | Address:
    location = response.headers.get("Location", "")
    if response.status in status.REDIRECTIONS and location:
        return follow(address, _text(location))
    if response.status not in status.GOOD:
        raise status.refusal(response.status, address)
    kind = response.headers.get_content_type()
    return Fetched(address=str(address), data=read_body(response, address, most), kind=kind)


def _text(field: str) -> str:
    """A field as it was meant: the standard library reads all of them as Latin-1."""
    try:
        return field.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return field


def _late(address: Address, seconds: float) -> KnownError:
    return KnownError(
        _("{host} took longer than {seconds} seconds. Try again later, or save the page in a browser and add that."),
        host=address.host,
        seconds=round(seconds),
    )


def _unproven(address: Address, reason: str) -> KnownError:
    return KnownError(
        _("{host} does not prove that it is what it says ({reason}). Look at the page in a browser first."),
        host=address.host,
        reason=reason,
    )


def _broken_off(address: Address) -> KnownError:
    return KnownError(_("{host} broke off, or answered what is no page. Try again later."), host=address.host)
