"""Without a search engine a query looks at titles."""

from core.library.articles import Articles
from core.library.library import Library
from core.library.selection import Selection


def test_titles_are_looked_at(library: Library) -> None:
    for title in ("Le pont", "La ville"):
        library.articles.add_bytes(f"# {title}\n\nDes mots sur {title.lower()}.\n".encode())
    plain = Articles(library._desk)
    assert [article.meta.title for article in plain.list("PONT").articles] == ["Le pont"]
    assert Selection().ranked is None
