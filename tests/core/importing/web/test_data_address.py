"""`data:` addresses: as browsers read them, and bounded."""

import base64
import tracemalloc

import pytest

from core.importing.web import data_address


def read(address: str, limit: int = 1_000) -> bytes | None:
    return data_address.read(address, limit=limit)


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("data:image/png;base64,aGVsbG8=", b"hello"),
        ("DATA:image/png;charset=x;BASE64,aGVsbG8", b"hello"),  # the end left out
        ("data:image/png;base64,aGVs%0A bG8%3D", b"hello"),  # blanks and percent signs within
        ("data:,a%20b,c", b"a b,c"),
        ("data:text/plain,é", "é".encode()),
    ],
)
def test_it_is_read_as_a_browser_does(address: str, data: bytes):
    assert read(address) == data


@pytest.mark.parametrize(
    "address",
    [
        "data:image/png;base64",
        "data:image/png;base64,a",
        "data:;base64,é!é!",
        "http://a/,b",
        "",
        "data:" + "x" * 600 + ",a",
    ],
)
def test_what_is_broken_is_nothing(address: str):
    assert read(address) is None


def test_the_limit_is_of_the_bytes_it_holds():
    exact = "data:;base64," + base64.b64encode(b"x" * 1_000).decode()
    assert read(exact) == b"x" * 1_000
    assert read(exact, limit=999) is None
    assert read("data:," + "%41" * 1_000) == b"A" * 1_000
    assert read("data:," + "%41" * 1_001) is None


def test_a_huge_one_is_refused_before_it_is_read():
    address = "data:image/png;base64," + "A" * 30_000_000
    tracemalloc.start()
    try:
        assert read(address, limit=1_000_000) is None
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()
