"""Addresses of pages: what is one, and what never is."""

import pytest

from core.errors import KnownError
from core.fetching.address import follow, parse


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("https://example.org", "https://example.org/"),
        (" HTTP://Example.ORG:80/A?b=c#d ", "http://example.org/A?b=c"),
        ("https://example.org:8443/é ü?q=à b&c=%20", "https://example.org:8443/%C3%A9%20%C3%BC?q=%C3%A0%20b&c=%20"),
        ("https://café.example/", "https://xn--caf-dma.example/"),
        ("http://example.org./a", "http://example.org/a"),
        ("http://[2606:2800:220:1::1]:8080/a", "http://[2606:2800:220:1::1]:8080/a"),
        ("http://example.org/a;b=[c]?x=(1)?2", "http://example.org/a;b=[c]?x=(1)?2"),
    ],
)
def test_an_address_is_taken_as_a_browser_does(text: str, whole: str):
    assert str(parse(text)) == whole
    assert str(parse(whole)) == whole


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,a",
        "//example.org/a",
        "http://",
        "http:///a",
        "http://a b/",
        "http://exa%6Dple.org/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org:x/",
        "http://[::1/",
        "http://[fe80::1%25eth0/",
        "http://-a.b/",
        "http://a..b/",
        "http://" + "a" * 300 + ".org/",
        "http://example.org\\@evil.org/",
        "http://example.org/" + "a" * 9_000,
    ],
)
def test_everything_else_is_refused(text: str):
    with pytest.raises(KnownError, match="no web address"):
        parse(text)


def test_names_and_passwords_are_refused_and_not_shown():
    with pytest.raises(KnownError) as told:
        parse("https://anna:secret@example.org/a")
    assert "secret" not in str(told.value)
    with pytest.raises(KnownError):
        parse("https://example.org@evil.org/")


def test_control_characters_never_reach_the_request():
    assert "\r" not in parse("http://example.org/a\r\nHost: evil").target
    assert str(parse("http://example.org/a%0d%0ab")) == "http://example.org/a%0d%0ab"


@pytest.mark.parametrize(
    ("location", "whole"),
    [
        ("/b", "http://example.org:81/b"),
        ("c?d", "http://example.org:81/x/c?d"),
        ("//other.org/", "http://other.org/"),
        ("https://other.org/#e", "https://other.org/"),
    ],
)
def test_a_redirection_is_followed(location: str, whole: str):
    assert str(follow(parse("http://example.org:81/x/a"), location)) == whole


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "javascript:alert(1)", "gopher://a.b/", "http://[", "mailto:a@b.c"]
)
def test_a_redirection_elsewhere_is_refused(location: str):
    with pytest.raises(KnownError):
        follow(parse("http://example.org/"), location)
