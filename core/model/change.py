"""What a write touched, so that views refresh only when they show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The ids a write touched. Every write returns one; another process's are read from the history."""

    articles: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    tags: bool = False
    """The tag tree or its counts may look different."""
    highlighters: bool = False
    """A highlighter has another name or meaning."""
    entry: int = 0
    """Id in the history, 0 when nothing was written."""

    def __or__(self, other: "Change") -> "Change":
        """Both changes as one."""
        return Change(
            articles=self.articles | other.articles,
            annotations=self.annotations | other.annotations,
            tags=self.tags or other.tags,
            highlighters=self.highlighters or other.highlighters,
            entry=max(self.entry, other.entry),
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.annotations or self.tags or self.highlighters)
