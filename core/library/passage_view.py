"""All passages of the library at once: filtered, put together by article, tag or colour, read row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from core.library.passage_words import PassageWords
from core.model.annotation import Annotation, Color
from core.model.article import Article
from core.model.passage_filter import GroupBy, PassageFilter
from core.store import articles, listed, passages
from core.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Passages that stand together."""

    key: str
    """The article's id, the tag's path (empty: those without one) or the colour's value."""
    title: str
    """The article's title; for tags and colours the key."""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Which passages there are, and in which order."""

    groups: tuple[Group, ...]
    ids: tuple[int, ...]
    """Group after group. A passage stands in the group of each of its tags."""
    total: int
    """How many passages they are, each counted once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """A passage and the article it stands in."""

    annotation: Annotation
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What passages can be filtered by."""

    tags: tuple[str, ...]
    languages: tuple[str, ...]
    sites: tuple[str, ...]


class PassageView:
    """What `lib.passages` tells about all of them. Each call takes a few milliseconds, however many there are."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.words = PassageWords(db)
        self._known: tuple[object, list[listed.Marked]] = (None, [])
        """What was asked last and is still so: only the text of a filter that is typed is another one."""

    def overview(self, wanted: PassageFilter, by: GroupBy = GroupBy.ARTICLE) -> Overview:
        """Those that are meant, what is in the trash left out; the article that was marked last comes first."""
        found = [(str(one.article), one.ids) for one in self._marked(replace(wanted, text=""))]
        if wanted.text.strip():
            found = self._holding(wanted.text, found)
        total = sum(len(ids) for _article, ids in found)
        named: Mapping[str, str] = {}
        if by is GroupBy.ARTICLE:
            found_titles = listed.titles(self._db, (int(article) for article, _ids in found))
            named = {str(article): title for article, title in found_titles.items()}
        else:
            order = list(chain.from_iterable(ids for _article, ids in found))
            found = self._by_color(order, wanted) if by is GroupBy.COLOR else self._by_tag(order, wanted.tags)
        groups = tuple(Group(key=key, title=named.get(key, key), count=len(ids)) for key, ids in found)
        return Overview(groups=groups, ids=tuple(chain.from_iterable(ids for _key, ids in found)), total=total)

    def rows(self, ids: Sequence[int]) -> tuple[PassageRow, ...]:
        """Passages by their ids, in this order; those that are gone are left out."""
        found = passages.read(self._db, ids)
        homes = {one.id: one for one in articles.read(self._db, sorted({one.article for one in found}))}
        return tuple(PassageRow(annotation=one, article=homes[one.article]) for one in found)

    def page(self, wanted: PassageFilter, by: GroupBy, offset: int, limit: int) -> tuple[PassageRow, ...]:
        """A stretch of the overview, for who does not keep it."""
        return self.rows(self.overview(wanted, by).ids[offset : offset + limit])

    def offered(self) -> Offered:
        """The tags, languages and sites that passages have."""
        languages, sites = listed.borne(self._db)
        return Offered(tags=tuple(listed.paths(self._db)), languages=tuple(languages), sites=tuple(sites))

    def _marked(self, wanted: PassageFilter) -> list[listed.Marked]:
        asked = (wanted, listed.stamp(self._db))
        if self._known[0] != asked:
            self._known = (asked, listed.by_article(self._db, wanted))
        return self._known[1]

    def _holding(self, text: str, found: Sequence[tuple[str, list[int]]]) -> list[tuple[str, list[int]]]:
        held = set(self.words.holding(text, chain.from_iterable(ids for _article, ids in found)))
        left = ((article, [one for one in ids if one in held]) for article, ids in found)
        return [(article, ids) for article, ids in left if ids]

    def _by_color(self, order: Sequence[int], wanted: PassageFilter) -> list[tuple[str, list[int]]]:
        found: dict[str, list[int]] = {color.value: [] for color in Color}
        colored = listed.colors(self._db, wanted)
        for number in order:
            found[colored[number]].append(number)
        return [(color, ids) for color, ids in found.items() if ids]

    def _by_tag(self, order: Sequence[int], wanted: Sequence[str]) -> list[tuple[str, list[int]]]:
        """In alphabetical order; of a filter by tags only what it asks for; those without a tag at the end."""
        places = {number: at for at, number in enumerate(order)}
        found: list[tuple[str, list[int]]] = []
        bare = set(places)
        for path, ids in sorted(listed.by_tag(self._db).items(), key=lambda one: articles.title_key(one[0])):
            if not wanted or any(f"{path}/".startswith(f"{one}/") for one in wanted):
                found.append((path, [order[at] for at in sorted(places[one] for one in ids if one in places)]))
                bare.difference_update(ids)
        if not wanted:
            found.append(("", [one for one in order if one in bare]))
        return [(path, ids) for path, ids in found if ids]
