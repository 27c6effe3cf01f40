"""Compare database, files and index with each other, and rebuild what can be. A question is a function, its answers
problems; None is a step that only took time."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.errors import KnownError, LibraryError
from core.library import mending, stored
from core.library.desk import Desk
from core.library.steps import Problem, Progress
from core.store import integrity, pictures, remembered
from core.store.copies import way_out
from core.translate import _, ngettext

Step = Progress | Problem | None
Answers = Generator[Step, None, None]
LEFTOVER = "."
"""What begins so was being written when the program was stopped."""


class Index(Protocol):
    """What is asked of the search index."""

    def steps(self) -> Iterator[object]:
        """Bring it up to date, which also builds a missing or damaged one anew."""
        ...

    def problems(self) -> Sequence[str]:
        """Sentences that name where index and database disagree; none when they agree."""
        ...

    def rebuild(self) -> Iterator[object]:
        """Build it again, a step at a time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What the questions are asked about, and whether to repair."""

    desk: Desk
    index: Index | None
    repair: bool

    def mended(self, mend: Callable[[], bool]) -> bool:
        """Whether repairing was asked for and went well."""
        try:
            return self.repair and not self.desk.db.read_only and mend()
        except KnownError:  # what it would need is lost as well
            return False


def check(asked: Check) -> Answers:
    """Every problem of a library, with how far the check is in between."""
    named = False
    questions = (_pages, _rows, _originals, _media, _words, _places, _index)
    for number, question in enumerate(questions):
        yield Progress(done=number, total=len(questions))
        try:
            for step in question(asked):
                named = named or (isinstance(step, Problem) and not step.harmless)
                yield step
        except LibraryError as error:  # the database is damaged, and the sentence says what to do
            yield Problem(what=str(error))
            return
        except Exception as error:
            if not named:
                raise
            sentence = _("The rest could not be checked ({reason}). Mend what is named first, then check again.")
            yield Problem(what=sentence.format(reason=repr(error)))
            return
    yield Progress(done=len(questions), total=len(questions))


def _pages(asked: Check) -> Answers:
    found = yield from integrity.pages(asked.desk.db)
    if found:  # what else is asked would read those pages
        sentence = _("library.db is damaged ({reason}). {way_out}")
        raise LibraryError(sentence, reason=found[0], way_out=way_out(asked.desk.folder))


def _rows(asked: Check) -> Answers:
    links = yield from integrity.links(asked.desk.db)
    for table, count in links.items():
        sentence = ngettext(
            "{count} row of “{table}” names something that is not there. Restore a snapshot, or report this.",
            "{count} rows of “{table}” name something that is not there. Restore a snapshot, or report this.",
            count,
        )
        yield Problem(what=sentence.format(count=count, table=table))
    strays = yield from integrity.strays(asked.desk.db)
    for kind, number in strays:
        sentence = _("The {kind} {id} lacks a part of itself. Restore a snapshot, or report this.")
        yield Problem(what=sentence.format(kind=kind, id=number))
    yield from _written(asked)


def _written(asked: Check) -> Answers:
    for number in remembered.unreadable(asked.desk.db):
        sentence = _("Entry {id} of the history is damaged. Restore a snapshot, or go on without undoing it.")
        yield Problem(what=sentence.format(id=number))
    differing = yield from remembered.differing(asked.desk.db)
    for one in differing:
        sentences = {
            "article": _("Article {id} is not what was written ({columns}). Restore a snapshot, or look at it."),
            "annotation": _("Annotation {id} is not what was written ({columns}). Restore a snapshot, or look at it."),
            "link": _("Link {id} is not what was written ({columns}). Restore a snapshot, or look at it."),
        }
        yield Problem(what=sentences[one.kind].format(id=one.id, columns=one.columns))


def _originals(asked: Check) -> Answers:
    folder = asked.desk.folder / "originals"
    wanted = integrity.originals(asked.desk.db)
    for name in wanted:
        found = yield from stored.digest(folder / name)
        # Emptying the trash may have deleted it since.
        if found != name and name in integrity.originals(asked.desk.db):
            yield _original(asked, name, wanted[name], missing=not found)
        else:
            yield None
    yield from _unexpected(asked, "originals", frozenset(wanted))


def _original(asked: Check, name: str, article: int, *, missing: bool) -> Problem:
    sentence = (
        _("The original {name} of article {id} is missing. Put the file back into originals/, or add it again.")
        if missing
        else _("The original {name} of article {id} is not what was captured. Put the right file into originals/.")
    )
    repaired = asked.mended(lambda: mending.original(asked.desk, name))
    return Problem(what=sentence.format(name=name[:12], id=article), repaired=repaired)


def _media(asked: Check) -> Answers:
    folder = asked.desk.folder / "media"
    wanted = pictures.every(asked.desk.db)
    for name in wanted:
        found = yield from stored.digest(folder / name)
        # Emptying the trash may have deleted it since.
        if found != name and name in pictures.every(asked.desk.db):
            yield _picture(asked, name, wanted[name], missing=not found)
        else:
            yield None
    yield from _unexpected(asked, "media", frozenset(wanted))


def _picture(asked: Check, name: str, article: int, *, missing: bool) -> Problem:
    sentence = (
        _("The picture {name} of article {id} is missing. Put the file back into media/, or add the article again.")
        if missing
        else _("The picture {name} of article {id} is damaged. Put the right file into media/.")
    )
    repaired = asked.mended(lambda: mending.picture(asked.desk, name))
    return Problem(what=sentence.format(name=name[:12], id=article), repaired=repaired)


def _unexpected(asked: Check, room: str, wanted: frozenset[str]) -> Answers:
    """Name files that no article knows. They are left where they are: only emptying the trash deletes."""
    kept, others = stored.names(asked.desk.folder / room)
    unknown = [*sorted(kept - wanted), *(path.name for path in others if not path.name.startswith(LEFTOVER))]
    if any(path.name.startswith(LEFTOVER) for path in others):
        unknown.append(_("remains of unfinished writing"))
    for name in unknown:
        what = _("{room}/ holds a file that no article knows: {name}.").format(room=room, name=name)
        yield Problem(what=what, harmless=True)


def _words(asked: Check) -> Answers:
    damaged: list[str] = []
    for name in integrity.damaged_words(asked.desk.db):
        damaged += [name] if name else []
        yield None
    elsewhere = mending.databases(asked.desk.folder)
    for lost in integrity.lost_words(asked.desk.db, damaged):
        repaired = asked.mended(lambda lost=lost: mending.words(asked.desk, lost, elsewhere))
        sentence = _("The words of article {id}, revision {number}, are lost. Its original is in originals/{name}.")
        what = sentence.format(id=lost.article, number=lost.number, name=lost.original_hash)
        yield Problem(what=what, repaired=repaired)


def _places(asked: Check) -> Answers:
    for places in integrity.astray(asked.desk.db):
        for place in places:
            decided = place.decided
            sentence = (
                _("Annotation {id} stands where somebody placed it, but other words are there. Place it again.")
                if decided
                else _("Annotation {id} does not stand on its words.")
            )
            repaired = not decided and asked.mended(lambda place=place: mending.replace(asked.desk, place))
            yield Problem(what=sentence.format(id=place.place.id), repaired=repaired)
        yield None
    for lost in integrity.unplaced(asked.desk.db):
        repaired = asked.mended(lambda lost=lost: mending.place(asked.desk, lost))
        yield Problem(what=_("Annotation {id} has no place in its article.").format(id=lost.id), repaired=repaired)


def _index(asked: Check) -> Answers:
    if asked.index is None:
        return
    for _step in asked.index.steps():
        yield None
    problems = asked.index.problems()
    if problems and asked.repair:
        for _step in asked.index.rebuild():
            yield None
    still = set(asked.index.problems()) if problems and asked.repair else set(problems)
    for what in problems:
        yield Problem(what=what, repaired=what not in still)
