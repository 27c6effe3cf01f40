"""What a server says instead of a page, as a sentence that tells what to do."""

from core.errors import KnownError
from core.fetching.address import Address
from core.translate import _

GOOD = (200, 203)
REDIRECTIONS = (301, 302, 303, 307, 308)


def refusal(number: int, address: Address) -> KnownError:
    """The sentence for an HTTP status that brings no page."""
    return KnownError(_sentence(number), address=address, host=address.host, number=number)


def _sentence(number: int) -> str:
    if number in (404, 410):
        return _("{address} is not there ({number}). Check the address.")
    if number in (401, 402, 407):
        return _("{host} wants you to sign in ({number}). Open the page in a browser, save it and add the file.")
    if number in (403, 451):
        return _("{host} refuses to give the page ({number}). Open it in a browser, save it and add the file.")
    if number == 429:
        return _("{host} was asked too often ({number}). Try again in some minutes.")
    if 500 <= number < 600:
        return _("{host} has trouble of its own ({number}). Try again later.")
    return _("{host} gave no page ({number}). Open the address in a browser, save the page and add the file.")
