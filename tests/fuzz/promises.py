"""What holds of everything that an importer gives, whatever it was given."""

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from urllib.parse import urlsplit

from core.importing.canonical import clean
from core.importing.extraction import Extraction
from core.importing.web.tags import names
from core.model.text import OBJECT, BlockKind, SpanKind, Text

_POINTS = (SpanKind.ANCHOR, SpanKind.PAGE)
_OBJECTS = (BlockKind.FIGURE, BlockKind.RULE)
_BLOCK_ATTRS = names(
    "in level ordered number marker item media alt width height address table row column spans header align lang",
    "language direction note value page source title credit",
)
_SPAN_ATTRS = frozenset(("href", "note", "name", "page", "label", "number", "width", "height"))
_HASH = re.compile("[0-9a-f]{64}")
_LONGEST = 400
"""Characters of a sentence."""
_FAULTS = ("fault in this program", "too much memory", "broke what reads", "more than 30 seconds", "\n", "Traceback")


def broken(made: Extraction, secrets: tuple[str, ...] = ()) -> list[str]:
    """Which promises an extraction breaks; `secrets` are words and names of pictures that it may not know."""
    whole = json.dumps([asdict(made.text), asdict(made.meta), [asdict(mark) for mark in made.annotations]])
    wrong = [*_text(made.text), *_attrs(made), *_meta(made)]
    wrong += [f"it knows {secret}" for secret in secrets if secret in whole or secret in {m.name for m in made.media}]
    if re.search(r"\\u(?:d[89ab]\w\w(?!\\ud[c-f])|0000)", whole):
        wrong.append("NUL or half a surrogate is kept")
    return wrong


def refused(sentence: str) -> list[str]:
    """What is wrong with a refusal."""
    wrong = [f"the refusal says {fault!r}: {sentence}" for fault in _FAULTS if fault in sentence]
    if not sentence.endswith(".") or len(sentence) > _LONGEST:
        wrong.append(f"the refusal is no sentence: {sentence!r}")
    return wrong


def _text(text: Text) -> Iterator[str]:
    end = -1
    for block in text.blocks:
        words = text.value[block.start : block.end]
        if block.start != end + 1 or block.end <= block.start or (end >= 0 and text.value[end] != "\n"):
            yield f"block {block.start}–{block.end} does not follow {end}"
        if block.kind in _OBJECTS and words != OBJECT:
            yield f"a {block.kind} is {words[:20]!r}"
        if block.kind not in _OBJECTS and (clean(words) != words or not words.strip()):
            yield f"block {block.start}–{block.end} is not canonical: {words[:60]!r}"
        end = block.end
    if end != len(text.value) or not unicodedata.is_normalized("NFC", text.value):
        yield f"the blocks end at {end} of {len(text.value)}, or it is not normal"
    starts = [block.start for block in text.blocks]
    for span in text.spans:
        block = text.blocks[max(0, bisect_right(starts, span.start) - 1)]
        if not block.start <= span.start <= span.end <= block.end:
            yield f"{span.kind} {span.start}–{span.end} is not in one block"
        if span.start == span.end and span.kind not in _POINTS:
            yield f"{span.kind} at {span.start} is empty"


def _attrs(made: Extraction) -> Iterator[str]:
    media = {one.name for one in made.media}
    for block in made.text.blocks:
        yield from (f"a block has {name!r}" for name in block.attrs.keys() - _BLOCK_ATTRS)
        if "media" in block.attrs and block.attrs["media"] not in media:
            yield f"{block.attrs['media']} did not come along"
        if "address" in block.attrs and not _is_web(str(block.attrs["address"])):
            yield f"a picture stands at {block.attrs['address']!r}"
    for span in made.text.spans:
        yield from (f"a span has {name!r}" for name in span.attrs.keys() - _SPAN_ATTRS)
        yield from _link(span.attrs) if span.kind is SpanKind.LINK else ()
    yield from (f"{one.kind} is kept" for one in made.media if not one.kind.startswith("image/") or "svg" in one.kind)
    yield from (f"{name} is no name" for name in media if not _HASH.fullmatch(name))


def _link(attrs: Mapping[str, object]) -> Iterator[str]:
    href = str(attrs.get("href", ""))
    if not (_is_web(href) or href[:7].lower() == "mailto:" or (href[:1] == "#" and len(href) > 1)):
        yield f"a link leads to {href!r}"


def _meta(made: Extraction) -> Iterator[str]:
    meta, length = made.meta, len(made.text.value)
    if meta.url and not _is_web(meta.url):
        yield f"its address is {meta.url!r}"
    if meta.published and not re.match(r"\d{4}(-(0\d|1[0-2])(-[0-3]\d)?)?(T|$)", meta.published):
        yield f"it was published {meta.published!r}"
    if meta.language and not re.fullmatch("[a-z]{2,3}", meta.language):
        yield f"its language is {meta.language!r}"
    for mark in made.annotations:
        if mark.start is not None and not 0 <= mark.start < (mark.end or 0) <= length:
            yield f"a mark is at {mark.start}–{mark.end} of {length}"


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return (
            parts.scheme.lower() in ("http", "https") and bool(parts.netloc) and not re.search(r"[\s\\]", parts.netloc)
        )
    except ValueError:
        return False
