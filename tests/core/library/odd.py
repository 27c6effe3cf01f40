"""A format for tests, `odd:DEED WORDS`, whose reader does to its process what parsers in C do."""

import ctypes
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from core.errors import KnownError
from core.importing import importer
from core.importing.extraction import Extraction, Media, Original
from core.importing.importer import Importer
from core.library import captures
from core.library.captures import Capture, Refused, Wanted
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Text

FORMAT = Importer(name="odd/1", recognises=lambda head: head.startswith(b"odd:"), module="tests.core.library.odd")


def capturing(folder: Path) -> Callable[[Wanted], Capture | Refused]:
    """What a process does that knows this format too."""
    importer._FORMATS = (FORMAT, *importer._FORMATS)
    return captures.capturing(folder)


def stillborn(_folder: Path) -> Callable[[Wanted], Capture | Refused]:
    """A process that ends before it is ready."""
    os._exit(3)


def _hang(words: str) -> None:
    """Says that it has begun, and never comes back."""
    Path(words).write_text("begun")
    while True:
        time.sleep(1000)


def _refuse(_words: str) -> None:
    raise KnownError("{name} is too odd.", name="It")


def _note(words: str) -> None:
    with Path(words.split()[0]).open("a") as file:
        file.write("read\n")


DEEDS: dict[str, Callable[[str], object]] = {
    "read": lambda words: words,
    "note": _note,
    "slow": lambda words: time.sleep(float(words.split()[0])),
    "crash": lambda _words: ctypes.string_at(0),
    "kill": lambda _words: os.kill(os.getpid(), signal.SIGKILL),
    "hang": _hang,
    "swell": lambda _words: bytearray(1 << 40),
    "fault": lambda _words: {}["no such key"],
    "refuse": _refuse,
}


def read(original: Original) -> Extraction:
    """Do the deed, then read the words."""
    deed, _blank, words = original.data.decode().removeprefix("odd:").partition(" ")
    DEEDS[deed](words)
    text = Text(value=words, blocks=(Block(start=0, end=len(words), kind=BlockKind.PARAGRAPH),))
    meta = Metadata(title=words[:40] + "\n", language="en", url=original.address)
    pictures = (Media(data=b"picture of " + original.data, kind="image/png"),)
    return Extraction(text=text, meta=meta, importer="odd/1", media=pictures, loss="It lost its hat.")


def stillborn_fetch() -> Callable[[object], object]:
    """A process that would fetch, and ends before it is ready."""
    os._exit(3)
