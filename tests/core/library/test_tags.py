"""Tags change everywhere at once, their children with them, and it can be undone."""

import pytest

from core.errors import KnownError, NotFound
from core.library import Library
from core.model.annotation import Color
from core.model.article import Article


def _paths(library: Library) -> dict[str, tuple[int, int]]:
    return {tag.path: (tag.articles, tag.annotations) for tag in library.tags.all()}


@pytest.fixture
def tagged(library: Library, article: Article) -> int:
    """An article with a tag, its child and a highlight with another child."""
    library.articles.tag([article.id], ["a", "a/b", "ab"])
    library.passages.add(article.id, start=0, end=4, tags=["a/c"])
    return article.id


def test_counts_leave_out_the_trash(library: Library, tagged: int) -> None:
    assert _paths(library) == {"a": (1, 0), "a/b": (1, 0), "a/c": (0, 1), "ab": (1, 0)}
    library.articles.trash([tagged])
    assert _paths(library) == {"a": (0, 0), "a/b": (0, 0), "a/c": (0, 0), "ab": (0, 0)}


def test_an_article_counts_once_for_a_tag_however_many_below_it_it_bears(library: Library, tagged: int) -> None:
    other = library.articles.add_bytes(b"# Other\n\nSome other words.\n").article.id
    library.articles.tag([other], ["x/y/z", "a/b"])
    passage = library.passages.add(other, start=0, end=4, tags=["x/w"]).annotation.id
    sizes = {"a": 2, "a/b": 2, "a/c": 1, "ab": 1, "x": 1, "x/w": 1, "x/y": 1, "x/y/z": 1}
    assert library.tags.sizes() == sizes
    assert {path: library.articles.list(tag=path).total for path in sizes} == sizes
    assert {path: library.tags.size(path) for path in sizes} == sizes
    library.passages.trash([passage])
    assert library.tags.sizes()["x/w"] == library.articles.list(tag="x/w").total == 0
    library.articles.trash([tagged])
    assert library.tags.sizes() == {**dict.fromkeys(sizes, 1), "a/c": 0, "ab": 0, "x/w": 0}
    assert {path: library.tags.size(path) for path in sizes} == library.tags.sizes()


def test_one_tag_is_told_by_itself_as_among_all(library: Library, tagged: int) -> None:
    library.tags.describe("a/b", color=Color.PINK, description="What b is for")
    assert [library.tags.get(path) for path in library.tags.paths()] == list(library.tags.all())
    assert library.tags.get("nobody/made/this") is None
    assert library.tags.colors() == {"a/b": Color.PINK}


def test_children_follow_a_renamed_tag(library: Library, tagged: int) -> None:
    change = library.tags.rename("a", "z/y")
    assert change.tags
    assert list(_paths(library)) == ["ab", "z/y", "z/y/b", "z/y/c"]
    assert library.articles.get(tagged).tags == ("ab", "z/y", "z/y/b")
    library.history.undo()
    assert list(_paths(library)) == ["a", "a/b", "a/c", "ab"]


def test_a_parent_that_is_no_tag_itself_can_be_renamed(library: Library, article: Article) -> None:
    library.articles.tag([article.id], ["p/q"])
    library.tags.rename("p", "r")
    assert list(_paths(library)) == ["r/q"]


def test_a_tag_can_move_below_itself(library: Library, tagged: int) -> None:
    library.tags.rename("a", "a/b")
    assert list(_paths(library)) == ["a/b", "a/b/b", "a/b/c", "ab"]


def test_renaming_to_a_tag_that_exists_is_refused(library: Library, tagged: int) -> None:
    with pytest.raises(KnownError, match="Merge"):
        library.tags.rename("a/b", "ab")
    with pytest.raises(NotFound):
        library.tags.rename("b", "c")
    assert library.articles.get(tagged).tags == ("a", "a/b", "ab")


def test_merged_tags_are_one_and_children_merge_too(library: Library, tagged: int) -> None:
    library.articles.tag([tagged], ["t/b"])
    before = library.articles.get(tagged).tags
    library.tags.merge("a", "t")
    assert _paths(library) == {"ab": (1, 0), "t": (1, 0), "t/b": (1, 0), "t/c": (0, 1)}
    library.history.undo()
    assert library.articles.get(tagged).tags == before
    assert _paths(library)["a/c"] == (0, 1)
    library.history.redo()
    assert list(_paths(library)) == ["ab", "t", "t/b", "t/c"]


def test_a_tag_is_not_merged_into_itself(library: Library, tagged: int) -> None:
    for target in ("a", "a/b"):
        with pytest.raises(KnownError, match="itself"):
            library.tags.merge("a", target)


def test_a_deleted_tag_comes_back_with_everything_that_bore_it(library: Library, tagged: int) -> None:
    library.tags.delete("a")
    assert _paths(library) == {"ab": (1, 0)}
    assert library.articles.get(tagged).tags == ("ab",)
    library.history.undo()
    assert _paths(library) == {"a": (1, 0), "a/b": (1, 0), "a/c": (0, 1), "ab": (1, 0)}


def test_paths_are_tidied_and_nameless_ones_refused(library: Library, article: Article) -> None:
    library.articles.tag([article.id], [" /politique //  sécurité / ", "a\nb"])
    assert library.articles.get(article.id).tags == ("a b", "politique/sécurité")
    for nameless in ("", " ", "///", "\x00"):
        with pytest.raises(KnownError):
            library.articles.tag([article.id], [nameless])
    with pytest.raises(KnownError):
        library.articles.tag([article.id], ["x" * 500])


def test_a_tag_takes_the_place_of_its_parent_with_those_below_it(library: Library, article: Article) -> None:
    library.articles.tag([article.id], ["a/b", "a/b/b", "a/b/b/b"])
    library.tags.rename("a/b", "a")
    assert library.articles.get(article.id).tags == ("a", "a/b", "a/b/b")
    library.tags.rename("a", "a/b")
    assert library.articles.get(article.id).tags == ("a/b", "a/b/b", "a/b/b/b")


def test_a_tag_says_what_it_is_for_in_which_colour(library: Library, other: Library, tagged: int) -> None:
    before = other.history.latest()
    change = library.tags.describe("a/b", description="**b**", color=Color.PINK)
    assert change.tags
    assert [change.tags for change in other.history.since(before)] == [True]
    found = next(tag for tag in other.tags.all() if tag.path == "a/b")
    assert (found.description, found.color, found.articles) == ("**b**", "pink", 1)
    library.tags.rename("a", "z")
    assert next(tag for tag in other.tags.all() if tag.path == "z/b").color == "pink"
    library.history.undo()
    library.tags.describe("a/b", color="")
    assert next(tag for tag in other.tags.all() if tag.path == "a/b").color == ""
    assert not library.tags.describe("a/b")
    for _step in range(2):
        assert not library.history.undo().refused
    assert next(tag for tag in other.tags.all() if tag.path == "a/b").description == ""


def test_a_deleted_tag_comes_back_with_what_was_said_of_it(library: Library, tagged: int) -> None:
    library.tags.describe("a/b", description="d", color=Color.BLUE)
    before = library.tags.all()
    library.tags.delete("a/b")
    library.history.undo()
    assert library.tags.all() == before
    library.history.redo()
    assert "a/b" not in _paths(library)


def test_a_parent_that_nobody_made_can_be_described_and_what_is_no_tag_cannot(
    library: Library, article: Article
) -> None:
    library.articles.tag([article.id], ["eau/mer"])
    library.tags.describe("eau", color=Color.BLUE)
    assert _paths(library) == {"eau": (0, 0), "eau/mer": (1, 0)}
    library.history.undo()
    assert _paths(library) == {"eau/mer": (1, 0)}
    with pytest.raises(NotFound):
        library.tags.describe("feu", color=Color.BLUE)
    with pytest.raises(ValueError, match="mauve"):
        library.tags.describe("eau", color="mauve")


def test_a_merged_tag_keeps_what_was_said_of_either(library: Library, tagged: int) -> None:
    library.tags.describe("a/b", description="old", color=Color.BLUE)
    library.tags.describe("a/c", description="new")
    library.tags.merge("a/b", "a/c")
    merged = next(tag for tag in library.tags.all() if tag.path == "a/c")
    assert (merged.description, merged.color) == ("new", "blue")
    library.history.undo()
    assert {tag.path: tag.color for tag in library.tags.all()}["a/c"] == ""


def test_the_tags_used_last_come_first(library: Library, article: Article) -> None:
    library.articles.tag([article.id], ["one"])
    library.passages.add(article.id, start=0, end=4, tags=["two"])
    assert set(library.tags.recent()) == {"one", "two"}
    assert len(library.tags.recent(limit=1)) == 1
    assert library.tags.recent(limit=0) == ()


def test_that_a_tag_was_used_meanwhile_keeps_nobody_from_deleting_it_again(
    library: Library, other: Library, article: Article
) -> None:
    library.articles.tag([article.id], ["t"])
    library.articles.untag([article.id], ["t"])
    library.tags.delete("t")
    library.history.undo()
    with other._desk.db.write():
        other._desk.db.run("update tag set used = 'later'")
    assert not library.history.redo().refused
    assert library.tags.all() == ()


def test_what_moves_to_where_another_was_moves_once(library: Library, article: Article) -> None:
    for act in (library.tags.rename, library.tags.merge):
        library.articles.tag([article.id], ["a/b/c", "a/b/c/b", "a/b/c/b/c"])
        act("a/b/c", "a")
        assert library.articles.get(article.id).tags == ("a", "a/b", "a/b/c")
        library.articles.untag([article.id], ["a", "a/b", "a/b/c"])
        library.tags.delete("a")
