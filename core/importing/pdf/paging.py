"""Ties a finished text to its pages: where each page begins in it, and where each of its words stands."""

from collections.abc import Iterator, Sequence

from core.importing.pdf.geometry import Frame, along, boxed
from core.importing.pdf.items import Item
from core.importing.pdf.sheets import Sheet
from core.importing.pdf.weaving import Strip, Woven
from core.model.pages import Page, Run
from core.model.text import Block, Span, SpanKind, Text

Origin = Woven | Item
"""Where a block's words come from; an item for a page that stands as a picture."""


def with_pages(text: Text, origins: Sequence[Origin], sheets: Sequence[Sheet]) -> Text:
    """The text with a `page` span, a point, where each page begins; a page without words where the next one does."""
    begins: dict[int, int] = {}
    for block, origin in zip(text.blocks, origins, strict=True):
        for place, page in _pages(block, origin):
            begins[page] = min(place, begins.get(page, place))
    points: list[Span] = []
    place = text.blocks[-1].end if text.blocks else 0
    for sheet in reversed(sheets):
        place = begins.get(sheet.number, place)
        points.append(Span(start=place, end=place, kind=SpanKind.PAGE, attrs=_attrs(sheet)))
    spans = sorted([*text.spans, *reversed(points)], key=lambda span: (span.start, -span.end, span.kind))
    return Text(value=text.value, blocks=text.blocks, spans=tuple(spans if text.blocks else ()))


def pages_of(text: Text, origins: Sequence[Origin], sheets: Sequence[Sheet]) -> tuple[Page, ...]:
    """These pages with their runs; `sheets` may be some of the document's."""
    runs: dict[int, list[Run]] = {sheet.number: [] for sheet in sheets}
    by_number = {sheet.number: sheet for sheet in sheets}
    for block, origin in zip(text.blocks, origins, strict=True):
        if isinstance(origin, Item):
            if origin.page in runs:
                runs[origin.page].append(_whole(block, by_number[origin.page]))
            continue
        for strip in origin.strips:
            if strip.line.page in runs:
                runs[strip.line.page].append(_run(block.start, strip, by_number[strip.line.page]))
    return tuple(_page(sheet, runs[sheet.number]) for sheet in sheets)


def _pages(block: Block, origin: Origin) -> Iterator[tuple[int, int]]:
    if isinstance(origin, Item):
        yield block.start, origin.page
    else:
        for place, page in origin.pages():
            yield block.start + place, page


def _attrs(sheet: Sheet) -> dict[str, object]:
    return {
        "number": sheet.number,
        "label": sheet.label or str(sheet.number),
        "width": round(sheet.shown.width, 2),
        "height": round(sheet.shown.height, 2),
    }


def _page(sheet: Sheet, runs: list[Run]) -> Page:
    width, height = round(sheet.shown.width, 2), round(sheet.shown.height, 2)
    ordered = tuple(sorted(runs, key=lambda run: run.start))
    return Page(number=sheet.number, label=sheet.label or str(sheet.number), width=width, height=height, runs=ordered)


def _whole(block: Block, sheet: Sheet) -> Run:
    """The run of a page that stands as a picture: all of it."""
    box = boxed(0.0, 0.0, sheet.shown.width, sheet.shown.height).clipped(sheet.shown.width, sheet.shown.height)
    return Run(start=block.start, end=block.end, box=box, edges=(box.left, box.right))


def _run(start: int, strip: Strip, sheet: Sheet) -> Run:
    shown, piece = sheet.shown, strip.piece
    frame: Frame = shown.turned(piece.angle)
    edges = piece.edges[strip.first : strip.last + 1]
    box = boxed(min(edges[0], edges[-1]), piece.top, max(edges[0], edges[-1]), piece.bottom)
    angle = (piece.angle - shown.angle) % 360
    length = shown.height if angle % 180 else shown.width
    places = edges if angle in (0, 270) else tuple(along(angle, length, edge) for edge in edges)
    if not (0 <= places[0] <= length and 0 <= places[-1] <= length):
        places = tuple(min(max(place, 0.0), length) for place in places)
    return Run(
        start=start + strip.start,
        end=start + strip.end,
        box=frame.seen_from(box, shown).clipped(shown.width, shown.height),
        edges=places,
        angle=angle,
    )
