"""Articles to be printed, and what stands on their pages, read by another program's eyes."""

import re
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from core.model.annotation import Annotation, Color
from core.model.article import Article, Metadata, State
from core.model.place import Place, Selectors, Status
from core.model.text import Attrs, Block, BlockKind, Text
from ui.printing.manuscript import manuscript
from ui.printing.paper import paper, usual_page
from ui.printing.pdf_letters import searchable
from ui.printing.press import DOTS, POINTS
from ui.printing.printout import Printout

NOWHERE = Path("/nowhere")
META = Metadata(
    title="La ville et ses ponts", site="Le Courrier", published="2024-03-12", url="https://example.org/ponts"
)
ARTICLE = Article(
    id=1,
    uid="u",
    version=1,
    revision=1,
    meta=META,
    source=None,
    added="2024-05-06T07:08:09.000Z",
    words=300,
    excerpt="",
    state=State.UNREAD,
    starred=False,
    place=0,
    tags=(),
    annotations=0,
    trashed=None,
)
Written = tuple[str, BlockKind] | tuple[str, BlockKind, Attrs]


def text(*blocks: Written) -> Text:
    """A text of these blocks: words, kind, attrs."""
    value, made = "", list[Block]()
    for words, kind, *attrs in blocks:
        start = len(value) + bool(value)
        value = f"{value}\n{words}" if value else words
        made.append(Block(start=start, end=len(value), kind=kind, attrs=attrs[0] if attrs else {}))
    return Text(value=value, blocks=tuple(made))


def paragraphs(count: int, words: str = "Le vieux pont date de 1480, dit-on à la mairie. ") -> list[Written]:
    """Paragraphs of some lines each."""
    return [((words * 6).strip(), BlockKind.PARAGRAPH) for _number in range(count)]


def passage(
    number: int,
    start: int | None = None,
    end: int | None = None,
    *,
    exact: str = "",
    note: str = "",
    color: Color = Color.YELLOW,
    status: Status = Status.ANCHORED,
    tags: tuple[str, ...] = (),
) -> Annotation:
    """An annotation of a place, or of the whole article."""
    return Annotation(
        id=number,
        uid=f"uid-{number}",
        version=1,
        article=1,
        revision=1,
        selectors=None if start is None and not exact else Selectors(exact=exact),
        place=None if start is None and not exact else Place(start=start, end=end, score=1.0, status=status),
        exact=exact,
        color=color,
        note=note,
        tags=tags,
        created="",
        modified="",
        trashed=None,
    )


def printout(
    of: Text, annotations: tuple[Annotation, ...] = (), article: Article = ARTICLE, media: Path = NOWHERE
) -> Printout:
    """It, laid out on the usual sheet."""
    return Printout(manuscript(article, of, annotations), paper(usual_page()), media)


def pdf(made: Printout) -> bytes:
    """All pages as a PDF with its letters."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    writer.setResolution(DOTS)
    writer.setPageLayout(usual_page())
    painter = QPainter(writer)
    painter.scale(DOTS / POINTS, DOTS / POINTS)
    for number in range(made.pages):
        if number:
            writer.newPage()
        made.paint(painter, number)
    painter.end()
    return searchable(bytes(data.data().data()), made.letters.drawn, made.letters.meanings())


def words(data: bytes | Path) -> list[str]:
    """The words of each page, as PDFium reads them."""
    with pdfium.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    # PDFium marks a hyphen at a line's end.
    return [" ".join(re.sub("[\ufffe\x02]\\s*", "-", page).split()) for page in pages]


def picture(data: bytes | Path, page: int = 0, scale: int = 1) -> Image.Image:
    """How a page looks; a pixel a point at scale 1."""
    with pdfium.PdfDocument(data) as document:
        return document[page].render(scale=scale).to_pil().convert("RGB")


def colors(data: bytes | Path, page: int = 0, scale: int = 2) -> set[tuple[int, ...]]:
    """Every colour that stands on a good stretch of a page; hairlines want a larger scale."""
    found = picture(data, page, scale).getcolors(1 << 24) or []
    return {color for count, color in found if count > 60 and isinstance(color, tuple)}
