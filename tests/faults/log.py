"""The list of promises: what a process was about to do, and what it was told is done. It survives kill -9."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Fields = Mapping[str, object]


class Promises:
    """Written line by line by the process that will be killed."""

    def __init__(self, path: Path) -> None:
        # Unbuffered: a line that was written is in the system's hands before the next step.
        self._file = path.open("ab", buffering=0)

    def begin(self, key: str, value: object) -> None:
        """About to make `key` be `value`."""
        self._write("begin", key, value)

    def done(self, key: str, value: object) -> None:
        """The library said that `key` is `value` now."""
        self._write("done", key, value)

    def _write(self, what: str, key: str, value: object) -> None:
        self._file.write(json.dumps([what, key, value]).encode() + b"\n")


@dataclass(slots=True)
class Promised:
    """What must be there after the kill, and the one thing that may or may not be."""

    done: dict[str, object] = field(default_factory=dict[str, object])
    pending: dict[str, object] = field(default_factory=dict[str, object])

    def allows(self, key: str, value: object) -> bool:
        """Whether `value` is what was promised, or what was being written when the process died."""
        return value in (self.done.get(key), self.pending.get(key, self.done.get(key)))


def read(path: Path) -> Promised:
    """The promises of a process that is dead."""
    promised = Promised()
    for line in path.read_bytes().splitlines() if path.exists() else []:
        try:
            what, key, value = json.loads(line)
        except ValueError:  # the last line, cut off by the kill
            continue
        if what == "done":
            promised.done[key] = value
            promised.pending.pop(key, None)
        else:
            promised.pending[key] = value
    return promised
