"""Articles: bring them in, list them, read them, correct what is known about them."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from core.errors import Conflict
from core.library import merging, wording
from core.library.addresses import bring_in_addresses
from core.library.answers import Added, Counts, Handed, Item, Page, Section, Sort
from core.library.arrivals import Source
from core.library.capturing import Capturing
from core.library.desk import Desk
from core.library.intake import Intake, bring_in
from core.library.selection import Select, Selection, titles
from core.model.article import Article, Metadata, Revision, State
from core.model.change import Change
from core.model.text import Text
from core.store import articles as store
from core.store import facets, files, history, identity, orders, revisions, tags, trash
from core.store.articles import Condition
from core.store.entry import quiet
from core.store.facets import Bearing, Facet
from core.store.identity import Kind
from core.store.table import Fields
from core.translate import _


class Articles:
    """`lib.articles`"""

    def __init__(self, desk: Desk, select: Select = titles, capturing: Capturing | None = None) -> None:
        self._desk = desk
        self._db = desk.db
        self._select = select
        self._capturing = capturing or Capturing(desk, lambda: False)

    def add(self, path: Path, *, tags: Sequence[str] = (), language: str = "") -> Added:
        """Take one file into the library; its bytes are kept as they are."""
        with Intake(self._desk, self._capturing, tags, language) as intake:
            return intake.single(path)

    def add_bytes(
        self, data: bytes, *, source: str | None = None, name: str = "", tags: Sequence[str] = (), language: str = ""
    ) -> Added:
        """Take in what was piped, pasted or read already; `source` is an absolute path or an address."""
        with Intake(self._desk, self._capturing, tags, language) as intake:
            return intake.single(Handed(data=data, source=source, name=name))

    def add_many(
        self, sources: Sequence[Source], *, recursive: bool = False, tags: Sequence[str] = (), language: str = ""
    ) -> Iterator[Item]:
        """Take in files and folders, one a step; what fails is an item with its reason, and the rest goes on."""
        with closing(bring_in(self._desk, self._capturing, sources, recursive, tags, language)) as steps:
            yield from filter(None, steps)

    def bring_in(
        self, sources: Sequence[Source], *, recursive: bool = False, tags: Sequence[str] = (), language: str = ""
    ) -> Generator[Item | None]:
        """The same for a window: short steps, None for one that only waited for what is being read.

        Closing the iterator ends what is being read just now; what was stored stays.
        """
        return bring_in(self._desk, self._capturing, sources, recursive, tags, language)

    def add_address(self, address: str, *, private: bool = False, tags: Sequence[str] = (), language: str = "") -> Item:
        """Fetch one page and take it in; waits for it, half a minute at most. What fails is an item with its reason."""
        steps = self.bring_in_addresses([address], private=private, tags=tags, language=language)
        return next(item for item in steps if item is not None)

    def bring_in_addresses(
        self, addresses: Sequence[str], *, private: bool = False, tags: Sequence[str] = (), language: str = ""
    ) -> Generator[Item | None]:
        """Fetch pages and take them in, in short steps: None for one that only waited.

        `private` allows addresses on this computer and in private networks. An item's source is where its page stood in
        the end. Closing the iterator ends what is being fetched; what was stored stays.
        """
        return bring_in_addresses(self._desk, self._capturing, addresses, private, tags, language)

    def get(self, article: int | str) -> Article:
        """An article by its id or uid."""
        return store.read(self._db, [self._id(article)])[0]

    def text(self, article: int, revision: int | None = None) -> Text:
        """An article's words: the current ones, or those of a revision by its number."""
        article = self._id(article)
        if revision is not None:
            return revisions.read_text(self._db, revisions.numbered(self._db, article, revision).id)
        return revisions.read_text(self._db, self.get(article).revision)

    def revisions(self, article: int) -> tuple[Revision, ...]:
        """Every capture of other words, the first one first."""
        return revisions.of(self._db, self._id(article))

    def original(self, article: int) -> Path:
        """The file that the current words were captured from, byte for byte."""
        name = revisions.get(self._db, self.get(article).revision).original_hash
        return files.named(self._desk.folder / "originals", name)

    def list(
        self,
        query: str = "",
        *,
        section: Section = Section.ALL,
        tag: str = "",
        bearing: Bearing | None = None,
        sort: Sort = Sort.ADDED,
        backwards: bool = False,
        limit: int = 50,
        offset: int = 0,
    ) -> Page:
        """A stretch of a section: what a query finds, what bears a tag or one below it, what bears a value.

        `backwards` turns the order round; what has no value in it stays at the end.
        """
        selection = self._select(query) if query.strip() else Selection()
        condition = self._condition(section, tag, bearing) & selection.condition
        if selection.ranked is not None and sort is Sort.RELEVANCE:
            return self._ranked(selection.ranked, condition, max(0, limit), max(0, offset))
        order = Sort.ADDED if sort is Sort.RELEVANCE else sort
        total = store.count(self._db, condition)
        ids = orders.ids(
            self._db, condition, order, limit=max(0, limit), offset=max(0, offset), total=total, backwards=backwards
        )
        return Page(total=total, articles=store.read(self._db, ids))

    def ids(
        self, *, section: Section = Section.ALL, tag: str = "", bearing: Bearing | None = None,
        sort: Sort = Sort.ADDED, backwards: bool = False,
    ) -> tuple[int, ...]:  # fmt: skip
        """All of what `list` shows in stretches, in its order, by id alone: to do something with every one of them."""
        condition = self._condition(section, tag, bearing)
        order = Sort.ADDED if sort is Sort.RELEVANCE else sort
        return tuple(orders.ids(self._db, condition, order, limit=-1, offset=0, backwards=backwards))

    def _condition(self, section: Section, tag: str, bearing: Bearing | None) -> Condition:
        condition = store.SECTIONS[section]
        if tag:
            condition &= store.tagged(wording.tag(tag))
        if bearing is not None:
            condition &= facets.selected(bearing)
        return condition

    def _ranked(self, ranked: Sequence[int], condition: Condition, limit: int, offset: int) -> Page:
        """Best first: only those of the ranked ones that the condition lets through."""
        kept = set(orders.ids(self._db, condition & store.among(ranked), Sort.ADDED, limit=-1, offset=0))
        ids = [number for number in ranked if number in kept]
        return Page(total=len(ids), articles=store.read(self._db, ids[offset : offset + limit]))

    def facets(self) -> Mapping[Facet, Mapping[str, int]]:
        """How many articles outside the trash bear each site, language, year and source; the most first."""
        return {facet: self.facet(facet) for facet in Facet}

    def facet(self, facet: Facet) -> Mapping[str, int]:
        """The same of one of them alone."""
        return facets.counted(self._db, facet)

    def counts(self) -> Counts:
        """How many articles each section holds."""
        return Counts(**store.counts(self._db))

    def edit(
        self,
        article: Article,
        *,
        title: str | None = None,
        authors: Sequence[str] | None = None,
        published: str | None = None,
        site: str | None = None,
        language: str | None = None,
    ) -> Change:
        """Correct what is known about an article; `article` is the record that the person saw."""
        wanted = Metadata(
            title=_said(title, article.meta.title, wording.line),
            authors=article.meta.authors if authors is None else tuple(filter(None, map(wording.line, authors))),
            published=_said(published, article.meta.published, wording.date),
            site=_said(site, article.meta.site, wording.line),
            language=_said(language, article.meta.language, wording.language),
            url=article.meta.url,
            doi=article.meta.doi,
        )
        seen, new = store.meta_fields(article.meta), store.meta_fields(wanted)
        with self._desk.recording(_("Edit an article")) as entry:
            now = store.meta_fields(self.get(article.id).meta)
            changed = {column: value for column, value in new.items() if value != seen[column]}
            if any(now[column] not in (seen[column], value) for column, value in changed.items()):
                raise Conflict(_("Somebody else has changed this article meanwhile. Look at it again, then edit it."))
            entry.update("article", {"id": article.id}, changed)
        return entry.change

    def set_state(self, ids: Iterable[int], state: State) -> Change:
        """Unread, being read, or put away."""
        return self._update_states(_("Change the reading state"), ids, {"state": State(state).value})

    def begin(self, article: int) -> Change:
        """Say that an unread article is being read because it was opened; that is told to all and undone by nobody."""
        number = self._id(article)
        with self._db.write():
            store.remember_opened(self._db, number)
            with quiet(self._db) as entry:
                if self.get(number).state is State.UNREAD:
                    entry.update("article_state", {"article": number}, {"state": State.READING.value})
            if not entry.change:
                return Change()
            title = _("Change the reading state")
            told = history.note(self._db, entry, origin=self._desk.origin, title=title, kind="change")
        return entry.change | Change(entry=told)

    def recently(self, limit: int = 20) -> tuple[Article, ...]:
        """What was opened last, the last one first; what is in the trash is left out."""
        return store.read(self._db, store.recently(self._db, max(0, limit)))

    def star(self, ids: Iterable[int], starred: bool = True) -> Change:
        """Put a star on articles or take it away."""
        return self._update_states(_("Star") if starred else _("Take the star away"), ids, {"starred": int(starred)})

    def remember_place(self, article: int, code_point: int) -> None:
        """Where the reader was left, in code points; neither undone nor announced."""
        if not self._desk.db.read_only:
            store.remember_place(self._db, article, max(0, code_point))

    def tag(self, ids: Iterable[int], paths: Sequence[str]) -> Change:
        """Put tags on articles; a path's parts are separated by /."""
        clean = [wording.tag(path) for path in paths]
        with self._desk.recording(_("Tag")) as entry:
            tags.put(entry, Kind.ARTICLE, self._existing(ids), clean)
        return entry.change

    def untag(self, ids: Iterable[int], paths: Sequence[str]) -> Change:
        """Take tags away from articles."""
        clean = [wording.tag(path) for path in paths]
        with self._desk.recording(_("Untag")) as entry:
            tags.take(entry, Kind.ARTICLE, self._existing(ids), clean)
        return entry.change

    def trash(self, ids: Iterable[int]) -> Change:
        """Put articles into the trash, with everything on them."""
        with self._desk.recording(_("Put into the trash")) as entry:
            for article in self._existing(ids):
                trash.put(entry, Kind.ARTICLE, article)
        return entry.change

    def to_merge(self, ids: Iterable[int]) -> tuple[Article, ...]:
        """These articles, to be made one: first the one that is best kept. Raises UsageError for too few or many."""
        return merging.candidates(self._desk, self._existing(ids))

    def merge(self, kept: int, others: Iterable[int]) -> Change:
        """Make one article of several: what is on the others is carried to `kept`, and they go to the trash."""
        return merging.merge(self._desk, self._id(kept), self._existing(others))

    def restore(self, ids: Iterable[int]) -> Change:
        """Take articles out of the trash."""
        return self._update_states(_("Take out of the trash"), ids, {"trashed": None})

    def _update_states(self, title: str, ids: Iterable[int], fields: Fields) -> Change:
        with self._desk.recording(title) as entry:
            for article in self._existing(ids):
                entry.update("article_state", {"article": article}, fields)
        return entry.change

    def _existing(self, ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(self._id(number) for number in dict.fromkeys(ids))

    def _id(self, name: int | str) -> int:
        return identity.resolve(self._db, name, Kind.ARTICLE)


def _said(new: str | None, seen: str, clean: Callable[[str], str]) -> str:
    """What a person left alone stays as the import wrote it, whatever that is."""
    return seen if new is None or new == seen else clean(new)
