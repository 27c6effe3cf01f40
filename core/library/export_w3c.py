"""Annotations with all that could find their articles again, for one file of W3C annotations."""

from core.library.desk import Desk
from core.library.passages import Passages
from core.model.article import Article
from core.model.portable import Home, Portable
from core.store import revisions, travel


def portables(desk: Desk, passages: Passages, article: Article, tags: frozenset[str] | None) -> list[Portable]:
    """An article's annotations; with `tags` only those that bear one of them, themselves or by their article."""
    home = _home(desk, article)
    made_on = {one.id: one for one in revisions.of(desk.db, article.id)}
    decisions, leading = travel.decisions(desk.db, article.id), travel.leading(desk.db, article.id)
    return [
        Portable(
            uid=one.uid,
            home=home,
            original=made_on[one.revision].original_hash,
            text_hash=made_on[one.revision].text_hash,
            selectors=one.selectors,
            color=one.color,
            style=one.style,
            note=one.note,
            tags=one.tags,
            created=one.created,
            modified=one.modified,
            decisions=tuple(decisions.get(one.id, ())),
            links=tuple(leading.get(one.id, ())),
        )
        for one in passages.of(article.id)
        if tags is None or not tags.isdisjoint((*one.tags, *article.tags))
    ]


def _home(desk: Desk, article: Article) -> Home:
    web = [article.meta.url] if article.meta.url.lower().startswith(("http://", "https://")) else []
    return Home(
        uid=article.uid,
        originals=tuple(travel.originals(desk.db, article.id)),
        addresses=tuple(dict.fromkeys(web + travel.addresses(desk.db, article.id))),
        meta=article.meta,
        added=article.added,
        state=article.state,
        starred=article.starred,
        tags=article.tags,
    )
