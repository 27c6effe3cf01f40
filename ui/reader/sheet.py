"""One article as it lies on the page: its setting, what is painted under it, what of it can be clicked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF

from core.model.annotation import Annotation
from core.model.article import Article
from core.model.text import BlockKind, Span, SpanKind, Text
from core.settings import Reading
from ui.reader.decoration import Decoration
from ui.reader.document import MARGIN, Setting, set_text
from ui.reader.formats import Formats
from ui.reader.illustrations import Illustrations
from ui.reader.marks import Mark, Marker, Marks
from ui.reader.meta_line import head_length, meta_line
from ui.reader.overlay import Overlay
from ui.reader.pointing import position_at
from ui.theme import Theme

LINKS = (SpanKind.LINK, SpanKind.NOTE_REF)
NOTE = "note:"
"""Before a footnote's name in the address that stands for it, `#note:3`."""
RETURN = "return:"
"""The same for the way back from a footnote to where it is called: `#return:3`."""
PICTURE = "picture:"
"""Before the index of a figure's block in the address that stands for it, `#picture:7`."""
NEAR = 14
"""How far from a tab in the margin a click still means it, px."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the page shows."""

    article: Article
    setting: Setting
    overlay: Overlay
    decoration: Decoration
    marker: Marker
    links: Marks
    """Links and references to footnotes, their ids the indices of the text's spans; figures, -1 less their block's."""

    @property
    def text(self) -> Text:
        """The words."""
        return self.setting.text

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Lay these highlights under the words."""
        made = (self.marker.highlight(one) for one in annotations)
        self.overlay.highlights = Marks(mark for mark in made if mark is not None)

    def show(self, id: int, annotation: Annotation | None) -> list[Mark]:  # noqa: A002 - the word of the record
        """Lay one highlight under the words as it is now, or take it away: what it was and what it is."""
        marks = self.overlay.highlights
        before, now = marks.get(id), self.marker.highlight(annotation) if annotation is not None else None
        if before == now:
            return []
        marks.drop(id)
        if now is not None:
            marks.put(now)
        return [mark for mark in (before, now) if mark is not None]

    def set_matches(self, ranges: Sequence[tuple[int, int]], current: int) -> None:
        """Mark where the search matched; `current` counts from 0, -1 for none."""
        self.overlay.matches = self.marker.numbered(ranges)
        self.overlay.match = current

    def matches(self) -> list[tuple[int, int]]:
        """Where the search matched, in code points."""
        places = self.setting.map
        return [(places.point(mark.start), places.point(mark.end)) for mark in self.overlay.matches.all]

    def passage_at(self, point: QPointF) -> int | None:
        """The annotation whose highlight (the shortest, where several lie) or tab is at a point of the document."""
        if point.x() > self.setting.document.textWidth() - MARGIN:
            near = [(abs(tab.top + 7 - point.y()), tab.id) for tab in self.overlay.tabs]
            distance, found = min(near, default=(NEAR + 1.0, None))
            return found if distance <= NEAR else None
        mark = self._mark_at(self.overlay.highlights, point)
        return mark.id if mark else None

    def link_at(self, point: QPointF) -> str:
        """The address of the link at a point of the document; empty for none."""
        mark = self._mark_at(self.links, point)
        return self.address(mark) if mark is not None else self._beside(point)

    def _beside(self, point: QPointF) -> str:
        """The address of what is painted at a point and is not in the words: a picture, a footnote's way back."""
        shown = self.setting.document.findBlock(position_at(self.setting.document, point))
        corner = self.setting.document.documentLayout().blockBoundingRect(shown).topLeft()
        index = self.decoration.figure_at(shown, corner, point)
        if index is not None:
            return f"#{PICTURE}{index}"
        note = self.decoration.way_back_at(shown, corner, point)
        return f"#{RETURN}{note}" if note else ""

    def address(self, link: Mark) -> str:
        """Where one of the links leads, as the article gives it; of a figure, what stands for it."""
        return f"#{PICTURE}{-1 - link.id}" if link.id < 0 else address_of(self.text.spans[link.id])

    def _mark_at(self, marks: Marks, point: QPointF) -> Mark | None:
        if not marks.all:
            return None
        block = self.setting.document.findBlock(position_at(self.setting.document, point))
        touched = sorted(marks.in_block(block.blockNumber()), key=lambda mark: mark.end - mark.start)
        return next((mark for mark in touched if self.overlay.holds(mark, block, point)), None)


def address_of(link: Span) -> str:
    """Where a link leads, as the article gives it; `#note:3` for a reference to a footnote."""
    if link.kind is SpanKind.NOTE_REF:
        return f"#{NOTE}{link.attrs.get('note', '')}"
    return str(link.attrs.get("href") or link.attrs.get("url") or "")


def lay(
    article: Article, text: Text, theme: Theme, reading: Reading, parent: QObject,
    illustrations: Illustrations | None = None,
) -> Sheet:  # fmt: skip
    """Set an article as is chosen."""
    line = meta_line(article, text)
    head = text.blocks[: head_length(text)]
    room = not head or head[-1].kind is BlockKind.TITLE  # the line may come later
    setting = set_text(text, Formats(theme, reading, room=room), parent)
    marker = Marker(setting.document, setting.map)
    links = Marks(
        [
            *(marker.mark(index, one.start, one.end) for index, one in enumerate(text.spans) if one.kind in LINKS),
            *(
                marker.mark(-1 - index, one.start, one.end)
                for index, one in enumerate(text.blocks)
                if one.kind is BlockKind.FIGURE
            ),
        ]
    )
    return Sheet(
        article=article,
        setting=setting,
        overlay=Overlay(theme, setting.document),
        decoration=Decoration(setting, line, illustrations),
        marker=marker,
        links=links,
    )


def retold(sheet: Sheet, article: Article) -> Sheet:
    """The same words under a line that says what is known of the article now."""
    line = meta_line(article, sheet.text)
    return replace(sheet, article=article, decoration=Decoration(sheet.setting, line, sheet.decoration.illustrations))
