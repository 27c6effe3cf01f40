"""Which articles are meant."""

from core.library import Library
from core.library.export_choice import Choice, borne, chosen
from core.model.article import Article


def test_all_of_them_or_those_that_everything_said_fits(library: Library, article: Article) -> None:
    other = library.articles.add_bytes(b"Un tout autre texte.", tags=["loin/ailleurs"]).article
    library.passages.add(article.id, start=0, end=3, tags=["ici"])
    away = library.articles.add_bytes(b"Weg.", tags=["ici"]).article
    library.articles.trash([away.id])
    db, select = library._desk.db, library.searching.select

    def ids(**choice: object) -> list[int]:
        return chosen(db, Choice(**choice), select)  # type: ignore[arg-type]

    assert ids() == [article.id, other.id]
    assert ids(articles=[other.id, away.id]) == [other.id]
    assert ids(query="ponts") == [article.id]
    assert ids(tags=["ici"]) == [article.id]
    assert ids(tags=["loin"]) == [other.id]
    assert ids(tags=["ici", "LOIN/Ailleurs"]) == [article.id, other.id]
    assert ids(tags=["nirgends"]) == []
    assert ids(tags=["ici"], query="autre") == []
    assert borne(db, Choice(tags=["loin", "LOIN"])) == ("loin/ailleurs",)
