"""Mentions: what notes name in double brackets, and what is offered while one types them."""

import re
from collections.abc import Iterable, Iterator

from core.library.desk import Desk
from core.model.mention import Mention, MentionKind
from core.store import mentions as store
from core.store.database import Row

SHORT = 8
"""Digits of a uid that name an article or a passage."""
DIGITS = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f-]{0,28})?", re.IGNORECASE)
STEADY = re.compile(r"[^bfhjkmpqvwx0-9]+")
"""Everything but letters that are written alike with and without accents, large and small."""
WORDS = 200
"""Code points of a passage that are shown."""
LOOKED_AT = 400
"""Rows that are looked at for one answer."""


class Mentions:
    """`lib.mentions`"""

    def __init__(self, desk: Desk) -> None:
        self._db = desk.db

    def resolve(self, targets: Iterable[str]) -> dict[str, Mention | None]:
        """What each of these names: by uid, by its first eight digits, or by the one title it is; None for nothing."""
        return {target: self._named(target.strip()) for target in dict.fromkeys(targets)}

    def complete(self, typed: str, limit: int = 8, *, article: int | None = None) -> tuple[Mention, ...]:
        """What may be meant: passages of `article` first, then articles opened last, then other passages."""
        wanted = folded(typed)
        found: dict[int, Mention] = {}
        for mention in self._offered(wanted, article):
            if len(found) >= limit:
                break
            if wanted in folded(f"{mention.title} {mention.exact}" if mention.exact else mention.title):
                found.setdefault(mention.id, mention)
        return tuple(found.values())

    def _offered(self, wanted: str, article: int | None) -> Iterator[Mention]:
        """Each is asked for only when the ones before were not enough."""
        like = pattern(wanted)
        if article is not None:
            own = (_passage(row) for row in store.passages_in(self._db, article, LOOKED_AT))
            yield from (one for one in own if wanted in folded(one.exact))
        yield from (_article(row) for row in store.titled(self._db, like, LOOKED_AT))
        if wanted:
            yield from (_passage(row) for row in store.passages_like(self._db, like, LOOKED_AT))

    def _named(self, target: str) -> Mention | None:
        if DIGITS.fullmatch(target):
            found = store.by_uid(self._db, target.lower())
            if len(found) == 1:
                kind, row = found[0]
                return _article(row) if kind == MentionKind.ARTICLE else _passage(row)
        wanted = folded(target)
        if not wanted:
            return None
        same = [row for row in store.titled(self._db, pattern(wanted), -1) if folded(row["title"]) == wanted]
        return _article(same[0]) if len(same) == 1 else None


def folded(words: str) -> str:
    """The words as they are compared: without case, accents and more than one blank."""
    from core.search.fold import fold  # the search room: no start needs it

    return " ".join(fold(word) for word in words.split())


def pattern(wanted: str) -> str:
    """What SQL's `like` lets through before the words are compared: letters that everyone writes alike, in order."""
    kept = [part for part in STEADY.split(wanted) if part]
    return "%".join(["", *kept, ""]) if kept else "%"


def _article(row: Row) -> Mention:
    return _mention(MentionKind.ARTICLE, row, "")


def _passage(row: Row) -> Mention:
    return _mention(MentionKind.PASSAGE, row, " ".join(row["exact"].replace("\ufffc", " ").split())[:WORDS])


def _mention(kind: MentionKind, row: Row, exact: str) -> Mention:
    return Mention(
        kind=kind, id=row["id"], article=row["article"], uid8=row["uid"][:SHORT], title=row["title"], exact=exact
    )
