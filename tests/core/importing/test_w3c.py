"""The W3C reader: nothing is lost on the way out and back, and nothing from outside breaks it."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.errors import KnownError
from core.exporting import w3c as writer
from core.importing import w3c
from core.importing.w3c import Unreadable
from core.model.annotation import Color, Style
from core.model.article import Metadata, State
from core.model.place import Region, Selectors
from core.model.portable import Decision, Home, Leading, Portable
from core.model.text import OBJECT

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
some_words = words.filter(bool)
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
uids = st.uuids().map(str)
moments = st.datetimes().map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
tags = st.lists(words.filter(lambda tag: bool(tag.strip(" /"))), max_size=3).map(tuple)
addresses = st.lists(some_words.map("https://{}".format), max_size=2).map(tuple)
ranges = st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)).map(lambda pair: (pair[0], sum(pair)))


@st.composite
def regions(draw: st.DrawFn) -> Region:
    """A rectangle that lies on its picture or page."""
    sides = st.floats(0, 1, allow_subnormal=False).filter(lambda side: side == 0 or side > 1e-300)
    (left, right), (top, bottom) = (
        sorted(draw(st.lists(sides, min_size=2, max_size=2, unique=True))) for _side in range(2)
    )
    page = draw(st.integers(0, 9999))
    found = Region(left=left, top=top, width=right - left, height=bottom - top, page=page)
    assume(found.fits())
    return found


@st.composite
def on_pictures(draw: st.DrawFn) -> Selectors:
    """A region of a page, as it is marked there."""
    start = draw(st.integers(0, 10**6))
    region = draw(st.none() | regions())
    return Selectors(exact=OBJECT, prefix=draw(words), start=start, end=start + 1, occurrences=1, region=region)


@st.composite
def selectors(draw: st.DrawFn) -> Selectors:
    """Selectors with positions or without."""
    place = draw(st.none() | ranges)
    start, end = place or (None, None)
    exact, prefix, suffix = draw(some_words), draw(words), draw(words)
    count = draw(st.integers(0, 99))
    return Selectors(exact=exact, prefix=prefix, suffix=suffix, start=start, end=end, occurrences=count)


metadata = st.builds(
    Metadata,
    title=words,
    authors=st.lists(some_words, max_size=3).map(tuple),
    site=words,
    url=words,
    published=words,
    language=words,
)
homes = st.builds(
    Home,
    uid=uids,
    originals=st.lists(hashes, max_size=2).map(tuple),
    addresses=addresses,
    meta=metadata,
    added=moments,
    state=st.sampled_from(State),
    starred=st.booleans(),
    tags=st.lists(some_words, max_size=2).map(tuple),
)


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """A person's decision."""
    start, end = draw(ranges)
    by = draw(st.sampled_from(["accepted", "attached"]))
    return Decision(text_hash=draw(hashes), start=start, end=end, exact=draw(words), by=by)


leading = st.builds(Leading, uid=uids, target=uids, kind=some_words.filter(str.strip), created=moments)
portables = st.builds(
    Portable,
    uid=uids,
    home=homes,
    original=hashes,
    text_hash=hashes,
    selectors=st.none() | selectors() | on_pictures(),
    color=st.sampled_from(Color),
    style=st.sampled_from(Style),
    note=words,
    tags=tags,
    created=moments,
    modified=moments,
    decisions=st.lists(decisions(), max_size=2).map(tuple),
    links=st.lists(leading, max_size=2).map(tuple),
)


@given(st.lists(portables, max_size=3, unique_by=lambda one: one.home.uid))
def test_what_goes_out_comes_back(several: list[Portable]) -> None:
    assert w3c.read("".join(writer.document(several)).encode()) == tuple(several)


KEYS = ["type", "id", "items", "first", "target", "selector", "body", "value", "exact", "start", "articles", "source"]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
)


@given(json_values)
def test_any_json_is_read_or_refused_with_a_sentence(value: object) -> None:
    try:
        found = w3c.read(json.dumps([value, {"type": "Annotation", "target": value, "body": value}]).encode())
    except KnownError:
        return
    assert all(isinstance(one, Portable | Unreadable) for one in found)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\x00", b"[" * 200_000, b"[]", b'{"a": 1}', b'"x"'])
def test_what_holds_no_annotations_is_refused(data: bytes) -> None:
    with pytest.raises(KnownError):
        w3c.read(data)


def test_an_empty_page_is_no_error() -> None:
    assert w3c.read("".join(writer.document([])).encode()) == ()


def _foreign(**fields: object) -> dict[str, object]:
    target = {"source": "https://example.org/a", "selector": {"type": "TextQuoteSelector", "exact": "mots"}}
    return {"type": "Annotation", "id": "https://example.org/annotation/1", "target": target, **fields}


@pytest.mark.parametrize(
    "whole",
    [
        _foreign(),
        [_foreign()],
        {"type": "AnnotationPage", "items": [_foreign()]},
        {"type": ["AnnotationCollection"], "first": {"type": "AnnotationPage", "items": [_foreign()]}},
        {"@graph": [_foreign()]},
    ],
)
def test_every_shape_of_document_is_read(whole: object) -> None:
    (one,) = w3c.read(json.dumps(whole).encode())
    assert isinstance(one, Portable)
    assert one.selectors == Selectors(exact="mots")
    assert one.home.addresses == ("https://example.org/a",)


def test_an_annotation_of_another_program_gets_the_same_uid_each_time() -> None:
    data = json.dumps([_foreign(), _foreign(id="")]).encode()
    first, second = w3c.read(data), w3c.read(data)
    assert first == second
    assert len({one.uid for one in first if isinstance(one, Portable)}) == 2


def test_what_has_no_quote_is_named() -> None:
    (one,) = w3c.read(json.dumps(_foreign(target={"source": "x", "selector": {"type": "SvgSelector"}})).encode())
    assert isinstance(one, Unreadable)
    assert one.source == "https://example.org/annotation/1"


def test_dates_with_a_zone_become_utc() -> None:
    (one,) = w3c.read(json.dumps(_foreign(created="2024-04-25T15:05:00+02:00")).encode())
    assert isinstance(one, Portable)
    assert one.created == "2024-04-25T13:05:00.000Z"


def test_a_region_of_words_is_no_region() -> None:
    box = {"type": "FragmentSelector", "value": "xywh=percent:25,50,25,50"}
    selector = [{"type": "TextQuoteSelector", "exact": "mots"}, box]
    (one,) = w3c.read(json.dumps(_foreign(target={"source": "x", "selector": selector})).encode())
    assert isinstance(one, Portable)
    assert one.selectors == Selectors(exact="mots")
