"""The pages of an article that was read from a PDF: drawn, and their words found, by processes that may be killed."""

import logging
import os
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path

from core import translate
from core.background import Limits, Pool, Stopped, Ticket
from core.background.stopped import Reason
from core.errors import KnownError
from core.library.desk import Desk
from core.library.viewing import Asked, Leaves, Viewing, viewing
from core.model.pages import Part
from core.store import articles, files, revisions
from core.translate import _

SECONDS = 20.0
"""A picture may take."""
LONGER = 60.0
"""Seconds that a look for the words of all pages may take: it is as much work as reading the file was."""
IDLE = 120.0
"""Seconds without a look after which a process ends: whoever reads a page does not wait at the next one."""
LIMITS = Limits(memory=1 << 30, seconds=SECONDS, idle=IDLE)
PATIENCE = 0.02
"""Seconds that one step waits for a process, at most."""
PDF = "pdf/"
"""How the names of importers that read PDFs begin."""

log = logging.getLogger("postil")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The PDF that an article's words were read from."""

    path: Path
    words: str
    """`text_hash` of the article's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A part of a page as pixels, four bytes each: blue, green, red, and one that means nothing."""

    part: Part
    pixels: bytes = b""
    sentence: str = ""
    """Why there is no picture; empty when there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where the words of a paper stand."""

    leaves: Leaves | None
    sentence: str = ""
    """Why they were not found; empty when they were."""


class Pages:
    """`lib.pages`. What takes time comes in short steps: None for one that only waited, then the one answer.

    Closing the iterator ends what is being done for it.
    """

    def __init__(self, desk: Desk, *, make: Callable[[], Viewing] = viewing, limits: Limits = LIMITS) -> None:
        """`make` says what the processes do."""
        self._desk = desk
        self._drawing = Pool(make, size=min(os.cpu_count() or 1, 2), limits=limits)
        self._finding = Pool(make, size=1, limits=replace(limits, seconds=limits.seconds * LONGER / SECONDS))

    def of(self, article: int) -> Paper | None:
        """The PDF that an article's current words were read from; None when it came otherwise, or is lost."""
        found = revisions.get(self._desk.db, articles.read(self._desk.db, [article])[0].revision)
        path = files.named(self._desk.folder / "originals", found.original_hash)
        return Paper(path=path, words=found.text_hash) if found.importer.startswith(PDF) and path.is_file() else None

    def draw(self, paper: Paper, part: Part) -> Generator[Drawn | None]:
        """A picture of a part of a page."""
        asked = Asked(path=paper.path, part=part, tongue=translate.language())
        # A picture weighs enough for each process to have one at a time.
        answer, sentence = yield from _wait(self._drawing, self._drawing.submit(asked, weight=part.size), asked)
        yield Drawn(part=part, pixels=answer if isinstance(answer, bytes) else b"", sentence=sentence)

    def find(self, paper: Paper) -> Generator[Found | None]:
        """Where the words stand on the pages."""
        asked = Asked(path=paper.path, part=None, words=paper.words, tongue=translate.language())
        answer, sentence = yield from _wait(self._finding, self._finding.submit(asked), asked)
        yield Found(leaves=answer if isinstance(answer, Leaves) else None, sentence=sentence)

    def close(self) -> None:
        """End the processes."""
        self._drawing.kill()
        self._finding.kill()


def _wait(pool: Pool, ticket: Ticket, asked: Asked) -> Generator[None, None, tuple[bytes | Leaves | None, str]]:
    """The answer, else why there is none in a sentence."""
    try:
        while not ticket.done:
            pool.look(PATIENCE)
            yield None
    finally:
        if not ticket.done:
            pool.drop([ticket])
    try:
        return ticket.answer(), ""
    except Stopped as error:
        return None, _stopped(error.reason, SECONDS if asked.part is not None else LONGER)
    except KnownError as error:
        return None, str(error)
    except Exception:
        log.exception("a fault while looking at %s", asked.path.name)
        return None, _("This cannot be shown because of a fault in this program. Report it, with the file.")


def _stopped(reason: Reason, seconds: float) -> str:
    sentences = {
        Reason.TIME: _("This took more than {seconds} seconds and was given up.").format(seconds=round(seconds)),
        Reason.CRASH: _("The file broke what draws such pages."),
        Reason.START: _("The process that draws pages does not start. Close other programs, try again."),
    }
    return sentences[reason]
