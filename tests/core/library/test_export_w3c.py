"""What an annotation takes along on its way."""

from core.library import Library
from core.library.export_w3c import portables
from core.model.article import Article


def test_an_annotation_takes_its_article_its_original_and_its_tags_along(library: Library, article: Article) -> None:
    library.articles.tag([article.id], ["a"])
    library.passages.add(article.id, start=0, end=3, tags=["b"])
    library.passages.add(article.id, note="n")
    seen = library.articles.get(article.id)
    several = portables(library._desk, library.passages, seen, None)
    assert [one.note for one in several] == ["n", ""]
    assert {one.home.uid for one in several} == {article.uid}
    assert several[0].original == several[0].home.originals[-1]
    assert [len(portables(library._desk, library.passages, seen, frozenset(tags))) for tags in ("a", "b", "c")] == [
        2,
        1,
        0,
    ]
