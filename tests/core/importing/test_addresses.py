"""Addresses of the web have a host."""

import pytest

from core.importing.addresses import is_web


@pytest.mark.parametrize("address", ["https://example.org", "HTTP://example.org/a b", "https://x?q", "http://x#a"])
def test_these_lead_to_the_web(address: str) -> None:
    assert is_web(address)


@pytest.mark.parametrize(
    "address",
    ["", "https:///x", "http://", "https://?q", "file:///etc/passwd", "javascript:a", "https://a\\b/", "http://[bad/"],
)
def test_these_do_not(address: str) -> None:
    assert not is_web(address)
