"""What a person typed, as a tree. Anything can be typed: what is no query is searched for as words.

From loose to tight: OR, AND, words side by side, then NOT and the signs. So `a b OR c` is (a b) OR c.
"""

import re
from collections.abc import Sequence

from core.model.query import And, Every, Field, Leaf, Match, Not, Or, Query, Words
from core.search.dates import dates
from core.search.lexer import Mark, Token, tokens
from core.search.words import words

MOST = 100
"""Conditions of a query that count; further ones are left out."""
STATES = frozenset({"unread", "reading", "archived", "starred"})
BEARING = frozenset({"note", "highlight", "tag"})
WORDED = frozenset({Field.ANY, Field.TITLE, Field.TEXT, Field.AUTHOR, Field.NOTE})
"""Fields whose words are looked up; the others hold values."""

ELIDED = re.compile(r"\b(?:[ldjnscmt]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\w)", re.IGNORECASE)
_FUZZY = re.compile(r"(.*\w)~([12])?\W*")
_BOOST = re.compile(r"(?<=\w)\^[\d.]*$")
"""Other programs' sign for what counts more; here it says nothing."""
_PATTERN = re.compile(r"[\w'’*?-]*\w[\w'’*?-]*")
_AROUND = "?!.,;:…¿¡"
NOTHING = Or(())
"""Finds nothing: one of no parts."""


def parse(query: str) -> Query:
    """The tree of a query in Postil's language; never an error.

    `Every` when nothing was typed, `NOTHING` when what was typed holds no word: a lone `"`, `(` or `?`.
    """
    parser = _Parser(tokens(query))
    return parser.either() or (NOTHING if query.strip() else Every())


class _Parser:
    """Reads marks from left to right; `field` is the one whose brackets it is in."""

    def __init__(self, found: list[Token]) -> None:
        self.found = found
        self.at = 0
        self.field = Field.ANY
        self.leaves = 0

    def take(self, *marks: Mark) -> Token | None:
        """The next token if it bears one of the marks (any, when none is named)."""
        if self.at < len(self.found) and (not marks or self.found[self.at].mark in marks):
            self.at += 1
            return self.found[self.at - 1]
        return None

    def either(self) -> Query | None:
        """Parts between OR."""
        parts = [self.both()]
        while self.take(Mark.OR):
            parts.append(self.both())
        asked = tuple(part for part in parts if part is not None)
        return Or(asked) if len(asked) > 1 else next(iter(asked), None)

    def both(self) -> Query | None:
        """Parts between AND; each word beside one is as strict as AND itself."""
        parts = [self.side_by_side()]
        while self.take(Mark.AND):
            parts.append(self.side_by_side())
        asked = [part for part in parts if part is not None]
        return _all([strict for part in asked for strict in _strict(part)] if len(asked) > 1 else asked)

    def side_by_side(self) -> Query | None:
        """Items up to an operator or a bracket: plain words together, then what is strict."""
        loose: list[Leaf] = []
        strict: list[Query] = []
        while self.at < len(self.found) and self.found[self.at].mark not in (Mark.AND, Mark.OR, Mark.CLOSE):
            for part in self.item():
                if isinstance(part, Words):
                    loose += part.parts
                else:
                    strict.append(part)
        distinct = tuple(dict.fromkeys(loose))
        if len(distinct) == 1 and not strict:
            return next(iter(distinct))
        return _all([Words(distinct), *strict] if distinct else strict)

    def item(self) -> tuple[Query, ...]:
        """One condition; loose words come as `Words`, and nothing when it asks nothing."""
        token = self.take()
        match token:
            case None:
                return ()
            case Token(mark=Mark.NOT | Mark.MINUS):
                shut_out = _all([strict for part in self.operand() for strict in _strict(part)])
                return (Not(shut_out),) if shut_out else ()
            case Token(mark=Mark.PLUS):
                return tuple(strict for part in self.operand() for strict in _strict(part))
            case Token(mark=Mark.FIELD):
                return self.valued(Field(token.text))
            case Token(mark=Mark.OPEN):
                inside = self.inside()
                return (_loosened(inside),) if inside else ()
            case Token(mark=Mark.EXACT):
                value = self.take(Mark.WORD, Mark.QUOTE)
                return self.leaf(value.text, Match.EXACT) if value else ()
            case Token(mark=Mark.QUOTE):
                return self.leaf(token.text, Match.EXACT)
            case _:
                return self.plain(token.text)

    def operand(self) -> tuple[Query, ...]:
        """What a sign or a field is before: brackets keep their words together there."""
        if not self.take(Mark.OPEN):
            return self.item()
        inside = self.inside()
        return (Or((inside,)) if isinstance(inside, Words) else inside,) if inside else ()

    def inside(self) -> Query | None:
        """What stands between brackets."""
        found = self.either()
        self.take(Mark.CLOSE)
        return found

    def valued(self, field: Field) -> tuple[Query, ...]:
        """What follows a field: a word, a quote, or brackets all of whose words belong to it."""
        outside, self.field = self.field, field
        parts = self.operand()
        self.field = outside
        if field not in WORDED and any(isinstance(part, Words) for part in parts):
            return parts  # a value it cannot have: words like any others
        return tuple(strict for part in parts for strict in _strict(part))

    def plain(self, text: str) -> tuple[Query, ...]:
        """An ordinary word, or one with a sign inside: `secu*`, `s?cur*`, `securite~1`."""
        if self.field not in WORDED:
            return self.value(text)
        if found := _FUZZY.fullmatch(text):
            return self.shaped(found[1], Match.FUZZY, int(found[2] or 1))
        text = _BOOST.sub("", text)
        bare = text.strip(_AROUND) if text.strip(_AROUND + "*") else text
        if bare == "*":
            return (Every(),)
        if ("*" not in bare and "?" not in bare) or not _PATTERN.fullmatch(bare):
            return self.loose(self.leaf(text, Match.FORMS))
        if bare.endswith("*") and not set(bare[:-1]) & {"*", "?"}:
            return self.shaped(bare[:-1], Match.PREFIX)
        return self.shaped(bare, Match.WILDCARD)

    def shaped(self, text: str, match: Match, distance: int = 0) -> tuple[Query, ...]:
        """A word with a sign; what is joined to it by a hyphen or an apostrophe is a plain word."""
        *before, last = re.split(r"['’-]", ELIDED.sub("", text))
        parts = [part for word in before for part in self.leaf(word, Match.FORMS)]
        return self.loose((*parts, *self.leaf(last, match, distance)))

    def loose(self, parts: tuple[Query, ...]) -> tuple[Query, ...]:
        """Leaves as words side by side."""
        leaves = tuple(part for part in parts if isinstance(part, Leaf))
        return (Words(leaves),) if leaves else ()

    def value(self, text: str) -> tuple[Query, ...]:
        """The value of a field that holds no words; a value it cannot have is searched for as words."""
        field = self.field
        allowed = {
            Field.IS: lambda: text.lower() in STATES,
            Field.HAS: lambda: text.lower() in BEARING,
            Field.PUBLISHED: lambda: dates(text) is not None,
            Field.ADDED: lambda: dates(text) is not None,
        }.get(field, lambda: True)
        if allowed():
            return self.leaf(text, Match.FORMS)
        self.field = Field.ANY
        parts = [part for word in words(f"{field.value} {text}") for part in self.leaf(word, Match.FORMS)]
        self.field = field
        return self.loose(tuple(parts))

    def leaf(self, text: str, match: Match, distance: int = 0) -> tuple[Query, ...]:
        """A condition, if it says anything and is not one too many."""
        empty = not words(text) if self.field in WORDED else not text.strip()
        if empty or self.leaves >= MOST:
            return ()
        self.leaves += 1
        return (Leaf(field=self.field, text=text.strip(), match=match, distance=distance),)


def _strict(part: Query) -> tuple[Query, ...]:
    """The part with each of its words asked for."""
    match part:
        case Words(parts):
            return parts
        case And(parts):
            return tuple(strict for inner in parts for strict in _strict(inner))
        case _:
            return (part,)


def _all(parts: Sequence[Query]) -> Query | None:
    """All of the parts as one, or None when there are none."""
    return And(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


def _loosened(inside: Query) -> Query:
    """Plain words in brackets are plain words, as in any sentence."""
    if isinstance(inside, Leaf) and inside.field in WORDED and inside.match is not Match.EXACT:
        return Words((inside,))
    return inside
