"""Looks up what notes name in double brackets: by the first digits of a uid, or by words of a title or a passage."""

from core.store.database import Database, Row

LIVE_ARTICLE = "article_state.trashed is null"
ARTICLES = f"""
    select article.id, article.id as article, identity.uid, title, '' as exact from article
    join identity on identity.id = article.id join article_state on article_state.article = article.id
    where {LIVE_ARTICLE}
"""  # noqa: S608 - our own words
PASSAGES = f"""
    select annotation.id, annotation.article, identity.uid, title,
        coalesce(place.exact, annotation.exact, annotation.note) as exact
    from annotation cross join article on article.id = annotation.article
    cross join article_state on article_state.article = annotation.article
    cross join identity on identity.id = annotation.id
    left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
    where annotation.trashed is null and {LIVE_ARTICLE}
"""  # noqa: S608 - our own words


def by_uid(db: Database, digits: str) -> list[tuple[str, Row]]:
    """Articles and passages outside the trash whose uid begins so, at most two of each, with what they are."""
    asked = {"from": digits, "to": digits + "g"}
    return [
        (kind, row)
        for kind, sql in (("article", ARTICLES), ("passage", PASSAGES))
        for row in db.rows(f"{sql} and identity.uid >= :from and identity.uid < :to limit 2", asked)
    ]


def titled(db: Database, pattern: str, limit: int) -> list[Row]:
    """Articles whose title is like `pattern`, those opened last first."""
    order = "order by article_state.opened desc, article.id desc limit ?"
    return db.rows(f"{ARTICLES} and title like ? {order}", (pattern, limit))


def passages_in(db: Database, article: int, limit: int) -> list[Row]:
    """The passages of one article, by place."""
    order = "order by place.start is null, place.start, annotation.id limit ?"
    return db.rows(f"{PASSAGES} and annotation.article = ? {order}", (article, limit))


def passages_like(db: Database, pattern: str, limit: int) -> list[Row]:
    """Passages whose words or note are like `pattern`, those changed last first."""
    found = "(annotation.exact like :pattern or annotation.note like :pattern)"
    order = "order by annotation.modified desc, annotation.id desc limit :limit"
    return db.rows(f"{PASSAGES} and {found} {order}", {"pattern": pattern, "limit": limit})
