"""What is said of a link is where it leads, whatever it pretends."""

import pytest

from ui.links.destination import destination, visible


@pytest.mark.parametrize(
    ("href", "place", "address"),
    [
        ("https://example.org/a?b=c#d", "example.org", "https://example.org/a?b=c#d"),
        ("HTTP://EXAMPLE.ORG/A b", "example.org", "http://example.org/A%20b"),
        ("https://example.org/été", "example.org", "https://example.org/%C3%A9t%C3%A9"),
        ("https://example.org:8443/", "example.org:8443", "https://example.org:8443/"),
        ("http://2130706433/", "127.0.0.1", "http://127.0.0.1/"),
        ("http://ⓔxample.org/", "example.org", "http://example.org/"),
        ("http://good.example#@evil.example/", "good.example", "http://good.example#@evil.example/"),
        ("  https://example.org/\n", "example.org", "https://example.org/"),
    ],
)
def test_the_real_host_of_a_page_is_named(href: str, place: str, address: str) -> None:
    found = destination(href)
    assert (found.place, found.address, found.opens, found.mail) == (place, address, True, False)
    assert found.warnings == ()


def test_a_name_before_the_host_is_told_apart_from_it() -> None:
    found = destination("http://paypal.com@evil.example/login")
    assert found.place == "evil.example"
    assert "“paypal.com”" in found.warnings[0]


def test_letters_that_look_like_others_are_shown_as_what_they_are() -> None:
    found = destination("http://аррӏе.com/")
    assert found.place == "xn--80ak6aa92e.com"
    assert found.address == "http://xn--80ak6aa92e.com/"
    assert "“аррӏе.com”" in found.warnings[0]
    assert destination("http://xn--80ak6aa92e.com/") == found


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org/",
        "vbscript:x",
        "smb://host/share",
        "https:///evil.example",
        "http:evil.example",
        "http://good.example\\@evil.example/",
        "http://good.example\t.evil.example",
        "https://good.example\n.evil.example",
        "https://a\u202egro.elgoog/",
        "http://exa%6dple.org/",
        "mailto:nobody",
        "page.html",
        "//example.org/x",
        "",
    ],
)
def test_everything_else_is_shown_and_never_opened(href: str) -> None:
    found = destination(href)
    assert not found.opens
    assert found.warnings
    assert found.address == visible(href)


def test_a_letter_hands_over_only_what_one_sees() -> None:
    found = destination("mailto:desk@example.org?subject=Hello&attach=/etc/passwd&bcc=spy@evil.example&body=Dear")
    assert found.place == "desk@example.org"
    assert found.mail
    assert found.address == "mailto:desk@example.org?subject=Hello&body=Dear"


def test_a_link_without_a_host_begins_at_the_article_s_own_address() -> None:
    assert destination("../b.html", "https://example.org/x/y/a.html").address == "https://example.org/x/b.html"
    assert destination("//evil.example/x", "https://example.org/a").place == "evil.example"
    assert not destination("b.html", "file:///home/me/a.html").opens
    assert not destination("javascript:alert(1)", "https://example.org/").opens


def test_what_turns_words_around_is_seen() -> None:
    assert visible("a\u202eb\u200bc\n") == "a\\u202eb\\u200bc\\u000a"
    assert visible("été – «é»") == "été – «é»"
