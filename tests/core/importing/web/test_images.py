"""A picture's best address is found wherever the page put it, and signs of the page are told from pictures."""

import pytest
from lxml import html

from core.importing.web.images import Image, read_image


def image(markup: str) -> Image:
    return read_image(next(html.fragment_fromstring(f"<div>{markup}</div>").iter("img", "figure")))


@pytest.mark.parametrize(
    ("markup", "best"),
    [
        ("<img src=a.jpg>", "a.jpg"),
        ("<img src=a.jpg srcset='b.jpg 400w, c.jpg 1200w, d.jpg 800w'>", "c.jpg"),
        ("<img src=a.jpg srcset='b.jpg, c.jpg 2x'>", "c.jpg"),
        (
            "<img src=a.jpg srcset='https://x.example/w_200,h_100/b.jpg 200w,https://x.example/w_9,h_9/c.jpg 900w'>",
            None,
        ),
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=a.jpg>", "a.jpg"),
        ("<img src=/i/blank.gif data-original=a.jpg>", "a.jpg"),
        ("<img src=spacer.png data-lazy-srcset='a.jpg 100w, b.jpg 300w'>", "b.jpg"),
        ("<img data-my-own='/pics/a.webp?x=1'>", "/pics/a.webp?x=1"),
        ("<picture><source srcset='a.webp 300w, b.webp 900w'><img src=c.jpg></picture>", "b.webp"),
        ("<figure itemid='https://x.example/a.jpg?q=1'></figure>", "https://x.example/a.jpg?q=1"),
        ("<img style='background: var(--sf-img-3)' src='data:image/svg+xml,<svg/>'>", "--sf-img-3"),
    ],
)
def test_the_best_address_comes_first(markup: str, best: str | None) -> None:
    assert image(markup).references[0] == (best or "https://x.example/w_9,h_9/c.jpg")


@pytest.mark.parametrize(
    "markup",
    ["<img>", "<img src=''>", "<img src='about:blank'>", "<img src='\\\\server\\a.png'>", "<img data-src='{x}'>"],
)
def test_a_place_without_a_picture_has_no_address(markup: str) -> None:
    assert image(markup).references == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<img src=a.jpg width=16 height=16>",
        "<img src=a.jpg style='width: 20px'>",
        "<img src=a.jpg class='site-logo'>",
        "<img src=/x/icon-mail.png>",
        "<img src=/avatar/me.jpg width=96>",
        "<img src=/resize=100,100/a.jpg>",
    ],
)
def test_an_icon(markup: str) -> None:
    assert image(markup).icon


@pytest.mark.parametrize(
    "markup", ["<img src=rock-stars.jpg>", "<img src=a.jpg class=logo width=600>", "<img src=silicone.jpg>"]
)
def test_no_icon(markup: str) -> None:
    assert not image(markup).icon


def test_letters_of_a_line_are_words() -> None:
    assert image("<img class=wp-smiley alt='🙂' src=a.png>").word
    assert image("<img class='mwe-math-fallback-image-inline' alt='x^2' src=a.svg>").word
    assert not image("<img class=wp-smiley src=a.png>").word


def test_size_is_read_from_attributes_style_and_address() -> None:
    one = image("<img src='/1280x960/a.jpg' width='640px' height=abc style='height: 400.5px'>")
    assert (one.width, one.height, one.size) == (640, None, 1280.0)
    assert image("<img style='width:640px;height:400.5px' src=a.jpg>").height == 400
