"""Lists, counts and corrections of articles."""

from pathlib import Path

import pytest

from core.errors import Conflict, KnownError, NotFound, UsageError
from core.library import Facet, Library, Section, Sort
from core.library.articles import Articles
from core.library.selection import Selection
from core.model.article import Article, State
from core.store import clock
from core.store.articles import among


def _add(library: Library, *titles: str) -> list[int]:
    return [library.articles.add_bytes(f"# {title}\n\nWords of {title}.\n".encode()).article.id for title in titles]


def _titles(library: Library, **how: object) -> list[str]:
    return [article.meta.title for article in library.articles.list(**how).articles]  # type: ignore[arg-type]


def test_newest_come_first_a_page_at_a_time(library: Library) -> None:
    _add(library, "One", "Two", "Three")
    assert _titles(library) == ["Three", "Two", "One"]
    page = library.articles.list(limit=1, offset=1)
    assert (page.total, page.articles[0].meta.title) == (3, "Two")


def test_titles_sort_without_case_accents_and_quotes(library: Library) -> None:
    _add(library, "école", "Zèbre", "« Abeille »", "Eclair")
    assert _titles(library, sort=Sort.TITLE) == ["« Abeille »", "Eclair", "école", "Zèbre"]


def test_dates_of_any_precision_sort_newest_first(library: Library) -> None:
    for number, date in zip(
        _add(library, "A", "B", "C", "D"), ["2024-04", "2024-04-25T15:05", "", "2023"], strict=True
    ):
        library.articles.edit(library.articles.get(number), published=date)
    assert _titles(library, sort=Sort.PUBLISHED) == ["B", "A", "D", "C"]


def test_sections_and_counts_agree(library: Library) -> None:
    one, two, three, four = _add(library, "One", "Two", "Three", "Four")
    library.articles.set_state([one], State.READING)
    library.articles.set_state([two], State.ARCHIVED)
    library.articles.star([two, three])
    library.articles.trash([three])
    counts = library.articles.counts()
    for section in Section:
        assert library.articles.list(section=section).total == getattr(counts, section)
    assert (counts.all, counts.unread, counts.reading, counts.archived, counts.starred, counts.trash) == (
        3,
        1,
        1,
        1,
        1,
        1,
    )
    assert _titles(library, section=Section.UNREAD) == ["Four"]
    assert four in {article.id for article in library.articles.list().articles}


def test_a_tag_lists_what_bears_it_or_a_child_or_has_such_a_highlight(library: Library) -> None:
    one, two, three, four = _add(library, "One", "Two", "Three", "Four")
    library.articles.tag([one], ["politique"])
    library.articles.tag([two], ["politique/sécurité"])
    library.articles.tag([four], ["politiques"])
    library.passages.add(three, start=0, end=3, tags=["politique/police"])
    assert sorted(_titles(library, tag="politique")) == ["One", "Three", "Two"]
    assert _titles(library, tag="politique/sécurité") == ["Two"]


def test_a_page_shows_tags_and_how_many_annotations(library: Library, article: Article) -> None:
    library.articles.tag([article.id], ["b", "a"])
    kept = library.passages.add(article.id, start=0, end=3).annotation
    gone = library.passages.add(article.id, start=4, end=8).annotation
    library.passages.trash([gone.id])
    (shown,) = library.articles.list().articles
    assert (shown.tags, shown.annotations, shown.words > 10) == (("a", "b"), 1, True)
    assert shown.excerpt.startswith("La ville a deux ponts.")
    assert kept.id != gone.id


def test_a_ranked_selection_keeps_its_order_within_the_section(library: Library) -> None:
    one, two, three, four = _add(library, "One", "Two", "Three", "Four")
    library.articles.trash([three])
    ranked = [two, three, four, one]
    articles = Articles(library._desk, lambda query: Selection(condition=among(ranked), ranked=ranked))
    page = articles.list("words", sort=Sort.RELEVANCE, limit=2)
    assert (page.total, [article.id for article in page.articles]) == (3, [two, four])
    assert [article.id for article in articles.list("words", sort=Sort.ADDED).articles] == [four, two, one]


def test_a_correction_is_stored_and_the_words_stay(library: Library, article: Article) -> None:
    before = library.articles.text(article.id)
    library.articles.edit(
        article, title=" Ponts\n de  la ville ", authors=["Anne", ""], published="2024-04", site="S", language="fr"
    )
    now = library.articles.get(article.id)
    assert (now.meta.title, now.meta.authors, now.meta.published) == ("Ponts de la ville", ("Anne",), "2024-04")
    assert now.version > article.version
    assert library.articles.text(article.id) == before


def test_a_field_that_somebody_else_changed_is_a_conflict(library: Library, other: Library, article: Article) -> None:
    other.articles.edit(article, title="Theirs")
    with pytest.raises(Conflict):
        library.articles.edit(article, title="Mine")
    library.articles.edit(article, title="Theirs", site="Mine")
    now = library.articles.get(article.id)
    assert (now.meta.title, now.meta.site) == ("Theirs", "Mine")


def test_remembering_a_place_is_no_change(library: Library, article: Article) -> None:
    before = library.history.latest()
    library.articles.remember_place(article.id, 40)
    assert library.articles.get(article.id).place == 40
    assert library.history.latest() == before


def test_what_does_not_exist_is_named(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, note="x").annotation
    for name in (99, "99", "nobody", note.id, note.uid):
        with pytest.raises(NotFound):
            library.articles.get(name)
    with pytest.raises(NotFound):
        library.articles.text(article.id, revision=2)
    assert library.articles.get(article.uid) == library.articles.get(str(article.id))


def test_a_write_that_names_one_that_does_not_exist_changes_none(library: Library, article: Article) -> None:
    with pytest.raises(NotFound):
        library.articles.star([article.id, 99])
    assert not library.articles.get(article.id).starred


@pytest.mark.parametrize("title", ["x" * 5000, "<img src=http://example.org/>", "a\x00b\ud800c", "\u202eabc"])
def test_hostile_titles_are_stored_as_text_or_refused(library: Library, article: Article, title: str) -> None:
    try:
        library.articles.edit(article, title=title)
    except KnownError:
        assert len(title) > 2000
    else:
        assert library.articles.get(article.id).meta.title in (title, "abc")


def test_the_original_is_the_file_of_the_current_words(library: Library, file: Path, article: Article) -> None:
    file.write_bytes(file.read_bytes() + b"\nEncore.\n")
    library.articles.add(file)
    assert library.articles.original(article.id).read_bytes() == file.read_bytes()


@pytest.mark.parametrize("wrong", [{"published": "2024-13-45"}, {"language": "zz9"}])
def test_no_date_and_no_language_are_refused_and_nothing_is_written(library: Library, wrong: dict[str, str]) -> None:
    (number,) = _add(library, "One")
    seen = library.articles.get(number)
    with pytest.raises(UsageError):
        library.articles.edit(seen, title="Two", **wrong)
    assert library.articles.get(number) == seen


def test_what_an_import_said_of_the_date_may_stay(library: Library) -> None:
    (number,) = _add(library, "One")
    with library.articles._db.write():
        library.articles._db.run("update article set published = 'spring', language = 'Welsh'")
    seen = library.articles.get(number)
    library.articles.edit(seen, title="Two", published=seen.meta.published, language=seen.meta.language)
    assert library.articles.get(number).meta.title == "Two"


def test_facets_count_and_list_what_articles_have_in_common(library: Library) -> None:
    library.articles.add_bytes(b"# One\n\nSome words of the first.", source="https://paper.example/one")
    library.articles.add_bytes(b"# Two\n\nSome words of the second.", source="https://paper.example/two")
    assert library.articles.facets()[Facet.SOURCE]["paper.example"] == 2
    page = library.articles.list(bearing=(Facet.SOURCE, "paper.example"))
    assert {article.meta.title for article in page.articles} == {"One", "Two"}


def test_ids_are_all_of_what_the_pages_list(library: Library) -> None:
    ids = _add(library, "One", "Two", "Three")
    library.articles.tag(ids[:2], ["kept"])
    assert library.articles.ids() == tuple(reversed(ids))
    assert library.articles.ids(tag="kept", sort=Sort.TITLE) == tuple(ids[:2])
    library.articles.trash(ids[:1])
    assert library.articles.ids(section=Section.TRASH) == tuple(ids[:1])


def test_what_was_opened_last_comes_first(library: Library, other: Library, article: Article) -> None:
    letter = library.articles.add_bytes(b"A letter that was pasted.").article
    never = library.articles.add_bytes(b"Another that nobody opened.").article
    assert library.articles.recently() == ()
    title = library.history.can_undo()
    for number in (article.id, letter.id, article.id):
        library.articles.begin(number)
        _later()
    assert [one.id for one in other.articles.recently()] == [article.id, letter.id]
    assert [one.id for one in other.articles.recently(limit=1)] == [article.id]
    assert library.history.can_undo() == title
    library.articles.trash([article.id])
    assert [one.id for one in library.articles.recently()] == [letter.id]
    assert never.id not in [one.id for one in library.articles.recently()]


def _later() -> None:
    """Until the clock that stamps rows has moved on."""
    before = clock.now()
    while clock.now() == before:
        pass
