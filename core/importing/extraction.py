"""What goes into an importer, bytes with what is known about them, and what comes out: words and pictures."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from core.model.annotation import Color
from core.model.article import Metadata
from core.model.place import Region
from core.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Bytes as they came, and what is known about where they come from."""

    data: bytes
    name: str = ""
    """A file's name, for sentences and as a title of last resort."""
    folder: Path | None = None
    """Where the file lay; a saved page's own folder of pictures is looked for there and nowhere else."""
    address: str = ""
    """Where it was fetched or copied from (http or https), when that is known."""
    language: str = ""
    """ISO 639-1, as a person says; empty: look for yourself."""
    whole: bool = False
    """A piece that a person chose of a page: all its words are wanted, none is taken for the page's furniture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture of an article: its bytes as they came, and its kind (`image/png`)."""

    data: bytes
    kind: str

    @property
    def name(self) -> str:
        """SHA-256 of the bytes, which is its name in `media/` and in the `media` attr of figures."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A mark that a reader left in the file with another program. Positions are code points of the extracted text."""

    start: int | None
    """None: it has no place, its note is about the whole article."""
    end: int | None
    color: Color
    """The nearest of ours to the mark's own."""
    note: str = ""
    """As written there, plain text."""
    created: str = ""
    """UTC, ISO 8601 with milliseconds and Z; empty when the file does not say."""
    author: str = ""
    region: Region | None = None
    """For a mark on a page that is a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What an original held: its words, what it says about itself, its pictures, and who read it (`plain/1`)."""

    text: Text
    meta: Metadata
    importer: str
    media: tuple[Media, ...] = ()
    annotations: tuple[Marked, ...] = ()
    """Marks that other programs left in the file."""
    loss: str = ""
    """A sentence about what could not be kept ("This PDF holds only pictures of pages…"); empty when all was."""
