"""Counts over the whole library. The trash counts for itself."""

from core.store.database import Database

LIVE = "from article join article_state on article_state.article = article.id where trashed is null"
GROUPS = {
    "states": f"select state as name, count(*) as number {LIVE} group by state",
    "languages": f"select language as name, count(*) as number {LIVE} group by language",
    "sites": f"select site as name, count(*) as number {LIVE} and site <> '' group by site",
    "years": f"select substr(published, 1, 4) as name, count(*) as number {LIVE} and published <> '' group by name",
    "colors": """
        select color as name, count(*) as number from annotation
        join article_state on article_state.article = annotation.article
        where annotation.trashed is null and article_state.trashed is null group by color
    """,
}
TOTALS = {
    "articles": f"select count(*) {LIVE}",
    "words": f"select coalesce(sum(words), 0) {LIVE}",
    "starred": f"select count(*) {LIVE} and starred = 1",
    "trash": "select count(*) from article_state where trashed is not null",
    "revisions": "select count(*) from revision",
    "annotations": """
        select count(*) from annotation join article_state on article_state.article = annotation.article
        where annotation.trashed is null and article_state.trashed is null
    """,
}


def totals(db: Database) -> dict[str, int]:
    """How many articles, words, revisions, annotations … there are."""
    return {name: int(db.value(sql)) for name, sql in TOTALS.items()}


def groups(db: Database) -> dict[str, dict[str, int]]:
    """How many articles of each state, language, site and year, and annotations of each colour; the most first."""
    return {name: _counted(db, sql) for name, sql in GROUPS.items()}


def _counted(db: Database, sql: str) -> dict[str, int]:
    rows = sorted(db.rows(sql), key=lambda row: (-row["number"], row["name"]))
    return {row["name"]: int(row["number"]) for row in rows}


def uid(db: Database) -> str:
    """The library's own uid."""
    return str(db.value("select uid from library"))
