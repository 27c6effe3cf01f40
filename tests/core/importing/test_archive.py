"""Zip files from anywhere: what is refused, and that it is refused before it costs anything."""

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Mapping

import pytest

from core.importing import archive
from core.importing.archive import Archive, BadArchive, TooMuch


def packed(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as box:
        for name, data in members.items():
            box.writestr(name, data)
    return out.getvalue()


def test_members_are_read_by_name():
    box = Archive(packed({"a": b"one", "b/c": b"two"}))
    assert box.names == ("a", "b/c")
    assert (box.read("b/c"), box.read("c")) == (b"two", None)


def test_names_are_labels():
    names = ["../../etc/passwd", "/etc/passwd", "C:\\x", "a/../../b"]
    box = Archive(packed(dict.fromkeys(names, b"x")))
    assert [box.read(name) for name in names] == [b"x"] * 4


def test_a_bomb_is_refused_soon():
    bomb = packed({"a": b"\0" * 60_000_000})
    tracemalloc.start()
    try:
        with pytest.raises(TooMuch):
            Archive(bomb).read("a")
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


def test_a_lie_about_the_size_changes_nothing():
    data = packed({"a": b"\0" * 20_000_000})
    lying = data.replace(struct.pack("<I", 20_000_000), struct.pack("<I", 10))
    with pytest.raises((TooMuch, BadArchive)):
        Archive(lying).read("a")


def test_the_limits_of_a_member_and_of_the_whole(monkeypatch: pytest.MonkeyPatch):
    data = packed({"a": b"x" * 1_000, "b": b"y" * 1_000})
    assert len(Archive(data).read("a", 1_000) or b"") == 1_000
    with pytest.raises(TooMuch):
        Archive(data).read("a", 999)
    monkeypatch.setattr(archive, "MAX_TOTAL", 1_500)
    box = Archive(data)
    assert box.read("a")
    with pytest.raises(TooMuch):
        box.read("b")


def test_the_ratio_counts_past_the_first_megabyte():
    assert Archive(packed({"a": b"\0" * 1_000_000})).read("a")
    with pytest.raises(TooMuch):
        Archive(packed({"a": b"\0" * 5_000_000})).read("a")


def test_many_members_are_refused(monkeypatch: pytest.MonkeyPatch):
    data = packed({str(number): b"" for number in range(100)})
    monkeypatch.setattr(archive, "MAX_MEMBERS", 99)
    with pytest.raises(TooMuch):
        Archive(data)


def test_a_long_directory_is_refused_before_it_is_read():
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count = 1_000_000
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(entry) * count, 0, 0)
    before = time.monotonic()
    with pytest.raises(TooMuch):
        Archive(entry * count + end)
    assert time.monotonic() - before < 5


def test_a_long_directory_told_by_the_larger_kind_of_end_is_refused():
    large = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 9, 9, 50_000_000, 0)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, 50_000_000, 1)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 9, 9, 0xFFFFFFFF, 0, 0)
    with pytest.raises(TooMuch):
        Archive(b"x" * 100 + large + locator + end)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        packed({"a": b"x"})[:-10],
        packed({"a": b"x"}, zipfile.ZIP_BZIP2),
        packed({"a": b"x"}, zipfile.ZIP_LZMA),
    ],
)
def test_what_is_damaged_or_packed_oddly_is_told(data: bytes):
    with pytest.raises(BadArchive):
        Archive(data).read("a")


def test_an_encrypted_member_is_told():
    data = bytearray(packed({"a": b"x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BadArchive):
        Archive(bytes(data)).read("a")


def test_a_damaged_member_is_told():
    spoiled = bytearray(packed({"a": b"words " * 100}, zipfile.ZIP_STORED))
    spoiled[60] ^= 1
    with pytest.raises(BadArchive):
        Archive(bytes(spoiled)).read("a")
