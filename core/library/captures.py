"""What a file or pasted bytes hold, made ready to be stored: the work that a process of its own does.

The bytes that are kept as the original are the very ones that were read: they are hashed, recognised, extracted and
staged in one go. Bytes that the library knows are recognised by their hash and not read again, but for a page whose
folder of pictures was not there the first time.
"""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core import paths, translate
from core.errors import KnownError
from core.importing import extract, has_folder, read_source
from core.library import counting, wording
from core.library.marks import Mark, described
from core.model.article import Metadata
from core.store import files, identify, opening, pictures, revisions, staging
from core.store.database import Database
from core.store.revisions import Serialised
from core.translate import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Something that is to be read: a file, else bytes."""

    path: Path | None = None
    data: bytes = b""
    source: str | None = None
    """The absolute path or address it comes from; None when piped or pasted."""
    name: str = ""
    """Of the file, for sentences and as a title of last resort."""
    address: str = ""
    """Of the page it is a piece of, when that is not its source."""
    whole: bool = False
    """All its words were chosen by a person, see `extraction.Original`."""
    language: str = ""
    """ISO 639-1, as a person says."""
    staged: Path
    """Where the original is put until a row names it."""
    anyway: bool = False
    """Read it although its bytes are known."""
    tongue: str = "en"
    """The language of sentences."""

    @property
    def shown(self) -> str:
        """Its name in a sentence."""
        return self.name.encode("utf-8", "replace").decode() or _("The text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an importer made of an original."""

    importer: str
    meta: Metadata
    text: Serialised
    words: int
    excerpt: str
    marks: tuple[Mark, ...]
    """What other programs marked in it."""
    loss: str
    """A sentence about what could not be kept; empty when all was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """An original, staged with what was read in it."""

    name: str
    """SHA-256 of the bytes."""
    size: int
    reading: Reading | None
    """None: the bytes are known, and nothing was staged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why something could not be read."""

    sentence: str
    fault: str = ""
    """Where this program went wrong, for the log; empty when the file is to blame."""


def capture(db: Database, wanted: Wanted) -> Capture | Refused:
    """Read, extract and stage; whatever goes wrong is an answer too."""
    try:
        return _capture(db, wanted)
    except KnownError as error:
        return Refused(sentence=str(error))
    except OSError as error:
        return Refused(sentence=error.strerror or str(error))
    except MemoryError:
        sentence = _("{name} takes too much memory to read. Split it, or save it as plain text and add that.")
        return Refused(sentence=sentence.format(name=wanted.shown))
    except Exception:  # noqa: BLE001 - one bad file never stops the rest
        sentence = _("{name} could not be read because of a fault in this program. Report it, with the file.")
        return Refused(sentence=sentence.format(name=wanted.shown), fault=traceback.format_exc())


def _capture(db: Database, wanted: Wanted) -> Capture:
    data = wanted.data if wanted.path is None else read_source(wanted.path)
    name = files.digest(data)
    known = not wanted.anyway and identify.known(db, wanted.source, name) is not None
    if known and not _may_gain(db, wanted.path, name):
        return Capture(name=name, size=len(data), reading=None)
    reading = _read(db, data, wanted)
    staging.stage(wanted.staged, data)
    return Capture(name=name, size=len(data), reading=reading)


def _may_gain(db: Database, page: Path | None, name: str) -> bool:
    """Whether a known page lacks its pictures, and the folder in which they may be stands beside it now."""
    return page is not None and has_folder(page) and pictures.is_bare(db, name)


def _read(db: Database, data: bytes, wanted: Wanted) -> Reading:
    address = wanted.address or (wanted.source if wanted.path is None and wanted.source else "")
    folder = None if wanted.path is None else wanted.path.absolute().parent
    found = extract(
        data, name=wanted.name, language=wanted.language, folder=folder, address=address, whole=wanted.whole
    )
    for picture in found.media:
        files.keep(db.folder / "media", picture.data)
    return Reading(
        importer=found.importer,
        meta=cleaned(found.meta),
        text=revisions.serialised(found.text),
        words=counting.words(found.text),
        excerpt=counting.excerpt(found.text),
        marks=described(found.text.value, found.annotations),
        loss=found.loss,
    )


def cleaned(meta: Metadata) -> Metadata:
    """Metadata fit to be stored: one line each, cut where a person would have been asked to shorten it."""
    return Metadata(
        title=wording.cut(meta.title),
        authors=tuple(wording.cut(author) for author in meta.authors),
        site=wording.cut(meta.site),
        url=wording.cut(meta.url),
        published=wording.cut(meta.published),
        language=wording.cut(meta.language),
        doi=wording.cut(meta.doi),
        origins=meta.origins,
    )


def capturing(folder: Path) -> Callable[[Wanted], Capture | Refused]:
    """What a process that reads does with what is wanted, for the library in `folder`."""
    db = opening.open_database(folder)

    def handle(wanted: Wanted) -> Capture | Refused:
        if wanted.tongue != translate.language():
            translate.use(wanted.tongue, paths.resources() / "i18n")
        return capture(db, wanted)

    return handle
