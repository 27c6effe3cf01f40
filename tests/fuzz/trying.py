"""One input through the program's own way in, within a process that may be killed; run there, watched from here."""

import hashlib
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.errors import KnownError
from core.importing import extract
from core.library.captures import Capture, Refused, Wanted, capture
from core.store import opening, revisions
from tests.core.importing.web.draw import picture
from tests.fuzz import spoiling
from tests.fuzz.material import BESIDE, Kind, kinds
from tests.fuzz.promises import broken, refused

CANARY, WORDS = picture(color="red", width=310, height=210), "canary-9f31c6"
"""What may not be known: they lie where no page may look."""
SECRETS = (hashlib.sha256(CANARY).hexdigest(), WORDS, "root:x:0")
_FORBIDDEN = (
    *(
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostby",
        "socket.sendto",
        "socket.sendmsg",
        "urllib.",
        "http.",
    ),
    *("ftplib.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.startfile"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input."""

    read: bool
    sentence: str
    """The refusal; empty when it was read."""
    seconds: float
    """One reading of it."""
    wrong: tuple[str, ...]


def trying(library: Path, room: Path) -> Callable[[tuple[str, int]], Outcome]:
    """What a process does with a kind's name and a seed; files of inputs are put into `room`, one after another."""
    db = opening.open_database(library)
    own = room / str(os.getpid())
    _furnish(own)
    known = {kind.name: kind for kind in kinds()}
    watch = Watch((str(own / "in"), str(library)))

    def handle(asked: tuple[str, int]) -> Outcome:
        kind, seed = known[asked[0]], asked[1]
        file = own / "in" / kind.file
        file.write_bytes(spoiling.made(kind, seed))
        wanted = Wanted(path=file, name=file.name, staged=own / "in" / "staged")
        watch.seen.clear()
        begun = time.monotonic()
        with watch:
            answer = capture(db, wanted)
        seconds = time.monotonic() - begun
        (own / "in" / "staged").unlink(missing_ok=True)
        with watch:
            wrong = _wrong(answer, kind, file)
        wrong += watch.seen
        file.unlink()
        said = answer.sentence if isinstance(answer, Refused) else ""
        return Outcome(read=not said, sentence=said, seconds=seconds, wrong=tuple(wrong))

    return handle


def _wrong(answer: Capture | Refused, kind: Kind, file: Path) -> list[str]:
    """The promises, on a second reading that must agree with the first."""
    if isinstance(answer, Refused) and answer.fault:
        return [answer.fault]
    try:
        made = extract(file.read_bytes(), name=file.name, folder=file.parent)
    except KnownError as error:
        said = answer.sentence if isinstance(answer, Refused) else "it was read"
        return refused(str(error)) + ([] if str(error) == said else [f"first {said!r}, then {str(error)!r}"])
    if isinstance(answer, Refused) or answer.reading is None:
        return [f"first refused, then read: {answer}"]
    again = revisions.serialised(made.text) == answer.reading.text
    return broken(made, SECRETS) + ([] if again else ["another text at the second reading"])


def _furnish(own: Path) -> None:
    """A folder with the folder of a page, and things beside that nobody may read."""
    (own / "in" / BESIDE).mkdir(parents=True)
    (own / "in" / BESIDE / "a.png").write_bytes(picture(width=300, height=200))
    for place in (own, own / "in"):
        (place / f"{spoiling.SECRET}.png").write_bytes(CANARY)
        (place / f"{spoiling.SECRET}.txt").write_text(WORDS, encoding="utf-8")
    (own / "in" / BESIDE / "link.png").symlink_to(own / f"{spoiling.SECRET}.png")


class Watch:
    """Hears of every connection, process and file that Python opens here; what does not belong is seen."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self._allowed = (*allowed, sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]), "/proc/", "/dev/null")
        self._on = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def __enter__(self) -> None:
        self._on = True

    def __exit__(self, *_how: object) -> None:
        self._on = False

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if not self._on:
            return
        if event.startswith(_FORBIDDEN):
            self.seen.append(f"{event} {args!r}"[:300])
        elif event == "open" and isinstance(args[0], str | bytes):
            path = os.fsdecode(args[0])
            if not path.startswith(self._allowed) or spoiling.SECRET in path:
                self.seen.append(f"opened {path}")
