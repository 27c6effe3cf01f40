"""What a process that shows a PDF is asked, and what it answers: pictures of its pages, and where its words stand."""

import atexit
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core import paths, translate
from core.model.leaf import Leaf, leaf_of
from core.model.pages import Part
from core.store.revisions import text_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One look at a file."""

    path: Path
    part: Part | None
    """What to draw; None: tell where the words stand."""
    words: str = ""
    """`text_hash` of the text whose words are meant."""
    tongue: str = "en"
    """The language of sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaves:
    """All pages of a file; without runs when its words are not those that were asked about."""

    leaves: tuple[Leaf, ...]
    fits: bool
    """Its words, as they are read today, are those that were asked about."""


Viewing = Callable[[Asked], bytes | Leaves]


def viewing() -> Viewing:
    """What such a process does with what it is asked."""
    from core.importing.pdf.viewer import Viewer  # it takes PDFium along, which the window's own process never loads

    viewer = Viewer()
    atexit.register(viewer.close)  # PDFium must be through with a file before its bytes go

    def handle(asked: Asked) -> bytes | Leaves:
        if asked.tongue != translate.language():
            translate.use(asked.tongue, paths.resources() / "i18n")
        if asked.part is not None:
            return viewer.picture(asked.path, asked.part)
        found = viewer.layout(asked.path)
        fits = text_hash(found.text.value) == asked.words
        leaves = (leaf_of(page) for page in found.pages)
        bare = (Leaf(number=one.number, label=one.label, width=one.width, height=one.height) for one in found.pages)
        return Leaves(leaves=tuple(leaves if fits else bare), fits=fits)

    return handle
