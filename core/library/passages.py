"""Passages: highlight, comment, tag, and find them again in a text that changed."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from core.errors import Conflict, UsageError
from core.library import notes, quotes, ranges, regions, reshaping, wording
from core.library.answers import Annotated, PassagePage, Split
from core.library.desk import Desk
from core.library.passage_view import PassageView
from core.library.ranges import Range
from core.model.annotation import Annotation, Color, Style
from core.model.change import Change
from core.model.place import Place, Region, Status
from core.store import articles, identity, places, revisions, tags, trash
from core.store import passages as store
from core.store.articles import Condition
from core.store.entry import Entry
from core.store.identity import Kind
from core.translate import _

if TYPE_CHECKING:
    from core.exporting.citation import Citation


class Passages:
    """`lib.passages`"""

    def __init__(self, desk: Desk, select: Callable[[str], Condition] = store.holding) -> None:
        self._desk = desk
        self._db = desk.db
        self._select = select
        self.view = PassageView(desk.db)
        """All of them at once: filtered, grouped, row by row."""

    def add(
        self,
        article: int,
        *,
        start: int | None = None,
        end: int | None = None,
        color: Color = Color.YELLOW,
        style: Style = Style.HIGHLIGHT,
        note: str = "",
        tags: Sequence[str] = (),
        region: Region | None = None,
    ) -> Annotated:
        """Highlight `[start, end)` of the current text, or without positions write a note on the whole article.

        `region`: only this part of the picture that stands there, or of the page that is one; its page is found out.
        """
        number = identity.resolve(self._db, article, Kind.ARTICLE)
        place, style = ranges.checked(start, end), Style(style)
        with self._desk.recording(_("Write a note") if place is None else _made(style)) as entry:
            selectors = None if place is None else ranges.described(entry, number, place)
            selectors = regions.bounded(self._db, number, selectors, region)
            clean = wording.note(note)
            annotation = ranges.insert(entry, number, selectors, color=Color(color), style=style, note=clean)
            _tag(entry, [annotation], tags)
        return self._answer(annotation, entry)

    def quote(self, article: int, exact: str, *, prefix: str = "", suffix: str = "", at: Range | None = None) -> Range:
        """The place of a quote in the current text; kinds of blanks and apostrophes do not matter, `at` does."""
        number = identity.resolve(self._db, article, Kind.ARTICLE)
        value = revisions.read_value(self._db, articles.current_revision(self._db, number))
        return quotes.find(value, exact, prefix=prefix, suffix=suffix, at=None if at is None else ranges.checked(*at))

    def get(self, annotation: int | str) -> Annotation:
        """An annotation by its id or uid."""
        return store.read(self._db, [self._id(annotation)])[0]

    def of(self, article: int) -> tuple[Annotation, ...]:
        """An article's annotations: notes on the whole, then passages in the order of the text, then orphans."""
        return store.read(self._db, store.ids_by_place(self._db, article))

    def list(
        self,
        query: str = "",
        *,
        article: int | None = None,
        tag: str = "",
        color: Color | None = None,
        status: Status | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> PassagePage:
        """A stretch of all annotations, newest first; without an article named, those of trashed ones are left out."""
        condition = store.LIVE if article is None else store.NOT_TRASHED & store.on(article)
        if query.strip():
            condition &= self._select(query)
        if tag:
            from core.library import tag_names  # the search room: the window never asks this

            condition &= store.tagged(*tag_names.named(self._db, wording.tag(tag)))
        if color is not None:
            condition &= store.colored(Color(color))
        if status is not None:
            condition &= store.with_status(Status(status))
        ids = store.ids(self._db, condition, limit=max(0, limit), offset=max(0, offset))
        return PassagePage(total=store.count(self._db, condition), annotations=store.read(self._db, ids))

    def edit(
        self,
        seen: Annotation,
        *,
        note: str | None = None,
        color: Color | None = None,
        style: Style | None = None,
        typing: str = "",
    ) -> Annotated:
        """Change what the person saw as `seen`.

        A note that somebody else wrote meanwhile is kept beside the new one. `typing` names an editing session: its
        writes are one entry in the history.
        """
        title = _("Edit a note") if note is not None else _painted(color)
        with self._desk.recording(title, session=f"{typing}/{seen.id}" if typing else "") as entry:
            now = self.get(seen.id)
            fields: dict[str, str] = {}
            if note is not None:
                fields["note"] = notes.written(self._desk, entry, seen, now, wording.note(note), typing)
            if color is not None:
                fields["color"] = _color(seen, now, Color(color))
            if style is not None:
                fields["style"] = _style(seen, now, Style(style))
            entry.update("annotation", {"id": seen.id}, fields)
        return self._answer(seen.id, entry)

    def paint(self, ids: Iterable[int], *, color: Color | None = None, style: Style | None = None) -> Change:
        """Give many annotations a colour, a style or both."""
        wanted = {"color": color and Color(color).value, "style": style and Style(style).value}
        fields = {name: value for name, value in wanted.items() if value}
        with self._desk.recording(_painted(color)) as entry:
            for annotation in self._existing(ids):
                entry.update("annotation", {"id": annotation}, fields)
        return entry.change

    def move(self, seen: Annotation, start: int, end: int) -> Annotated:
        """Give a passage other ends in the current text; `seen` is the record the person took hold of."""
        return self._answer(seen.id, reshaping.move(self._desk, seen, ranges.whole(start, end)))

    def merge(self, ids: Iterable[int]) -> Annotated:
        """Make one passage of several of one article; it reaches over all of them and keeps what was said of each."""
        return self._answer(*reshaping.merge(self._desk, ids))

    def split(self, seen: Annotation, at: int) -> Split:
        """Cut a passage in two before the code point `at`; the first half keeps its note and its links."""
        first, second, entry = reshaping.split(self._desk, seen, at)
        return Split(first=self.get(first), second=self.get(second), change=entry.change)

    def tag(self, ids: Iterable[int], paths: Sequence[str]) -> Change:
        """Put tags on annotations."""
        with self._desk.recording(_("Tag")) as entry:
            _tag(entry, self._existing(ids), paths)
        return entry.change

    def untag(self, ids: Iterable[int], paths: Sequence[str]) -> Change:
        """Take tags away from annotations."""
        clean = [wording.tag(path) for path in paths]
        with self._desk.recording(_("Untag")) as entry:
            tags.take(entry, Kind.ANNOTATION, self._existing(ids), clean)
        return entry.change

    def trash(self, ids: Iterable[int]) -> Change:
        """Put annotations into the trash."""
        with self._desk.recording(_("Put into the trash")) as entry:
            for annotation in self._existing(ids):
                trash.put(entry, Kind.ANNOTATION, annotation)
        return entry.change

    def restore(self, ids: Iterable[int]) -> Change:
        """Take annotations out of the trash."""
        with self._desk.recording(_("Take out of the trash")) as entry:
            for annotation in self._existing(ids):
                trash.take(entry, Kind.ANNOTATION, annotation)
        return entry.change

    def decide(self, annotation: int, place: Place | str = "accepted") -> Change:
        """A person's word on where a passage stands now: as computed (`accepted`), or at another place."""
        seen = self.get(annotation)
        chosen = place if isinstance(place, Place) else seen.place
        if seen.selectors is None or chosen is None or chosen.start is None or chosen.end is None:
            raise UsageError(_("This annotation has no place that could be accepted. Choose one in the text."))
        with self._desk.recording(_("Place a passage")) as entry:
            _decide(entry, seen, (chosen.start, chosen.end), "attached" if place is chosen else "accepted")
        return entry.change

    def cite(self, ids: Sequence[int]) -> "Citation":
        """Passages in this order with where they stand, ready to be pasted elsewhere."""
        from core.library import citing  # the room of exports: hardly ever needed

        return citing.cite(self._db, [self._id(number) for number in ids])

    def cite_words(self, article: int, start: int, end: int) -> "Citation":
        """The words `[start, end)` of an article's current text with where they stand."""
        from core.library import citing  # as above

        return citing.cite_words(self._db, identity.resolve(self._db, article, Kind.ARTICLE), start, end)

    def _answer(self, annotation: int, entry: Entry) -> Annotated:
        return Annotated(annotation=self.get(annotation), change=entry.change)

    def _existing(self, ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(self._id(number) for number in dict.fromkeys(ids))

    def _id(self, name: int | str) -> int:
        return identity.resolve(self._db, name, Kind.ANNOTATION)


def _made(style: Style) -> str:
    return _("Underline") if style is Style.UNDERLINE else _("Highlight")


def _painted(color: Color | None) -> str:
    return _("Change the style") if color is None else _("Change the colour")


def _tag(entry: Entry, annotations: Iterable[int], paths: Sequence[str]) -> None:
    tags.put(entry, Kind.ANNOTATION, annotations, [wording.tag(path) for path in paths])


def _color(seen: Annotation, now: Annotation, wanted: Color) -> str:
    if now.color not in (seen.color, wanted):
        raise Conflict(_("Somebody else has changed the colour meanwhile. Look at it again, then choose."))
    return wanted.value


def _style(seen: Annotation, now: Annotation, wanted: Style) -> str:
    if now.style not in (seen.style, wanted):
        raise Conflict(_("Somebody else has changed the style meanwhile. Look at it again, then choose."))
    return wanted.value


def _decide(entry: Entry, annotation: Annotation, place: Range, by: str) -> None:
    revision = articles.current_revision(entry.db, annotation.article)
    value = revisions.read_value(entry.db, revision)
    ranges.check(value, place)
    kept = annotation.selectors.exact if annotation.selectors else ""
    words = value[place[0] : place[1]]
    decided = Place(start=place[0], end=place[1], score=1.0, status=Status.ANCHORED)
    key = {"annotation": annotation.id, "revision": revision}
    entry.update("annotation_place", key, places.decided(decided, exact=None if words == kept else words, by=by))
