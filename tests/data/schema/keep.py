"""Keep a library of the present schema, so that every later one proves to migrate it.

The command is `python -m tests.data.schema.keep`.

Run it once when a schema is released, before the next migration is written; what is kept is never made again.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from core.library import Library
from core.model.annotation import Color, Style
from core.model.article import State
from core.store.opening import SCHEMA

HERE = Path(__file__).parent
FIRST = """# La sûreté du vieux pont

Le vieux pont date de 1480. La mairie le dit sûr, les habitants en doutent.

Il sera fermé l’an prochain pour des travaux.
"""
SECOND = FIRST.replace("sûr,", "tout à fait sûr,").replace("Il sera fermé l’an prochain pour des travaux.", "Fin.")


def fill(library: Library, folder: Path) -> None:
    """Something in every table that a person can fill."""
    path = folder / "pont.md"
    path.write_text(FIRST, encoding="utf-8")
    article = library.articles.add(path, tags=["villes/ponts"]).article
    start, end = library.passages.quote(article.id, "La mairie le dit sûr")
    passage = library.passages.add(article.id, start=start, end=end, note="La **sûreté**, déjà.", tags=["sécurité"])
    start, end = library.passages.quote(article.id, "Il sera fermé l'an prochain pour des travaux.")
    library.passages.add(article.id, start=start, end=end, color=Color.BLUE)
    library.passages.add(article.id, note="À relire.")
    path.write_text(SECOND, encoding="utf-8")
    library.articles.add(path)
    library.passages.decide(passage.annotation.id)
    gone = library.passages.add(article.id, start=0, end=9, note="jetée").annotation
    library.passages.trash([gone.id])
    underlined = library.passages.add(article.id, start=12, end=20, style=Style.UNDERLINE).annotation
    library.links.add(passage.annotation.id, underlined.id, "supports")
    library.highlighters.edit(Color.BLUE, name="À vérifier", meaning="Ce qui reste à prouver")
    library.tags.describe("sécurité", description="Ce qui rassure", color=Color.PINK)
    library.articles.begin(article.id)
    library.articles.set_state([article.id], State.READING)
    library.articles.edit(library.articles.get(article.id), site="La Gazette", published="2024-04")
    other = library.articles.add_bytes(b"A letter that was pasted, in English, on one line.").article
    library.articles.trash([other.id])
    library.history.undo()


def main() -> None:
    """Write the dump, unless it is there."""
    target = HERE / f"{SCHEMA}.sql"
    if target.exists():
        sys.exit(f"{target.name} is kept already")
    with tempfile.TemporaryDirectory() as name:
        with Library.open(Path(name) / "library", create=True, origin="window:kept") as library:
            fill(library, Path(name))
        with closing(sqlite3.connect(Path(name) / "library" / "library.db")) as database:
            target.write_text("\n".join(database.iterdump()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
