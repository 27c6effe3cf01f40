"""Annotations as W3C Web Annotations in one JSON-LD document, so that other programs and other libraries read them.

https://www.w3.org/TR/annotation-model/; what it has no word for stands under terms of ours, named in the context.
Positions are code points of the canonical text.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from math import ceil, floor

from core.model.annotation import Style
from core.model.place import Region, Selectors
from core.model.portable import Decision, Home, Leading, Portable

Json = dict[str, object]

OF_ARTICLES = (
    "articles",
    "addresses",
    "originals",
    "authors",
    "published",
    "site",
    "url",
    "added",
    "reading",
    "starred",
)
OF_TARGETS = ("article", "sha256", "textSha256", "occurrences", "region")
OF_ANNOTATIONS = ("decisions", "by", "positions", "links", "to", "kind")
TERMS = {term: f"postil:{term}" for term in (*OF_ARTICLES, "starred", "tags", *OF_TARGETS, *OF_ANNOTATIONS)}
CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"postil": "urn:x-postil:", "title": "http://purl.org/dc/terms/title", **TERMS},
]
MEDIA = "http://www.w3.org/TR/media-frags/"
PDF = "http://tools.ietf.org/rfc/rfc3778"
LOSSES: tuple[str, ...] = ()
"""What the format cannot hold: nothing of an annotation."""


def document(annotations: Iterable[Portable]) -> Iterator[str]:
    """The annotations in their order, with the articles they belong to; piece by piece."""
    several = tuple(annotations)
    homes = {one.home.uid: one.home for one in several}
    page: Json = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "partOf": {"type": "AnnotationCollection", "label": "Postil", "total": len(several)},
        "positions": "code points",
    }
    yield _written(page, 0).removesuffix("\n}")
    yield from _listed("articles", (_article(home) for home in homes.values()))
    yield from _listed("items", (_annotation(one) for one in several))
    yield "\n}\n"


def _listed(name: str, values: Iterable[Json]) -> Iterator[str]:
    before, after = f',\n "{name}": [\n  ', f',\n "{name}": []'
    for value in values:
        yield before + _written(value, 2)
        before, after = ",\n  ", "\n ]"
    yield after


def _written(value: Json, margin: int) -> str:
    """JSON whose lines stand `margin` characters in, but for the first; a string in it has no line ends of its own."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * margin)


def _article(home: Home) -> Json:
    meta = home.meta
    return {
        "id": _urn(home.uid),
        "type": "Text",
        "title": meta.title,
        "authors": list(meta.authors),
        "site": meta.site,
        "url": meta.url,
        "published": meta.published,
        "language": meta.language,
        "addresses": list(home.addresses),
        "originals": list(home.originals),
        "added": home.added,
        "reading": home.state.value,
        "starred": home.starred,
        "tags": list(home.tags),
    }


def _annotation(one: Portable) -> Json:
    whole: Json = {
        "id": _urn(one.uid),
        "type": "Annotation",
        "motivation": "commenting" if one.selectors is None else "highlighting",
        "created": one.created,
        "modified": one.modified,
        "body": _bodies(one),
        "target": _target(one),
    }
    if one.decisions:
        whole["decisions"] = [_decision(decision) for decision in one.decisions]
    if one.links:
        whole["links"] = [_link(link) for link in one.links]
    return whole


def _bodies(one: Portable) -> list[Json]:
    note: Json = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": one.note}
    tags: list[Json] = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in one.tags]
    return [note, *tags] if one.note else tags


def _target(one: Portable) -> Json:
    target: Json = {
        "type": "SpecificResource",
        "source": one.home.addresses[0] if one.home.addresses else _urn(one.home.uid),
        "article": _urn(one.home.uid),
        "sha256": one.original,
        "textSha256": one.text_hash,
        "styleClass": one.color.value if one.style is Style.HIGHLIGHT else [one.color.value, one.style.value],
    }
    if one.selectors is not None:
        target["selector"] = _selectors(one.selectors)
    return target


def _selectors(kept: Selectors) -> list[Mapping[str, object]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": kept.exact,
        "prefix": kept.prefix,
        "suffix": kept.suffix,
        "occurrences": kept.occurrences,
    }
    found: list[Mapping[str, object]] = [quote]
    if kept.start is not None and kept.end is not None:
        found.insert(0, {"type": "TextPositionSelector", "start": kept.start, "end": kept.end})
    return found if kept.region is None else [*found, _fragment(kept.region)]


def _fragment(region: Region) -> Json:
    """The page, and on it the rectangle: in whole percents, as the fragments of media want it, and as it is."""
    left, top = floor(region.left * 100), floor(region.top * 100)
    width, height = min(ceil(region.width * 100), 100), min(ceil(region.height * 100), 100)
    box: Json = {
        "type": "FragmentSelector",
        "conformsTo": MEDIA,
        "value": f"xywh=percent:{left},{top},{width},{height}",
        "region": f"{region.left!r},{region.top!r},{region.width!r},{region.height!r}",
    }
    if not region.page:
        return box
    return {"type": "FragmentSelector", "conformsTo": PDF, "value": f"page={region.page}", "refinedBy": box}


def _decision(one: Decision) -> Json:
    return {"textSha256": one.text_hash, "start": one.start, "end": one.end, "exact": one.exact, "by": one.by}


def _link(one: Leading) -> Json:
    return {"id": _urn(one.uid), "to": _urn(one.target), "kind": one.kind, "created": one.created}


def _urn(uid: str) -> str:
    return f"urn:uuid:{uid}"
