"""A query cut into marks: words, quotes, operators, fields, brackets. What is no mark is a word, so nothing is refused.

`LONGEST` bounds what is read, so that a pasted book answers as fast as a sentence.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from core.model.query import Field

LONGEST = 10_000
"""Code points of a query that are read; the rest is left out."""
DEEPEST = 30
"""Brackets inside brackets that count; deeper ones are plain text."""


class Mark(StrEnum):
    """What a stretch of a query is."""

    WORD = "word"
    QUOTE = "quote"
    FIELD = "field"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    PLUS = "+"
    MINUS = "-"
    EXACT = "="
    OPEN = "("
    CLOSE = ")"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A mark and its words."""

    mark: Mark
    text: str


_QUOTES = '"“”„‟«»＂'
_END = rf"\s\x00-\x1f\x7f(){_QUOTES}"
_FIELDS = "|".join(field.value for field in Field if field is not Field.ANY)
# Each counts only directly before what it is about: "-foo", "+(a b)", '="x"', "tag:x".
_MARKS = re.compile(
    rf"""
    (?P<field>(?:{_FIELDS}):(?=[^\s\x00-\x1f\x7f()]|\())
    | [{_QUOTES}](?P<quote>[^{_QUOTES}]*)[{_QUOTES}]
    | (?P<sign>[-+](?=[^\s\x00-\x1f\x7f()+-]|\() | =(?=[^\s\x00-\x1f\x7f()+=-]))
    | (?P<bracket>[()])
    | (?P<word>[^{_END}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What follows a field is its value, whole: `published:<7d`, `site:a-b.org`, `title:NOT`.
_VALUE = re.compile(rf"(?P<word>[^={_END}][^{_END}]*)")
_SIGNS = {"-": Mark.MINUS, "+": Mark.PLUS, "=": Mark.EXACT, "(": Mark.OPEN, ")": Mark.CLOSE}
_OPERATORS = {"AND": Mark.AND, "OR": Mark.OR, "NOT": Mark.NOT}
_ENDS = {Mark.WORD, Mark.QUOTE, Mark.CLOSE}
_STARTS = set(Mark) - {Mark.AND, Mark.OR, Mark.CLOSE}
_SIGNED = {Mark.NOT, Mark.PLUS, Mark.MINUS}
_VALUED = {Mark.WORD, Mark.QUOTE, Mark.EXACT, Mark.OPEN}


def tokens(query: str) -> list[Token]:
    """The marks of a query in order; brackets match, and operators stand where they can act."""
    return _acting(_matched(list(_marks(unicodedata.normalize("NFC", query[:LONGEST])))))


def _marks(query: str) -> Iterator[Token]:
    at, valued = 0, False
    while found := (valued and _VALUE.match(query, at)) or _MARKS.search(query, at):
        token = _token(found)
        yield replace(token, mark=Mark.WORD) if valued and token.mark in _OPERATORS.values() else token
        at, valued = found.end(), token.mark is Mark.FIELD


def _token(found: re.Match[str]) -> Token:
    kind, text = found.lastgroup, found.group()
    if kind == "field":
        return Token(mark=Mark.FIELD, text=text[:-1].lower())
    if kind == "quote":
        return Token(mark=Mark.QUOTE, text=found["quote"])
    if kind in ("sign", "bracket"):
        return Token(mark=_SIGNS[text], text=text)
    return Token(mark=_OPERATORS.get(text, Mark.WORD), text=text)


def _matched(found: list[Token]) -> list[Token]:
    """Without brackets that have no counterpart or lie too deep."""
    opened: list[int] = []
    kept: set[int] = set()
    for i, token in enumerate(found):
        if token.mark is Mark.OPEN:
            opened.append(i)
        elif token.mark is Mark.CLOSE and opened:
            start = opened.pop()
            if len(opened) < DEEPEST:
                kept |= {start, i}
    return [token for i, token in enumerate(found) if token.mark not in (Mark.OPEN, Mark.CLOSE) or i in kept]


def _acting(found: list[Token]) -> list[Token]:
    """Operators, signs and fields without something they can act on become the words they are."""
    result: list[Token] = []
    for i, token in enumerate(found):
        after = found[i + 1].mark if i + 1 < len(found) else None
        last = result[-1].mark if result else None
        idle = {
            Mark.AND: after not in _STARTS or last not in _ENDS,
            Mark.OR: after not in _STARTS or last not in _ENDS,
            Mark.FIELD: after not in _VALUED,
        }.get(token.mark, token.mark in _SIGNED and (after not in _STARTS or after in _SIGNED))
        result.append(replace(token, mark=Mark.WORD) if idle else token)
    return result
