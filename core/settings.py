"""What a person chose, kept from one start to the next in one small JSON file."""

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import cast

from core import paths

RECENT = 10
"""How many libraries are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the words of articles are set."""

    size: int = 18
    """Height of the letters, px."""
    width: int = 640
    """Width of the column, px."""
    leading: int = 155
    """Height of a line in hundredths of the letters'."""
    family: str = ""
    """A typeface of the system; empty for the one that comes along."""


SIZES, WIDTHS, LEADINGS = range(12, 41), range(420, 1101), range(120, 221)
"""What a person may choose of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices; every field has a default, so a file that lacks one is complete."""

    language: str = "auto"
    """`en`, `fr`, or `auto` for the system's."""
    theme: str = "auto"
    """A theme's name, or `auto` to follow the system's light or dark."""
    reading: Reading = field(default_factory=Reading)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Keys a person chose, by the command's id, instead of the declared ones; none: the command has no key."""
    private_addresses: bool = False
    """Pages may be fetched from this computer and from private networks."""
    last_library: str = ""
    """The folder opened last, empty when there was none."""
    recent: tuple[str, ...] = ()
    """Folders of libraries, the latest first."""
    window: Mapping[str, object] = field(default_factory=dict[str, object])
    """The window's own: sizes, splitters, last article. JSON values by name."""

    def opened(self, library: Path) -> "Settings":
        """The same, remembering that this library was opened last."""
        folder = str(library)
        others = [known for known in self.recent if known != folder]
        return replace(self, last_library=folder, recent=(folder, *others)[:RECENT])


def load() -> Settings:
    """The settings as last saved. A damaged file is set aside for the defaults: a setting never stops a start."""
    known = _read(paths.config_file())
    return Settings(
        language=_text(known, "language", "auto"),
        theme=_text(known, "theme", "auto"),
        reading=_reading(_object(known.get("reading")) or {}),
        keys=_keys(_object(known.get("keys")) or {}),
        private_addresses=known.get("private_addresses") is True,
        last_library=_text(known, "last_library", ""),
        recent=_texts(known, "recent"),
        window=_object(known.get("window")) or {},
    )


def save(settings: Settings) -> None:
    """Write the settings in one piece; what another version of the program keeps in the file stays. Raises OSError."""
    file = paths.config_file()
    whole = _read(file) | asdict(settings)
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(whole, out, ensure_ascii=False, indent=2)
            out.flush()
            os.fsync(out.fileno())
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _reading(known: Mapping[str, object]) -> Reading:
    usual = Reading()
    return Reading(
        size=_number(known, "size", SIZES, usual.size),
        width=_number(known, "width", WIDTHS, usual.width),
        leading=_number(known, "leading", LEADINGS, usual.leading),
        family=_text(known, "family", usual.family),
    )


def _keys(known: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    return {name: _texts(known, name) for name, keys in known.items() if isinstance(keys, list)}


def _number(known: Mapping[str, object], name: str, allowed: range, default: int) -> int:
    value = known.get(name)
    return value if isinstance(value, int) and value in allowed else default


def _text(known: Mapping[str, object], name: str, default: str) -> str:
    value = known.get(name)
    return value if isinstance(value, str) else default


def _texts(known: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = known.get(name)
    return tuple(item for item in cast(list[object], value) if isinstance(item, str)) if isinstance(value, list) else ()


def _object(value: object) -> dict[str, object] | None:
    return cast(dict[str, object], value) if isinstance(value, dict) else None


def _read(file: Path) -> dict[str, object]:
    """The file's JSON object; empty when there is none. What is no JSON object is set aside beside it."""
    try:
        whole = _object(json.loads(file.read_bytes()))
    except OSError:
        return {}
    except (ValueError, RecursionError):
        whole = None
    if whole is None:
        with contextlib.suppress(OSError):
            os.replace(file, file.with_suffix(".damaged.json"))
    return whole or {}
