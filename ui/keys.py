"""Which keys a command has: those a person chose, else the declared ones that were not chosen for another command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence

from ui.commands import Command, commands, together

Chosen = Mapping[str, tuple[str, ...]]
"""Keys in Qt's portable notation by the command's id, as the settings keep them; ids may be unknown here."""


def keys_of(one: Command, chosen: Chosen) -> tuple[str, ...]:
    """The keys of a command now. A key that is chosen for another one is no longer this one's."""
    if one.id in chosen:
        return tuple(key for key in map(portable, chosen[one.id]) if key)
    others = (commands().get(name) for name in chosen)
    taken = {portable(key) for other in others if other and _meet(one, other) for key in chosen[other.id]}
    return tuple(key for key in map(portable, one.keys) if key not in taken)


def owners(key: str, one: Command, chosen: Chosen) -> tuple[Command, ...]:
    """The other commands that have a key and can be meant by it where `one` is possible."""
    return tuple(
        other for other in commands().values() if _meet(one, other) and portable(key) in keys_of(other, chosen)
    )


def with_keys(one: Command, keys: Iterable[str], chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """The choice in which `one` has these keys; whichever command had one of them loses it."""
    wanted, result = tuple(map(portable, keys)), dict(chosen)
    for key in wanted:
        for other in owners(key, one, chosen):
            kept = result.get(other.id, keys_of(other, chosen))
            result[other.id] = tuple(held for held in kept if portable(held) != key)
    result[one.id] = wanted
    return {name: held for name, held in result.items() if not _usual(name, held)}


def without_choice(chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """The choice in which every command has its declared keys; what is unknown here stays."""
    return {name: keys for name, keys in chosen.items() if name not in commands()}


def portable(key: str) -> str:
    """A key in the one notation that is compared; empty for what is no key."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(keys: Iterable[str], between: str = "   ") -> str:
    """Keys as this system writes them."""
    return between.join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _meet(one: Command, other: Command) -> bool:
    return one.id != other.id and together(one.when, other.when)


def _usual(name: str, keys: tuple[str, ...]) -> bool:
    known = commands().get(name)
    return known is not None and tuple(map(portable, known.keys)) == keys
