"""Asks the library how an article's passages are linked and what its notes name, for its cards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.library import Library, Linked
from core.model.annotation import Annotation
from core.model.note import mentions
from core.model.note_reading import read_note
from ui.annotations.attached import Known, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What hangs on the cards of one article."""

    article: int
    ties: Mapping[int, tuple[Tie, ...]]
    known: Known


def look_up(library: Library, article: int, annotations: Iterable[Annotation]) -> Found:
    """Read it; for the library's thread."""
    annotations = tuple(annotations)
    named = dict.fromkeys(target for one in annotations if "[[" in one.note for target in mentions(read_note(one.note)))
    linked = library.links.of([one.id for one in annotations])
    return Found(article=article, ties=ties(article, linked), known=library.mentions.resolve(named) if named else {})


def ties(article: int, linked: Iterable[Linked]) -> dict[int, tuple[Tie, ...]]:
    """Links by the annotations of one article, each as its card shows it; within the article both cards do."""
    found: dict[int, tuple[Tie, ...]] = {}
    for one in linked:
        for here, other, outward in ((one.source, one.target, True), (one.target, one.source, False)):
            if here.article == article:
                tie = Tie(
                    link=one.link.id,
                    kind=one.link.kind,
                    outward=outward,
                    other=other.annotation,
                    article=other.article,
                    words=other.exact.replace("\ufffc", " ").strip() or other.title,
                    title="" if other.article == article else other.title,
                    color=other.color,
                )
                found[here.annotation] = (*found.get(here.annotation, ()), tie)
    return found
