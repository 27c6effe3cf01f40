"""A highlighter: one of the six colours, and what a person keeps it for."""

from dataclasses import dataclass

from core.model.annotation import Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlighter:
    """A colour with its name and meaning in this library, for legends and menus."""

    color: Color
    name: str = ""
    """Empty: the colour's usual name in the language of the interface."""
    meaning: str = ""
    """What it is used for, one line; may be empty."""
