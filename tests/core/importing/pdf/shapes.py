"""Short ways to make pieces, lines and paragraphs by hand for the tests, without a PDF."""

from core.importing.pdf.lines import Line, line_of
from core.importing.pdf.paragraphs import Paragraph
from core.importing.pdf.pieces import Piece
from core.importing.pdf.segments import Segment, segment_of
from core.importing.pdf.styles import Style

PLAIN, BOLD, ITALIC, MONO = (
    Style(font="A"),
    Style(font="B", bold=True),
    Style(font="C", italic=True),
    Style(font="D", mono=True),
)


def piece(
    text: str,
    left: float = 50,
    baseline: float = 100,
    *,
    size: float = 10,
    style: Style = PLAIN,
    leftward: bool = False,
) -> Piece:
    """Half a type size a letter."""
    edges = [left + number * size / 2 for number in range(len(text) + 1)]
    return Piece(
        text=text,
        edges=tuple(reversed(edges) if leftward else edges),
        top=baseline - 0.75 * size,
        bottom=baseline + 0.25 * size,
        baseline=baseline,
        size=size,
        style=style,
        angle=0,
        leftward=leftward,
    )


def segment(text: str, left: float = 50, baseline: float = 100, *, size: float = 10, style: Style = PLAIN) -> Segment:
    """A segment of one piece."""
    return segment_of([piece(text, left, baseline, size=size, style=style)])


def line(
    text: str, left: float = 50, baseline: float = 100, *, size: float = 10, style: Style = PLAIN, page: int = 1
) -> Line:
    """A line of one piece."""
    return line_of(segment(text, left, baseline, size=size, style=style), page)


def lines(
    *texts: str, left: float = 50, top: float = 100, size: float = 10, style: Style = PLAIN, page: int = 1
) -> list[Line]:
    """Lines below each other; blanks before the first letter indent by half a type size each."""
    return [
        line(
            text.lstrip(), left + size / 2 * (len(text) - len(text.lstrip())), top + 1.2 * size * number,
            size=size, style=style, page=page,
        )
        for number, text in enumerate(texts)
    ]  # fmt: skip


def paragraph(
    *texts: str, size: float = 10, style: Style = PLAIN, page: int = 1, indented: bool = False, right: float = 250
) -> Paragraph:
    """A paragraph of such lines in a column from 50 to `right`."""
    return Paragraph(
        lines=tuple(lines(*texts, size=size, style=style, page=page)), left=50, right=right, indented=indented
    )
