"""Tags change everywhere at once, their children with them, and it can be undone."""

import pytest

from core.errors import KnownError, NotFound
from core.library import Library
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
    library.passages.trash([passage])
    assert library.tags.sizes()["x/w"] == library.articles.list(tag="x/w").total == 0
    library.articles.trash([tagged])
    assert library.tags.sizes() == {**dict.fromkeys(sizes, 1), "a/c": 0, "ab": 0, "x/w": 0}


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
