"""Reads W3C Web Annotations: our own export without loss, other programs' as far as they say what we keep.

The file is from anywhere: whatever has not the form it should have is left out or named, never an exception.
"""

import json
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from core.errors import KnownError
from core.importing import w3c_region
from core.model.annotation import Color, Style
from core.model.article import Metadata, State
from core.model.place import CONTEXT, Selectors
from core.model.portable import Decision, Home, Leading, Portable
from core.model.text import OBJECT
from core.translate import _

Json = Mapping[str, object]
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """An entry of the file that is no annotation we could keep."""

    source: str
    reason: str
    """A sentence."""


def read(data: bytes) -> tuple[Portable | Unreadable, ...]:
    """Every annotation of a document: a page, a collection with its first page inside, a list or a single one.
    Raises KnownError for what is no such document."""
    try:
        whole: object = json.loads(data)  # recognises UTF-8, UTF-16 and UTF-32
    except (ValueError, RecursionError) as error:
        raise KnownError(_("The file is not JSON. Choose a file of W3C annotations.")) from error
    items = list(_items(whole))
    if not items and not _is_empty_page(whole):
        raise KnownError(_("The file holds no W3C annotations. Choose another one."))
    homes = {home.uid: home for home in map(_home, _objects(_object(whole).get("articles")))}
    return tuple(_annotation(item, homes) for item in items)


def _items(whole: object) -> Iterator[Json]:
    for one in _objects(whole):
        kinds = _texts(one.get("type"))
        if "Annotation" in kinds:
            yield one
        elif "AnnotationPage" in kinds or "@graph" in one:
            yield from _objects(one.get("items") or one.get("@graph"))
        elif "AnnotationCollection" in kinds:
            yield from _items(one.get("first"))


def _is_empty_page(whole: object) -> bool:
    return bool({"AnnotationPage", "AnnotationCollection"} & set(_texts(_object(whole).get("type"))))


def _annotation(item: Json, homes: Mapping[str, Home]) -> Portable | Unreadable:
    name = _text(item.get("id"))
    targets = _objects(item.get("target")) or [{"source": text} for text in _texts(item.get("target"))]
    target = targets[0] if targets else {}
    selectors = _selectors(target)
    note, tags = _bodies(item)
    if selectors is None and not note and not tags and target.get("selector"):
        return Unreadable(source=name, reason=_("It has no quote that could be found again."))
    return Portable(
        uid=_uid(name, item),
        home=_at_home(target, homes),
        original=_hash(target.get("sha256")),
        text_hash=_hash(target.get("textSha256")),
        selectors=selectors,
        color=_color(target),
        style=_style(target),
        note=note,
        tags=tags,
        created=_moment(item.get("created")),
        modified=_moment(item.get("modified")),
        decisions=tuple(_decisions(item)),
        links=tuple(_links(item)),
    )


def _bodies(item: Json) -> tuple[str, tuple[str, ...]]:
    """The note (several become one, with a blank line between) and the tags."""
    bodies = [(_texts(body.get("purpose")), _text(body.get("value"))) for body in _objects(item.get("body"))]
    notes = [*_texts(item.get("bodyValue")), *(value for purposes, value in bodies if "tagging" not in purposes)]
    tags = [value for purposes, value in bodies if "tagging" in purposes and value.strip(" /")]
    return "\n\n".join(note for note in notes if note), tuple(tags)


def _selectors(target: Json) -> Selectors | None:
    found = {kind: one for one in _objects(target.get("selector")) for kind in _texts(one.get("type"))}
    quote, position = found.get("TextQuoteSelector", {}), found.get("TextPositionSelector", {})
    exact = _text(quote.get("exact"))
    if not exact:
        return None
    start, end = _number(position.get("start")), _number(position.get("end"))
    known = start is not None and end is not None and start < end
    return Selectors(
        exact=exact,
        prefix=_text(quote.get("prefix"))[-CONTEXT:],
        suffix=_text(quote.get("suffix"))[:CONTEXT],
        start=start if known else None,
        end=end if known else None,
        occurrences=_number(quote.get("occurrences")) or 0,
        region=w3c_region.region(found.get("FragmentSelector", {})) if exact == OBJECT else None,
    )


def _at_home(target: Json, homes: Mapping[str, Home]) -> Home:
    """The article: one the document describes, else what the target itself says."""
    source, original = _text(target.get("source")), _hash(target.get("sha256"))
    uid = _urn(_text(target.get("article"))) or _urn(source)
    bare = Home(uid=uid, originals=(original,) if original else (), addresses=_addresses([source]))
    return homes.get(uid, bare) if uid else bare


def _home(article: Json) -> Home:
    state = _text(article.get("reading"))
    return Home(
        uid=_urn(_text(article.get("id"))),
        originals=tuple(name for name in _texts(article.get("originals")) if HASH.fullmatch(name)),
        addresses=_addresses(_texts(article.get("addresses"))),
        meta=Metadata(
            title=_text(article.get("title")),
            authors=tuple(_texts(article.get("authors"))),
            site=_text(article.get("site")),
            url=_text(article.get("url")),
            published=_text(article.get("published")),
            language=_text(article.get("language")),
        ),
        added=_moment(article.get("added")),
        state=State(state) if state in tuple(State) else State.UNREAD,
        starred=article.get("starred") is True,
        tags=tuple(_texts(article.get("tags"))),
    )


def _decisions(item: Json) -> Iterator[Decision]:
    for one in _objects(item.get("decisions")):
        start, end = _number(one.get("start")), _number(one.get("end"))
        name, by = _hash(one.get("textSha256")), _text(one.get("by"))
        if start is not None and end is not None and start < end and name and by in ("accepted", "attached"):
            yield Decision(text_hash=name, start=start, end=end, exact=_text(one.get("exact")), by=by)


def _links(item: Json) -> Iterator[Leading]:
    for one in _objects(item.get("links")):
        uid, target, kind = _urn(_text(one.get("id"))), _urn(_text(one.get("to"))), _text(one.get("kind"))
        if uid and target and kind.strip():
            yield Leading(uid=uid, target=target, kind=kind, created=_moment(one.get("created")))


def _style(target: Json) -> Style:
    wanted = _texts(target.get("styleClass"))
    return next((style for style in Style if style.value in wanted), Style.HIGHLIGHT)


def _color(target: Json) -> Color:
    wanted = _texts(target.get("styleClass"))
    return next((color for color in Color if color.value in wanted), Color.YELLOW)


def _uid(name: str, item: Json) -> str:
    """The annotation's own uid; for an id of another kind, or none, one that the same entry always gets."""
    if not name:
        name = json.dumps(item, sort_keys=True)
    return _urn(name) or str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _urn(name: str) -> str:
    """The UUID of a `urn:uuid:…`, else an empty string."""
    try:
        return str(uuid.UUID(name.removeprefix("urn:uuid:"))) if name.startswith("urn:uuid:") else ""
    except ValueError:
        return ""


def _addresses(texts: list[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text.lower().startswith(("http://", "https://")))


def _moment(value: object) -> str:
    """A date and time in UTC with milliseconds and Z; empty when it is none."""
    try:
        moment = datetime.fromisoformat(_text(value))
        known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return known.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return ""


def _hash(value: object) -> str:
    text = _text(value).lower()
    return text if HASH.fullmatch(text) else ""


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53 else None


def _text(value: object) -> str:
    return value.encode("utf-8", "ignore").decode() if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    """The strings of a value that may be one or a list of them."""
    several = cast(list[object], value) if isinstance(value, list) else [value]
    return [text for one in several if (text := _text(one))]


def _object(value: object) -> Json:
    return cast(Json, value) if isinstance(value, dict) else {}


def _objects(value: object) -> list[Json]:
    """The objects of a value that may be one or a list of them."""
    several = cast(list[object], value) if isinstance(value, list) else [value]
    return [cast(Json, one) for one in several if isinstance(one, dict)]
