"""Figures say what is known of their pictures; those that came along are handed on once."""

from lxml import html

from core.importing.web.gallery import Gallery
from core.importing.web.images import read_image
from core.importing.web.pictures import Pictures
from core.importing.web.saved import SavedPage
from core.importing.web.tree import parse
from tests.core.importing.web.draw import picture

RED = picture(color="red", width=600, height=400)
BASE = "https://paper.example/a/page.html"


def described(markup: str, *, base: str = BASE, source: str = "") -> tuple[dict[str, object], Gallery]:
    page = SavedPage(html=b"", part=lambda reference: RED if reference.endswith("red.png") else None)
    gallery = Gallery(Pictures(page, base), parse(source or markup), base)
    return gallery.describe(read_image(html.fragment_fromstring(markup))), gallery


def test_a_picture_that_stayed_behind_has_its_address() -> None:
    attrs, gallery = described("<img src=b.jpg alt=' The  bridge ' width=640 height=400>")
    address = "https://paper.example/a/b.jpg"
    assert attrs == {"address": address, "alt": "The bridge", "width": 640, "height": 400}
    assert gallery.media == ()


def test_a_picture_that_came_along_is_named_and_measured() -> None:
    attrs, gallery = described("<img src=red.png width=60 height=40 srcset='missing.png 900w'>")
    (media,) = gallery.media
    assert (attrs["media"], attrs["width"], attrs["height"], media.data) == (media.name, 600, 400, RED)
    gallery.describe(read_image(html.fragment_fromstring("<img src=/x/red.png>")))
    assert len(gallery.media) == 1


def test_data_that_was_parked_is_found() -> None:
    import base64

    source = f'<img src="data:image/png;base64,{base64.b64encode(RED + b"x" * 3_000).decode()}">'
    parked = str(next(parse(source).root.iter("img")).get("src"))
    attrs, gallery = described(f'<img src="{parked}">', source=source)
    assert attrs["media"] == gallery.media[0].name
    assert "address" not in attrs


def test_no_address_but_of_the_web() -> None:
    hosts = ("http://", "http://[x", "http://[::1", "http://a b.example/c.jpg")
    for reference in ("javascript:x", "file:///etc/passwd", "ftp://a.example/b.jpg", "data:,x", *hosts):
        assert "address" not in described(f"<img src='{reference}'>")[0]
    assert "address" not in described("<img src=b.jpg>", base="")[0]
    assert "address" not in described(f"<img src='https://a.example/{'x' * 5_000}.jpg'>")[0]
