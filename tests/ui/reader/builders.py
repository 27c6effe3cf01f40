"""Small texts, articles and annotations to set and to mark."""

from collections.abc import Iterable

from core.model.annotation import Annotation, Color
from core.model.article import Article, Metadata, State
from core.model.place import ORPHAN, Place, Selectors, Status
from core.model.text import Attrs, Block, BlockKind, Span, SpanKind, Text

Part = tuple[BlockKind, str] | tuple[BlockKind, str, Attrs]

WORDS = (
    "Le piézomètre de Saint-Hippolyte tient dans un tube d’acier gros comme le poing. Depuis 1974, il mesure chaque "
    "nuit la hauteur de l’eau, à quarante mètres sous les vignes. Jamais la courbe n’était descendue aussi bas."
)


def text(*parts: Part, spans: Iterable[Span] = ()) -> Text:
    """A text of these blocks."""
    blocks: list[Block] = []
    start = 0
    for kind, value, *attrs in parts:
        blocks.append(Block(start=start, end=start + len(value), kind=kind, attrs=attrs[0] if attrs else {}))
        start += len(value) + 1
    return Text(value="\n".join(part[1] for part in parts), blocks=tuple(blocks), spans=tuple(spans))


def span(of: Text, words: str, kind: SpanKind, attrs: Attrs | None = None) -> Span:
    """A span over the first place of `words`."""
    start = of.value.index(words)
    return Span(start=start, end=start + len(words), kind=kind, attrs=attrs or {})


def article(**meta: object) -> Article:
    """An article nobody stored."""
    return Article(
        id=1,
        uid="1",
        version=1,
        revision=1,
        meta=Metadata(**{"title": "Title", **meta}),  # type: ignore[arg-type]
        source=None,
        added="2026-01-01T00:00:00.000Z",
        words=300,
        excerpt="",
        state=State.UNREAD,
        starred=False,
        place=0,
        tags=(),
        annotations=0,
        trashed=None,
    )


def annotation(
    id: int,  # noqa: A002
    at: tuple[int, int] | None = None,
    *,
    color: Color = Color.YELLOW,
    note: str = "",
    tags: tuple[str, ...] = (),
    status: Status = Status.ANCHORED,
    on_article: bool = False,
    exact: str = "words",
) -> Annotation:
    """An annotation at a range, an orphan without one, or a note on the article."""
    place = Place(start=at[0], end=at[1], score=1.0, status=status) if at else ORPHAN
    return Annotation(
        id=id,
        uid=str(id),
        version=1,
        article=1,
        revision=1,
        selectors=None if on_article else Selectors(exact=exact),
        place=None if on_article else place,
        exact="" if on_article else exact,
        color=color,
        note=note,
        tags=tags,
        created=f"2026-01-01T00:00:00.{id:03}Z",
        modified="2026-01-01T00:00:00.000Z",
        trashed=None,
    )


def long_text(paragraphs: int = 40) -> Text:
    """A title and paragraphs that differ by their number."""
    return text(
        (BlockKind.TITLE, "Sous la sécheresse"),
        *((BlockKind.PARAGRAPH, f"{number}. {WORDS}") for number in range(paragraphs)),
    )
