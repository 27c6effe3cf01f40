"""An article's pictures are those among its words; captions go where their pictures go."""

import pytest

from core.importing.web.figures import Figures
from tests.core.importing.web.made import PROSE, walked

ONE, TWO, THREE, FOUR = PROSE


def chosen(markup: str, title: str = "") -> list[str]:
    """Pictures (by address) and captions (by words) that are chosen when all prose was kept."""
    blocks, walk = walked(markup)
    kept = frozenset(index for index, one in enumerate(blocks) if one.words in PROSE)
    heading = next((index for index, one in enumerate(blocks) if title and one.words == title), None)
    indices = sorted(Figures(blocks, kept, walk.images).choose(heading))
    return [blocks[index].words or walk.images[blocks[index].element].references[0] for index in indices]


def test_pictures_among_the_words_with_their_captions() -> None:
    page = f"<main><p>{ONE}</p><figure><img src=a.jpg><figcaption>One</figcaption></figure><p>{TWO}</p></main>"
    assert chosen(page) == ["a.jpg", "One"]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src=a.jpg width=20>",
        "<img src=/i/blank.gif>",
        "<img>",
        "<div hidden><img src=a.jpg></div>",
        "<div class=card><img src=a.jpg><p>Another article of ours</p></div>",
        "<img src=a.jpg class=avatar>",
        "<div class=share><img src=a.jpg></div>",
    ],
)
def test_signs_cards_and_empty_places_are_no_pictures(markup: str) -> None:
    assert chosen(f"<main><p>{ONE}</p>{markup}<p>{TWO}</p></main>") == []


def test_the_lead_picture_may_stand_outside_the_words() -> None:
    page = f"<h1>Bridge</h1><div><figure><img src=lead.jpg></figure></div><main><p>{ONE}</p><p>{TWO}</p></main>"
    assert chosen(page, title="Bridge") == ["lead.jpg"]
    assert chosen(page) == []


def test_an_authors_portrait_under_the_title_is_none() -> None:
    portrait = "<div><img src=me.jpg><p>Ann Lee</p></div>"
    assert chosen(f"<h1>Bridge</h1>{portrait}<main><p>{ONE}</p><p>{TWO}</p></main>", title="Bridge") == []


def test_pictures_far_below_the_words_are_others() -> None:
    rest = "".join(f"<p>{n}</p>" for n in range(5))
    page = f"<main><p>{ONE}</p><p>{TWO}</p><img src=last.jpg>{rest}<div><img src=other.jpg></div></main>"
    assert chosen(page) == ["last.jpg"]


def test_of_one_picture_in_several_sizes_the_largest_stays() -> None:
    small, large = "/60/a-picture-of-it.jpg", "/1200/a-picture-of-it.jpg"
    page = f"<main><p>{ONE}</p><img src={small}><noscript><img src={large}></noscript><p>{TWO}</p></main>"
    assert chosen(page) == [large]


def test_short_names_are_told_apart_by_their_folders() -> None:
    assert chosen(f"<main><p>{ONE}</p><img src=/a/1.jpg><img src=/b/1.jpg><p>{TWO}</p></main>") == [
        "/a/1.jpg",
        "/b/1.jpg",
    ]


def test_what_is_named_a_caption_right_after_a_picture_is_one() -> None:
    named = "<div class=wp-caption-text>Of the bridge</div>"
    assert chosen(f"<main><p>{ONE}</p><img src=a.jpg>{named}<p>{TWO}</p></main>") == ["a.jpg", "Of the bridge"]
    assert chosen(f"<main><p>{ONE}</p>{named}<p>{TWO}</p></main>") == []


def test_a_caption_whose_picture_is_missing_stays_within_the_words() -> None:
    alone = "<figure><figcaption>Of the bridge</figcaption></figure>"
    assert chosen(f"<main><p>{ONE}</p>{alone}<p>{TWO}</p></main>") == ["Of the bridge"]
    assert chosen(f"<main><p>{ONE}</p><p>{TWO}</p></main><aside>{alone}</aside>") == []


def test_nothing_kept_nothing_chosen() -> None:
    assert chosen("<p>x</p><img src=a.jpg>") == []
