"""Whether incoming bytes are a new article, a new revision of one, or known already; and the write that follows.

The same bytes: unchanged, with one more source. The same words from other bytes: unchanged, with one more capture.
Other words from a known path or address: revised. Without a source, other words are another article. What was in the
trash comes back.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from core.importing import extract
from core.library import counting, wording
from core.library.answers import Added, ItemStatus
from core.library.desk import Desk
from core.library.places import Carrier, place_all
from core.model.article import Metadata, Revision, State
from core.store import articles, files, identify, identity, passages, places, revisions, tags
from core.store.entry import Entry, Priority
from core.translate import _

if TYPE_CHECKING:
    from core.importing.extraction import Extraction

Value = TypeVar("Value", str, tuple[str, ...])


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Bytes on their way into the library."""

    data: bytes
    name: str
    """SHA-256 of the bytes."""
    source: str | None
    """The absolute path or address they came from; None when piped or pasted."""
    file_name: str
    tags: tuple[str, ...]
    language: str


def add(desk: Desk, incoming: Incoming, *, priority: Priority = Priority.USER) -> Added:
    """Take bytes into the library."""
    if _known_by_bytes(desk, incoming) is not None:
        with desk.recording(_("Add an article"), priority=priority) as entry:
            # Asked again within the write: another process may have emptied the trash since.
            known = _known_by_bytes(desk, incoming)
            if known is not None:
                _welcome(entry, incoming, known)
        if known is not None:
            return _answer(desk, ItemStatus.UNCHANGED, known, entry)
    extraction = extract(incoming.data, name=incoming.file_name, language=incoming.language)
    files.keep(desk.folder / "originals", incoming.data)
    return _Write(desk, incoming, extraction, priority).run()


def _known_by_bytes(desk: Desk, incoming: Incoming) -> int | None:
    """The article that these bytes are; not one that had them once, when their path has gone on to other words."""
    article = identify.unmoved(desk.db, incoming.source, incoming.name) if incoming.source else None
    if article is None:
        article = identify.by_bytes(desk.db, incoming.name)
    if article is None and (incoming.source is None or identify.by_source(desk.db, incoming.source) is None):
        article = identify.by_bytes(desk.db, incoming.name, current=False)
    return article


def _welcome(entry: Entry, incoming: Incoming, article: int) -> None:
    """What every arrival of a known article does: out of the trash, its source noted, tags put on."""
    entry.update("article_state", {"article": article}, {"trashed": None})
    if incoming.source is not None and revisions.see_source(
        entry.db, article, incoming.source, incoming.name, entry.moment
    ):
        entry.touch(articles=[article])
    tags.put(entry, "article", [article], incoming.tags)


def _answer(desk: Desk, status: ItemStatus, article: int, entry: Entry) -> Added:
    record = articles.read(desk.db, [article])[0]
    return Added(status=status, article=record, revision=revisions.get(desk.db, record.revision), change=entry.change)


class _Write:
    """One article's way in, after its words were extracted."""

    def __init__(self, desk: Desk, incoming: Incoming, extraction: "Extraction", priority: Priority) -> None:
        self.desk = desk
        self.db = desk.db
        self.incoming = incoming
        self.extraction = extraction
        self.priority = priority
        self.meta = _cleaned(extraction.meta, incoming.language)
        self.words = counting.words(extraction.text)
        self.hash = revisions.text_hash(extraction.text.value)
        self.carrier = Carrier(desk.db)

    def run(self) -> Added:
        self._prepare()
        with self.desk.recording(_("Add an article"), priority=self.priority) as entry:
            # Costs a look at the file; another process that emptied its trash may have taken it away since.
            files.keep(self.desk.folder / "originals", self.incoming.data)
            status, article = self._write(entry)
        return _answer(self.desk, status, article, entry)

    def _prepare(self) -> None:
        """Carry passages over before the write begins, so that others wait for it only a moment."""
        article = self._known_by_source()
        if article is not None and self._known_by_text() is None:
            passages = frozenset(known.annotation for known in places.known(self.db, article))
            self.carrier.places(article, self.extraction.text.value, passages)

    def _known_by_text(self) -> int | None:
        article = identify.by_text(self.db, self.hash)
        if article is None and self._known_by_source() is None:
            article = identify.by_text(self.db, self.hash, current=False)
        return article

    def _known_by_source(self) -> int | None:
        source = self.incoming.source
        return None if source is None else identify.by_source(self.db, source)

    def _write(self, entry: Entry) -> tuple[ItemStatus, int]:
        same = self._known_by_text()
        if same is not None:
            return self._capture_again(entry, same)
        known = self._known_by_source()
        return self._add(entry) if known is None else self._revise(entry, known)

    def _capture_again(self, entry: Entry, article: int) -> tuple[ItemStatus, int]:
        rows = [r for r in revisions.of(self.db, article) if r.text_hash == self.hash]
        self._keep_capture(entry, rows[-1].id)
        entry.touch(articles=[article])
        _welcome(entry, self.incoming, article)
        return ItemStatus.UNCHANGED, article

    def _keep_capture(self, entry: Entry, revision: int) -> None:
        revisions.add_capture(
            self.db,
            revision,
            original=self.incoming.name,
            size=len(self.incoming.data),
            captured=entry.moment,
            source=self.incoming.source,
        )

    def _keep_revision(self, entry: Entry, article: int) -> Revision:
        revision = revisions.add(
            self.db,
            article,
            captured=entry.moment,
            importer=self.extraction.importer,
            original=self.incoming.name,
            text=revisions.serialised(self.extraction.text),
            words=self.words,
            meta=self.meta,
        )
        self._keep_capture(entry, revision.id)
        return revision

    def _add(self, entry: Entry) -> tuple[ItemStatus, int]:
        article, _uid = identity.make(self.db, identity.Kind.ARTICLE)
        revision = self._keep_revision(entry, article)
        entry.insert(
            "article",
            {
                "id": article,
                "revision": revision.id,
                **articles.meta_fields(self.meta),
                "added": entry.moment,
                "words": self.words,
                "excerpt": counting.excerpt(self.extraction.text),
            },
        )
        entry.insert("article_state", {"article": article, "state": State.UNREAD, "starred": 0, "trashed": None})
        _welcome(entry, self.incoming, article)
        return ItemStatus.ADDED, article

    def _revise(self, entry: Entry, article: int) -> tuple[ItemStatus, int]:
        before = articles.read(self.db, [article])[0]
        meta = merged(before.meta, revisions.meta(self.db, before.revision), self.meta)
        revision = self._keep_revision(entry, article)
        place_all(self.db, article, revision.id, self.carrier)
        entry.update(
            "article",
            {"id": article},
            {
                "revision": revision.id,
                **articles.meta_fields(meta),
                "words": self.words,
                "excerpt": counting.excerpt(self.extraction.text),
            },
        )
        entry.touch(annotations=passages.ids_of(self.db, article))
        _welcome(entry, self.incoming, article)
        return ItemStatus.REVISED, article


def _cleaned(meta: Metadata, language: str) -> Metadata:
    return Metadata(
        title=wording.cut(meta.title),
        authors=tuple(wording.cut(author) for author in meta.authors),
        site=wording.cut(meta.site),
        url=wording.cut(meta.url),
        published=wording.cut(meta.published),
        language=wording.cut(language or meta.language),
        doi=wording.cut(meta.doi),
        origins=meta.origins,
    )


def merged(current: Metadata, imported: Metadata, new: Metadata) -> Metadata:
    """New metadata, but what a person corrected since the last import stays, and so does what is no longer said."""
    return Metadata(
        title=_choose(current.title, imported.title, new.title),
        authors=_choose(current.authors, imported.authors, new.authors),
        site=_choose(current.site, imported.site, new.site),
        url=_choose(current.url, imported.url, new.url),
        published=_choose(current.published, imported.published, new.published),
        language=_choose(current.language, imported.language, new.language),
        doi=_choose(current.doi, imported.doi, new.doi),
    )


def _choose(current: Value, imported: Value, new: Value) -> Value:
    return new if new and current == imported else current
