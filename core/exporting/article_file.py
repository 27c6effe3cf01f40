"""One article as a Markdown file of its own: what is known of it, its text with its highlights, its annotations."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from core.exporting.annotation_list import NOT_TIED, Tied, annotation_list
from core.exporting.article_markdown import NO_PICTURES, body
from core.exporting.front_matter import Value, front_matter, known
from core.exporting.markdown_table import is_merged
from core.exporting.markdown_words import Highlight
from core.model.annotation import Annotation, Style
from core.model.article import Article
from core.model.place import Status
from core.model.text import BlockKind, Text
from core.translate import _


class Loss(StrEnum):
    """What Markdown cannot hold of an article, or what is no longer there to be held."""

    RETURN = "return"
    REVISIONS = "revisions"
    CODE = "code"
    CELLS = "cells"
    PICTURES = "pictures"


ALWAYS = frozenset({Loss.RETURN, Loss.REVISIONS})


def article_file(
    article: Article,
    text: Text,
    annotations: Sequence[Annotation],
    pictures: Mapping[str, str] = NO_PICTURES,
    tied: Tied = NOT_TIED,
) -> Iterator[str]:
    """The file piece by piece; `pictures` are paths, relative to it, by SHA-256, `tied` the annotations' links."""
    yield front_matter(_fields(article))
    yield from body(text, highlights(annotations), pictures)
    yield from annotation_list(annotations, tied)


def _fields(article: Article) -> dict[str, Value]:
    return {
        **known(article.meta),
        "tags": list(article.tags),
        "uid": article.uid,
        "added": article.added,
        "state": article.state.value,
        "starred": article.starred,
    }


def highlights(annotations: Sequence[Annotation]) -> list[Highlight]:
    """Where the annotations stand that stand somewhere."""
    found: list[Highlight] = []
    for one in annotations:
        place = one.place
        if place and place.status is not Status.ORPHAN and place.start is not None and place.end is not None:
            underline = one.style is Style.UNDERLINE
            found.append(Highlight(start=place.start, end=place.end, color=one.color.value, underline=underline))
    return found


def pictures_of(text: Text) -> list[str]:
    """The SHA-256 of every picture that came along with the text, in order."""
    named = (str(block.attrs.get("media", "")) for block in text.blocks if block.kind is BlockKind.FIGURE)
    return [name for name in dict.fromkeys(named) if name]


def losses(text: Text, annotations: Sequence[Annotation], pictures: Mapping[str, str] = NO_PICTURES) -> set[Loss]:
    """What this article's file cannot hold, beyond what none can."""
    found = {Loss.CELLS} if any(is_merged(block) for block in text.blocks) else set[Loss]()
    if any(name not in pictures for name in pictures_of(text)):
        found.add(Loss.PICTURES)
    codes = [block for block in text.blocks if block.kind is BlockKind.CODE]
    if any(one.start < code.end and one.end > code.start for one in highlights(annotations) for code in codes):
        found.add(Loss.CODE)
    return found


def sentence(loss: Loss) -> str:
    """The loss, for people."""
    sentences = {
        Loss.RETURN: _("Annotations cannot be read back from Markdown: export w3c too if you want them back."),
        Loss.REVISIONS: _("Only the present text is written: earlier revisions and originals stay in the library."),
        Loss.CODE: _("A highlight over a block of code stands in the list of annotations alone."),
        Loss.CELLS: _("A table's cell over several rows or columns is written as one cell."),
        Loss.PICTURES: _("Some pictures are named but not copied: they are missing or of a kind that is not shown."),
    }
    return sentences[loss]
