"""Property lists: plain ones, and those that stand for more than any memory holds."""

import plistlib
import struct
import tracemalloc

import pytest

from core.importing.web import plist

VALUES = {"a": [1, 2.5, "é", b"bytes", True], "b": {"c": "long " * 100}}
HEAD = b'<?xml version="1.0"?>\n'


def binary(objects: list[bytes], offsets: list[int] | None = None, width: int = 2) -> bytes:
    """A list made by hand; the first object is its top."""
    body, found = b"bplist00", list[int]()
    for one in objects:
        found.append(len(body))
        body += one
    places = offsets or found
    table = b"".join(place.to_bytes(4) for place in places)
    return body + table + struct.pack(">6xBBQQQ", 4, width, len(places), 0, len(body))


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_what_was_written_is_read(form: plistlib.PlistFormat):
    assert plist.read(plistlib.dumps(VALUES, fmt=form)) == VALUES


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bplist00",
        b"bplist00" + b"\xff" * 40,
        plistlib.dumps(VALUES, fmt=plistlib.FMT_BINARY)[:-10],
        plistlib.dumps(VALUES)[:-30],
        b"<plist><dict>",
        HEAD + b"<plist>" + b"<array>" * 500_000,
    ],
)
def test_what_is_damaged_is_told(data: bytes):
    with pytest.raises(plist.NotAList):
        plist.read(data)


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        b'<!DOCTYPE plist [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE plist [<!ENTITY % b SYSTEM "http://127.0.0.1:9/x"> %b;]>',
    ],
)
def test_entities_are_refused(doctype: bytes):
    with pytest.raises(plist.NotAList):
        plist.read(HEAD + doctype + b"<plist><string>&b;</string></plist>")


def test_values_that_share_their_bytes_are_refused_before_they_are_read():
    one = b"\x4f\x12" + (1_000_000).to_bytes(4) + b"x" * 1_000_000
    count = 5_000
    members = b"\xaf\x11" + count.to_bytes(2) + b"".join(n.to_bytes(2) for n in range(1, count + 1))
    start = 8 + len(members)
    bomb = binary([members, one], [8] + [start] * count)
    tracemalloc.start()
    try:
        with pytest.raises(plist.NotAList):
            plist.read(bomb)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_lists_of_lists_that_share_their_members_are_refused():
    members = b"\xaf\x12" + (1_000_000).to_bytes(4) + b"\0\1" * 1_000_000
    with pytest.raises(plist.NotAList):
        plist.read(binary([members], [8] * 1_000))


def test_a_list_within_itself_and_depth_without_end_do_no_harm():
    assert isinstance(plist.read(binary([b"\xa1\0\0"])), list)
    deep = [b"\xa1" + (number + 1).to_bytes(2) for number in range(50_000)]
    with pytest.raises(plist.NotAList):
        plist.read(binary([*deep, b"\x09"]))
