"""From a document's pages to its text with its layout: every step in its order, nothing of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.importing.canonical import Part, canonical
from core.importing.pdf.columns import columns_of
from core.importing.pdf.flow import joined
from core.importing.pdf.furniture import furniture_of
from core.importing.pdf.hyphens import Words
from core.importing.pdf.items import Item
from core.importing.pdf.layout import Layout
from core.importing.pdf.lines import Line, lines_of
from core.importing.pdf.measures import Measures, measured
from core.importing.pdf.paging import Origin, pages_of, with_pages
from core.importing.pdf.paragraphs import paragraphs_of
from core.importing.pdf.roles import Column, items_of
from core.importing.pdf.segments import Segment
from core.importing.pdf.sheets import Sheet
from core.importing.pdf.spans import Notes, spans_of
from core.importing.pdf.weaving import Woven, listed, woven
from core.importing.quotations import with_quotations
from core.model.text import BlockKind, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A document's text, where each of its blocks comes from, and the pages."""

    text: Text
    origins: tuple[Origin, ...]
    sheets: tuple[Sheet, ...]

    def layout(self) -> Layout:
        """Where each word stands."""
        return Layout(text=self.text, pages=pages_of(self.text, self.origins, self.sheets))


def compose(sheets: Sequence[Sheet], outline: Mapping[str, int], named: str = "") -> Composition:
    """The text of these pages. `outline`: depth by heading; `named`: the title by the document's properties."""
    furniture = furniture_of(sheets)
    columns = [column for sheet in sheets for column in _columns(sheet, furniture)]
    measures = measured([lines for _, lines in columns])
    items = items_of(_numbered(columns, measures), measures, outline, named)
    pictures = [_picture(sheet) for sheet in sheets if _is_picture(sheet, bool(columns))]
    items = joined(sorted([*items, *pictures, *_asides(sheets)], key=lambda item: item.page))
    text, origins = _put_together(items, measures)
    return Composition(text=with_pages(text, origins, sheets), origins=tuple(origins), sheets=tuple(sheets))


def _columns(sheet: Sheet, furniture: set[Segment]) -> list[tuple[Sheet, list[Line]]]:
    """The columns of one page in reading order, as lines."""
    segments = [segment for segment in sheet.segments if segment not in furniture]
    leftward = sum(len(p.text) if p.leftward else -len(p.text) for s in segments for p in s.pieces) > 0
    if not segments:
        return []
    columns = columns_of(segments, leftward=leftward)
    return [(sheet, lines_of(column, sheet.number, leftward=leftward)) for column in columns]


def _numbered(columns: Sequence[tuple[Sheet, list[Line]]], measures: Measures) -> list[Column]:
    return [
        Column(
            page=sheet.number,
            number=number,
            bottom=sheet.frame.height,
            paragraphs=tuple(paragraphs_of(lines, measures)),
        )
        for number, (sheet, lines) in enumerate(columns)
    ]


def _is_picture(sheet: Sheet, worded: bool) -> bool:
    """Whether a page stands as a picture: without words, it holds an image; of a document without any, it draws."""
    return not sheet.segments and not sheet.asides and (sheet.image or (sheet.picture and not worded))


def _picture(sheet: Sheet) -> Item:
    size = {"width": round(sheet.shown.width), "height": round(sheet.shown.height)}
    return Item(page=sheet.number, column=-1, kind=BlockKind.FIGURE, attrs={"page": sheet.number, **size})


def _asides(sheets: Sequence[Sheet]) -> list[Item]:
    """Text that is turned otherwise than the rest of its page, after it."""
    return [
        Item(page=sheet.number, column=-1, paragraph=paragraph)
        for sheet in sheets
        for _frame, segments in sheet.asides
        for paragraph in paragraphs_of(lines_of(segments, sheet.number), measured([lines_of(segments, sheet.number)]))
    ]


def _put_together(items: Sequence[Item], measures: Measures) -> tuple[Text, list[Origin]]:
    words = Words(line for item in items for line in item.lines)
    notes, items = _with_names(items)
    parts: list[Part] = []
    origins: list[Origin] = []
    for item in items:
        block = _woven(item, words)
        if block is not None and not block.text.strip():
            continue
        spans = spans_of(block, item.kind, measures, notes) if block else []
        parts.append(Part(kind=item.kind, text=block.text if block else "", attrs=item.attrs, spans=spans))
        origins.append(block or item)
    return canonical(with_quotations(parts)), origins


def _woven(item: Item, words: Words) -> Woven | None:
    """The item's words; None for a picture."""
    if not item.lines:
        return None
    if item.kind is BlockKind.CODE:
        return listed(item.lines)
    whole = woven(item.lines, words)
    return whole.part(item.before, len(whole.text)) if item.before else whole


def _with_names(items: Sequence[Item]) -> tuple[Notes, list[Item]]:
    """The footnotes with names that no two share, and these names by page and label."""
    names: dict[tuple[int, str], str] = {}
    result: list[Item] = []
    for item in items:
        label = item.attrs.get("note")
        if isinstance(label, str):
            name = label if label not in names.values() else f"{label} p{item.page}"
            names.setdefault((item.page, label), name)
            item = replace(item, attrs={"note": name})
        result.append(item)
    return names, result
