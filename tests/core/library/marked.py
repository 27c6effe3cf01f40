"""A small library full of passages, for tests of the view of all of them."""

from dataclasses import dataclass

from core.library import Library
from core.model.annotation import Annotation, Color, Style
from core.model.article import Article

FRENCH = "# La ville et ses ponts\n\nLe vieux pont date de 1480. L’été, personne ne le prend.\n"
ENGLISH = "# The flood\n\nThe river rose in the night. Nobody had read the old maps of the river.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What was made, by name."""

    french: Article
    english: Article
    bridge: Annotation
    summer: Annotation
    river: Annotation
    remark: Annotation
    """On the whole English article."""


def marked(library: Library) -> Marked:
    """Two articles with three passages and a remark."""
    french = library.articles.add_bytes(FRENCH.encode(), name="ponts.md").article
    english = library.articles.add_bytes(ENGLISH.encode(), name="flood.md").article
    library.articles.edit(library.articles.get(french.id), site="La Gazette", language="fr")
    library.articles.edit(library.articles.get(english.id), site="The Herald", language="en")

    def add(article: Article, words: str, **said: object) -> Annotation:
        start, end = library.passages.quote(article.id, words)
        return library.passages.add(article.id, start=start, end=end, **said).annotation  # type: ignore[arg-type]

    # The later place is marked first: the order is that of the text.
    summer = add(french, "L’été, personne", color=Color.PINK, tags=["saison/été"])
    bridge = add(french, "vieux pont", note="À vérifier", tags=["ville", "saison"])
    river = add(english, "The river rose", style=Style.UNDERLINE, color=Color.BLUE)
    remark = library.passages.add(english.id, note="Read it again").annotation
    return Marked(french=french, english=english, bridge=bridge, summer=summer, river=river, remark=remark)
