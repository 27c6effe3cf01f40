"""Pages by their address: fetched by processes that may be ended at any moment, then brought in like what is pasted."""

import re
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from core import paths, translate
from core.background import Limits, Pool, Stopped, Ticket
from core.errors import KnownError
from core.library.answers import Handed, Item, ItemStatus
from core.library.captures import Refused
from core.library.capturing import Capturing
from core.library.desk import Desk
from core.library.intake import PATIENCE, Intake
from core.translate import _

AT_ONCE = 3
"""Pages that are fetched at a time."""
LIMITS = Limits(memory=1 << 30, seconds=40.0)
"""A fetch holds itself to 30 seconds; this is for one that cannot."""
Fetch = Callable[["Asked"], Handed | Refused]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A page that is to be fetched."""

    address: str
    private: bool
    """It may stand on this computer or in a private network."""
    tongue: str
    """The language of sentences."""


def whole_address(text: str) -> str:
    """The address of a page as it will be fetched, from what a person typed: `https://` may be left out.

    Nothing is asked of the network. A KnownError says what is no such address.
    """
    from core.fetching.address import parse

    typed = text.strip()
    bare = re.match(r"(\[[0-9a-f:.]+\]|[^\s/:@?#]*\.[^\s/:@?#]+|localhost)(:\d+)?(?=[/?#]|$)", typed, re.IGNORECASE)
    return str(parse(f"https://{typed}" if bare else typed))


def fetching() -> Fetch:
    """What a process that fetches does with what it is asked."""
    from core.fetching.fetch import fetch

    def handle(asked: Asked) -> Handed | Refused:
        if asked.tongue != translate.language():
            translate.use(asked.tongue, paths.resources() / "i18n")
        try:
            page = fetch(asked.address, private=asked.private)
        except KnownError as error:
            return Refused(sentence=str(error))
        return Handed(data=page.data, source=page.address, name=page.address)

    return handle


def bring_in_addresses(
    desk: Desk, capturing: Capturing, addresses: Sequence[str], private: bool, tags: Sequence[str], language: str
) -> Generator[Item | None]:
    """An item for each page, in order; None for a step that only waited. Closing it ends what is being fetched."""
    total = len(addresses)
    with Intake(desk, capturing, tags, language) as intake, _fetched(addresses, private) as pages:
        for done, (address, page) in enumerate(pages, 1):
            while not page.done:
                yield None
            item = yield from _brought_in(intake, address, page)
            yield replace(item, done=done, total=total)


def _brought_in(intake: Intake, address: str, page: "_Page") -> Generator[None, None, Item]:
    try:
        steps = intake.steps(iter([page.handed()]), few=True)
    except KnownError as error:
        return Item(source=address, status=ItemStatus.FAILED, error=str(error))
    while (item := next(steps)) is None:
        yield
    return item


class _Page:
    """A page on its way; looking whether it has come waits a moment."""

    def __init__(self, pool: Pool, ticket: Ticket, address: str) -> None:
        self._pool = pool
        self._ticket = ticket
        self._address = address

    @property
    def done(self) -> bool:
        if not self._ticket.done:
            self._pool.look(PATIENCE)
        return self._ticket.done

    def handed(self) -> Handed:
        """What came; a KnownError says why nothing did."""
        try:
            answer: Handed | Refused = self._ticket.answer()
        except Stopped as error:
            sentence = _("{address} could not be fetched: what fetches it ended before. Try again.")
            raise KnownError(sentence, address=self._address) from error
        if isinstance(answer, Refused):
            raise KnownError(answer.sentence)
        return answer


@contextmanager
def _fetched(addresses: Sequence[str], private: bool) -> Generator[Iterator[tuple[str, _Page]]]:
    """Every address with its page on the way; the next ones are fetched while one is awaited."""
    pool = Pool(fetching, size=AT_ONCE, limits=LIMITS)

    def pages() -> Iterator[tuple[str, _Page]]:
        under_way = deque[tuple[str, _Page]]()
        for address in addresses:
            asked = Asked(address=address, private=private, tongue=translate.language())
            under_way.append((address, _Page(pool, pool.submit(asked, weight=1 << 20), address)))
            if len(under_way) == AT_ONCE:
                yield under_way.popleft()
        yield from under_way

    try:
        yield pages()
    finally:
        pool.kill()
