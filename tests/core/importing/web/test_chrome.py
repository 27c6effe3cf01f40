"""What surrounds an article is told by its tag, its role or its names."""

import pytest
from lxml import html

from core.importing.web.chrome import is_chrome, is_concealed, is_credited, is_for_ears, is_unseen


def element(markup: str) -> html.HtmlElement:
    return html.fragment_fromstring(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>x</nav>",
        "<div role=navigation>x</div>",
        "<div class='post-sidebar wide'>x</div>",
        "<div id=comments>x</div>",
        "<div class='article__share share-bar'>x</div>",
        "<section class=related-posts>x</section>",
        "<p class=newsletter>x</p>",
    ],
)
def test_chrome(markup: str) -> None:
    assert is_chrome(element(markup))


@pytest.mark.parametrize(
    "markup",
    [
        "<div>x</div>",
        "<div class='article-body'>x</div>",
        "<p class=shareholders>x</p>",
        "<div class=commentary>x</div>",
    ],
)
def test_no_chrome(markup: str) -> None:
    assert not is_chrome(element(markup))


@pytest.mark.parametrize("attrs", ["hidden", "aria-hidden=true", "style='color:red; display : none'"])
def test_unseen(attrs: str) -> None:
    assert is_unseen(element(f"<p {attrs}>x</p>"))
    assert not is_unseen(element("<p aria-hidden=false style='display:block'>x</p>"))


def test_what_eyes_alone_see_is_not_concealed() -> None:
    assert is_concealed(element("<p hidden>x</p>"))
    assert is_concealed(element("<p style='visibility: hidden'>x</p>"))
    assert not is_concealed(element("<p aria-hidden=true>x</p>"))


def test_for_ears_and_credits_are_told_by_whole_names() -> None:
    assert is_for_ears(element("<span class='a sr-only'>x</span>"))
    assert not is_for_ears(element("<span class='gutters'>x</span>"))
    assert is_credited(element("<span class='photo-credit'>x</span>"))
    assert not is_credited(element("<span class='resources'>x</span>"))
