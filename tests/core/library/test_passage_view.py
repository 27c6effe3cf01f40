"""All passages at once: filtered, in groups, in order, row by row."""

import pytest

from core.library import Library
from core.model.annotation import Color, Style
from core.model.passage_filter import GroupBy, PassageFilter
from core.model.place import Status
from tests.core.library.marked import FRENCH, Marked, marked


@pytest.fixture
def made(library: Library) -> Marked:
    return marked(library)


def found(library: Library, **wanted: object) -> set[int]:
    return set(library.passages.view.overview(PassageFilter(**wanted)).ids)  # type: ignore[arg-type]


def test_the_article_marked_last_comes_first_and_passages_in_the_order_of_the_text(
    library: Library, made: Marked
) -> None:
    overview = library.passages.view.overview(PassageFilter())
    assert [(one.title, one.count) for one in overview.groups] == [("The flood", 2), ("La ville et ses ponts", 2)]
    assert overview.ids == (made.remark.id, made.river.id, made.bridge.id, made.summer.id)
    assert overview.total == 4


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ({"text": "ETE"}, {"summer"}),
        ({"text": "l'été personne"}, {"summer"}),
        ({"text": "verif vieux"}, {"bridge"}),
        ({"text": "rose verif"}, set[str]()),
        ({"text": "again"}, {"remark"}),
        ({"tags": ("saison",)}, {"summer", "bridge"}),
        ({"tags": ("saison/été", "ville")}, {"summer", "bridge"}),
        ({"tags": ("sais",)}, set[str]()),
        ({"colors": (Color.PINK, Color.BLUE)}, {"summer", "river"}),
        ({"styles": (Style.UNDERLINE,)}, {"river"}),
        ({"languages": ("en",)}, {"river", "remark"}),
        ({"sites": ("La Gazette",)}, {"summer", "bridge"}),
        ({"has_note": True}, {"bridge", "remark"}),
        ({"has_note": False}, {"summer", "river"}),
        ({"after": "2001"}, {"summer", "bridge", "river", "remark"}),
        ({"before": "2001"}, set[str]()),
        ({"statuses": (Status.ANCHORED,)}, {"summer", "bridge", "river"}),
        ({"statuses": (Status.ORPHAN,)}, set[str]()),
        ({"colors": (Color.PINK,), "text": "vieux"}, set[str]()),
    ],
)
def test_each_filter_leaves_what_it_names(
    library: Library, made: Marked, wanted: dict[str, object], names: set[str]
) -> None:
    assert found(library, **wanted) == {getattr(made, name).id for name in names}


def test_one_article_alone(library: Library, made: Marked) -> None:
    assert found(library, article=made.french.id) == {made.bridge.id, made.summer.id}


def test_a_passage_stands_under_each_of_its_tags_and_the_bare_ones_at_the_end(library: Library, made: Marked) -> None:
    overview = library.passages.view.overview(PassageFilter(), GroupBy.TAG)
    assert [(one.key, one.count) for one in overview.groups] == [
        ("saison", 1),
        ("saison/été", 1),
        ("ville", 1),
        ("", 2),
    ]
    assert overview.ids == (made.bridge.id, made.summer.id, made.bridge.id, made.remark.id, made.river.id)
    assert overview.total == 4


def test_a_filter_by_tag_groups_by_what_it_asks_for_alone(library: Library, made: Marked) -> None:
    overview = library.passages.view.overview(PassageFilter(tags=("saison",)), GroupBy.TAG)
    assert [one.key for one in overview.groups] == ["saison", "saison/été"]


def test_colours_come_in_the_order_of_the_highlighters(library: Library, made: Marked) -> None:
    overview = library.passages.view.overview(PassageFilter(), GroupBy.COLOR)
    assert [(one.key, one.count) for one in overview.groups] == [("yellow", 2), ("blue", 1), ("pink", 1)]


def test_what_is_in_the_trash_is_left_out_with_its_article_too(library: Library, made: Marked) -> None:
    library.passages.trash([made.summer.id])
    assert found(library) == {made.bridge.id, made.river.id, made.remark.id}
    library.articles.trash([made.english.id])
    assert found(library) == {made.bridge.id}
    assert found(library, text="rose") == set()


def test_another_process_is_seen_at_once(library: Library, other: Library, made: Marked) -> None:
    assert found(library, text="digue") == set()
    other.passages.edit(other.passages.get(made.river.id), note="La digue a cédé", color=Color.GREEN)
    assert found(library, text="DIGUE") == {made.river.id}
    assert found(library, colors=(Color.GREEN,)) == {made.river.id}


def test_rows_come_as_asked_with_their_articles(library: Library, made: Marked) -> None:
    rows = library.passages.view.rows([made.summer.id, 999_999, made.remark.id])
    assert [(one.annotation.id, one.article.meta.title) for one in rows] == [
        (made.summer.id, "La ville et ses ponts"),
        (made.remark.id, "The flood"),
    ]


def test_a_page_is_a_stretch_of_the_overview(library: Library, made: Marked) -> None:
    page = library.passages.view.page(PassageFilter(), GroupBy.ARTICLE, 1, 2)
    assert [one.annotation.id for one in page] == [made.river.id, made.bridge.id]


def test_passages_stand_in_the_order_of_the_words_an_article_has_now(library: Library, made: Marked) -> None:
    turned = "# La ville et ses ponts\n\nL’été, personne ne le prend. Le vieux pont date de 1480.\n"
    assert sorted(turned) == sorted(FRENCH)
    again = library.articles.add_bytes(turned.encode(), name="ponts.md", source="/a/ponts.md").article
    library.articles.merge(again.id, [made.french.id])
    assert library.passages.view.overview(PassageFilter(article=again.id)).ids == (made.summer.id, made.bridge.id)


def test_what_can_be_filtered_by_is_what_passages_have(library: Library, made: Marked) -> None:
    library.articles.add_bytes(b"Nothing is marked here at all.", tags=["unused"])
    offered = library.passages.view.offered()
    assert offered.tags == ("saison", "saison/été", "ville")
    assert offered.languages == ("en", "fr")
    assert offered.sites == ("La Gazette", "The Herald")
