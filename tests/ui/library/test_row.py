"""Rows say what an article, a hit or a passage is, on one line each."""

from dataclasses import replace

from core.model.annotation import Annotation, Color
from core.model.article import Article, Metadata, State
from core.model.hit import Hit, HitKind, Snippet
from ui.library.row import article_row, day, hit_row, one_line, passage_row

ARTICLE = Article(
    id=7,
    uid="u",
    version=1,
    revision=1,
    meta=Metadata(title="A title\nin two lines", site="The Paper", published="2024-04-25T15:05"),
    source=None,
    added="2024-05-01T00:00:00.000Z",
    words=10,
    excerpt="First words\n\tof it",
    state=State.UNREAD,
    starred=True,
    place=0,
    tags=("climat",),
    annotations=2,
    trashed=None,
)


def test_an_article_s_row_has_title_words_place_and_tags() -> None:
    row = article_row(ARTICLE)
    assert (row.title, row.body) == ("A title in two lines", "First words of it")
    assert row.meta == ("The Paper", "2024-04-25", "2 passages")
    assert row.chips == ("climat",)
    assert row.unread
    assert row.starred


def test_without_a_date_of_its_own_an_article_bears_the_day_it_was_added() -> None:
    row = article_row(replace(ARTICLE, meta=Metadata(), annotations=0))
    assert (row.title, row.meta) == ("Untitled", ("2024-05-01",))


def test_dates_stay_as_precise_as_they_are() -> None:
    assert [day(date) for date in ("2024-04-25T15:05", "2024-04", "")] == ["2024-04-25", "2024-04", ""]


def test_a_hit_s_matches_stand_at_their_words() -> None:
    snippets = (
        Snippet(start=100, end=120, text="the river rose\nfast", matches=((104, 109),)),
        Snippet(start=300, end=315, text="a river, again.", matches=((302, 307),)),
    )
    hit = Hit(
        kind=HitKind.ARTICLE,
        article=7,
        annotation=None,
        title="Flood",
        score=1,
        published="2024",
        guess=True,
        language="en",
        snippets=snippets,
    )
    row = hit_row(hit)
    assert row.meta == ("2024 (a guess)",)
    assert [row.body[start:end] for start, end in row.matches] == ["river", "river"]
    assert "\n" not in row.body
    assert row.at == (104, 109)


def test_a_note_s_hit_opens_at_its_passage_not_at_positions_of_the_note() -> None:
    snippet = Snippet(start=0, end=5, text="river", matches=((0, 5),))
    hit = Hit(
        kind=HitKind.NOTE,
        article=7,
        annotation=9,
        title="Flood",
        score=1,
        published="",
        guess=False,
        language="",
        snippets=(snippet,),
    )
    assert hit_row(hit).at is None
    assert hit_row(hit).key == (7, 9)


def test_a_passage_in_the_trash_has_its_words_and_colour() -> None:
    passage = Annotation(
        id=9,
        uid="p",
        version=1,
        article=7,
        revision=1,
        selectors=None,
        place=None,
        exact="the river",
        color=Color.PINK,
        note="why?",
        tags=(),
        created="2024-05-01T00:00:00.000Z",
        modified="2024-05-02T00:00:00.000Z",
        trashed="2024-05-03T00:00:00.000Z",
    )
    row = passage_row(passage)
    assert (row.title, row.body, row.color) == ("why?", "the river", Color.PINK)


def test_a_screen_reader_hears_all_of_it() -> None:
    spoken = article_row(ARTICLE).spoken()
    assert spoken.startswith("A title in two lines, unread, starred, The Paper")


def test_line_breaks_become_one_blank() -> None:
    assert one_line(" a\n\n\t b\u2028c ") == "a b c"


def test_what_is_put_away_says_so() -> None:
    assert article_row(replace(ARTICLE, state=State.ARCHIVED)).meta[-1] == "archived"
