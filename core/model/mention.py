"""What a note names in double brackets: an article or a passage."""

from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    """What is named."""

    ARTICLE = "article"
    PASSAGE = "annotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An article or a passage as it is offered while one types, and shown in a note that names it."""

    kind: MentionKind
    id: int
    article: int
    """The article itself, or the one the passage stands in."""
    uid8: str
    """The first eight digits of its uid: what is typed for it."""
    title: str
    """The article's."""
    exact: str = ""
    """The words of a passage; of a note on a whole article, its first line."""

    @property
    def words(self) -> str:
        """What a note shows of it when it has no words of its own."""
        return self.exact or self.title
