"""What a font's name and flags say about how its letters look."""

import ctypes
import re
from dataclasses import dataclass

from core.importing.pdf.native import ADDRESS, NUMBER, quick

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|-medi|[-,]b$|cmb|ecb|sfb[xs]|extrab|bx\d", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|slant|kursiv|[-,]bi?it?$|cmti|cmsl|ecti|sfti|-it\b|lmri|lmsl", re.IGNORECASE)
_UPRIGHT_NAMES = re.compile(r"capital", re.IGNORECASE)
_MONO = re.compile(r"mono|courier|typewr|cmtt|ectt|sftt|lmtt|consol|menlo|\bcode\b|fixed", re.IGNORECASE)
_FIXED_PITCH = 1
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD = 1 << 18
_HEAVY = 600
"""Font weight from which letters are bold; 400 is regular."""
_NAME = 256
"""Bytes of a font's name that are read."""

_flags = quick("FPDFFont_GetFlags", NUMBER, ADDRESS)
_weight = quick("FPDFFont_GetWeight", NUMBER, ADDRESS)
_base_name = quick("FPDFFont_GetBaseFontName", ctypes.c_size_t, ADDRESS, ADDRESS, ctypes.c_size_t)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How letters look. Two pieces of one style and size read on without a seam."""

    font: str
    bold: bool = False
    italic: bool = False
    mono: bool = False


def style_of(font: int) -> Style:
    """The style of a font of PDFium's, by its address."""
    name = _name(font)
    flags = max(0, _flags(font))
    shown = _UPRIGHT_NAMES.sub("", name)
    return Style(
        font=name,
        bold=bool(_BOLD.search(shown)) or bool(flags & _FORCE_BOLD) or _weight(font) >= _HEAVY,
        italic=bool(_ITALIC.search(shown)) or bool(flags & _ITALIC_FLAG),
        mono=bool(_MONO.search(shown)) or bool(flags & _FIXED_PITCH),
    )


def _name(font: int) -> str:
    """The font's name without the tag of a subset (`ABCDEF+Times`)."""
    buffer = ctypes.create_string_buffer(_NAME)
    length = _base_name(font, ctypes.addressof(buffer), _NAME)
    name = buffer.raw[: max(0, min(length, _NAME) - 1)].decode("utf-8", "replace")
    return re.sub(r"^[A-Z]{6}\+", "", name)
