"""Whether incoming bytes are a new article, a new revision of one, or known already; and the write that follows.

The same bytes: unchanged, with one more source. The same words from other bytes: unchanged, with one more capture.
Either way the words gain pictures they came without.
Other words from a known path or address: revised. Without a source, other words are another article. What was in the
trash comes back.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.library import marks
from core.library.answers import ItemStatus
from core.library.captures import Capture, Reading
from core.library.desk import Desk
from core.library.places import Carrier, place_all
from core.model.article import Metadata, Revision, State
from core.model.change import Change
from core.store import articles, files, identify, identity, passages, pictures, places, revisions, staging, tags
from core.store.entry import Entry, Priority
from core.store.table import Fields
from core.translate import _

Value = TypeVar("Value", str, tuple[str, ...])


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An original on its way into the library, and what was read in it."""

    capture: Capture
    staged: Path
    """Where the original waits for its name."""
    source: str | None
    """The absolute path or address it came from; None when piped or pasted."""
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of it."""

    status: ItemStatus
    article: int
    revision: int
    """The number of the one that is current now."""
    title: str
    change: Change
    loss: str


class Adding:
    """One original's way in: `prepare` outside of a write, then `run`, which may share a write with others."""

    def __init__(self, desk: Desk, incoming: Incoming, priority: Priority) -> None:
        self._desk = desk
        self._db = desk.db
        self._incoming = incoming
        self._priority = priority
        self._carrier = Carrier(desk.db)
        self.carries = False
        """Its article bears passages, which are carried over to the new words: that may take long."""

    def prepare(self) -> None:
        """Carry passages over before the write begins, so that others wait for it only a moment."""
        reading, article = self._incoming.capture.reading, self._known_by_source()
        if reading is None or article is None or self._known_by_text(reading) is not None:
            return
        known = frozenset(known.annotation for known in places.known(self._db, article))
        self.carries = bool(known)
        self._carrier.places(article, reading.text.value, known)

    def run(self) -> Outcome | None:
        """Write it; None when it must be captured once more, because what was known or staged is no longer there."""
        with self._desk.recording(_("Add an article"), priority=self._priority) as entry:
            found = self._write(entry)
        return found and self._outcome(*found, entry.change)

    def _outcome(self, status: ItemStatus, article: int, change: Change) -> Outcome:
        reading = self._incoming.capture.reading
        if status is ItemStatus.ADDED and reading is not None:
            number, title = 1, reading.meta.title
        else:
            record = articles.read(self._db, [article])[0]
            number, title = revisions.get(self._db, record.revision).number, record.meta.title
        loss = "" if reading is None or status is ItemStatus.UNCHANGED else reading.loss
        return Outcome(status=status, article=article, revision=number, title=title, change=change, loss=loss)

    def _write(self, entry: Entry) -> tuple[ItemStatus, int] | None:
        capture = self._incoming.capture
        known = identify.known(self._db, self._incoming.source, capture.name)
        if known is not None:
            self._gain(entry, known)
            self._welcome(entry, known)
            return ItemStatus.UNCHANGED, known
        originals = self._desk.folder / "originals"
        if capture.reading is None or not self._has_pictures(capture.reading):
            return None
        if not staging.settle(self._incoming.staged, originals, capture.name, capture.size):
            return None
        return self._store(entry, capture.reading)

    def _gain(self, entry: Entry, article: int) -> None:
        """Known bytes were read again because pictures may lie beside them now: like a capture, a fact that stays."""
        reading = self._incoming.capture.reading
        if reading and self._has_pictures(reading) and revisions.keep_text(self._db, reading.text):
            entry.touch(articles=[article])

    def _has_pictures(self, reading: Reading) -> bool:
        """Whether they are there; emptying the trash may have deleted one since it was read."""
        media = self._desk.folder / "media"
        return all(files.named(media, name).is_file() for name in pictures.named(reading.text.structure))

    def _store(self, entry: Entry, reading: Reading) -> tuple[ItemStatus, int]:
        same = self._known_by_text(reading)
        if same is not None:
            return self._capture_again(entry, reading, same)
        known = self._known_by_source()
        return self._add(entry, reading) if known is None else self._revise(entry, reading, known)

    def _known_by_text(self, reading: Reading) -> int | None:
        source = self._incoming.source
        article = None if source is None else identify.still_says(self._db, source, reading.text.hash)
        if article is None:
            article = identify.by_text(self._db, reading.text.hash)
        if article is None and self._known_by_source() is None:
            article = identify.by_text(self._db, reading.text.hash, current=False)
        return article

    def _known_by_source(self) -> int | None:
        source = self._incoming.source
        return None if source is None else identify.by_source(self._db, source)

    def _capture_again(self, entry: Entry, reading: Reading, article: int) -> tuple[ItemStatus, int]:
        rows = [r for r in revisions.of(self._db, article) if r.text_hash == reading.text.hash]
        self._keep_capture(entry, rows[-1].id)
        revisions.keep_text(self._db, reading.text)
        marks.keep(entry, article, rows[-1].id, reading.marks)
        entry.touch(articles=[article])
        self._welcome(entry, article)
        return ItemStatus.UNCHANGED, article

    def _keep_capture(self, entry: Entry, revision: int) -> None:
        revisions.add_capture(
            self._db,
            revision,
            original=self._incoming.capture.name,
            size=self._incoming.capture.size,
            captured=entry.moment,
            source=self._incoming.source,
        )

    def _keep_revision(self, entry: Entry, reading: Reading, article: int) -> Revision:
        revision = revisions.add(
            self._db,
            article,
            captured=entry.moment,
            importer=reading.importer,
            original=self._incoming.capture.name,
            text=reading.text,
            words=reading.words,
            meta=reading.meta,
        )
        self._keep_capture(entry, revision.id)
        return revision

    def _add(self, entry: Entry, reading: Reading) -> tuple[ItemStatus, int]:
        article, _uid = identity.make(self._db, identity.Kind.ARTICLE)
        revision = self._keep_revision(entry, reading, article)
        fields = {"id": article, "added": entry.moment, **_fields(revision, reading, reading.meta)}
        entry.insert("article", fields)
        entry.insert("article_state", {"article": article, "state": State.UNREAD, "starred": 0, "trashed": None})
        marks.keep(entry, article, revision.id, reading.marks)
        self._welcome(entry, article)
        return ItemStatus.ADDED, article

    def _revise(self, entry: Entry, reading: Reading, article: int) -> tuple[ItemStatus, int]:
        before = articles.read(self._db, [article])[0]
        meta = merged(before.meta, revisions.meta(self._db, before.revision), reading.meta)
        revision = self._keep_revision(entry, reading, article)
        place_all(self._db, article, revision.id, self._carrier)
        entry.update("article", {"id": article}, _fields(revision, reading, meta))
        marks.keep(entry, article, revision.id, reading.marks)
        entry.touch(annotations=passages.ids_of(self._db, article))
        self._welcome(entry, article)
        return ItemStatus.REVISED, article

    def _welcome(self, entry: Entry, article: int) -> None:
        """What every arrival of an article does: out of the trash, its source noted, tags put on."""
        entry.update("article_state", {"article": article}, {"trashed": None})
        source, name = self._incoming.source, self._incoming.capture.name
        if source is not None and revisions.see_source(entry.db, article, source, name, entry.moment):
            entry.touch(articles=[article])
        tags.put(entry, "article", [article], self._incoming.tags)


def _fields(revision: Revision, reading: Reading, meta: Metadata) -> Fields:
    """An article's columns that a revision brings."""
    return {
        "revision": revision.id,
        **articles.meta_fields(meta),
        "words": reading.words,
        "excerpt": reading.excerpt,
    }


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
