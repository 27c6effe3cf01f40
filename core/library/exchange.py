"""Annotations and articles leave for other programs and come back."""

import os
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import KnownError, UsageError
from core.exporting import article_html, article_markdown, w3c
from core.library import arriving, tag_names, wording
from core.library.answers import Item
from core.library.articles import Articles
from core.library.desk import Desk
from core.library.passages import Passages
from core.model.article import Article
from core.model.portable import Home, Portable
from core.model.text import Text
from core.store import revisions, travel
from core.store.opening import sync_folder
from core.translate import _

PAGES = {"markdown": article_markdown.markdown, "html": article_html.html}
EVERYTHING = 2**62


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export wrote."""

    format: str
    path: Path
    articles: int
    annotations: int
    losses: tuple[str, ...]
    """Sentences that say what the format cannot hold."""


class Exchange:
    """`lib.exchange`"""

    def __init__(self, desk: Desk, articles: Articles, passages: Passages) -> None:
        self._desk = desk
        self._articles = articles
        self._passages = passages

    def export(
        self,
        format: str,  # noqa: A002 - the word people use
        target: Path,
        *,
        articles: Sequence[int] = (),
        query: str = "",
        tags: Sequence[str] = (),
        force: bool = False,
    ) -> Exported:
        """Write the annotations of these articles (none named: all), of those the query finds, that bear one of the
        tags themselves or by their article. A file that is there already is refused unless forced."""
        if format != "w3c":
            raise UsageError(_("There is no export “{format}” yet. Choose w3c."), format=format)
        check_target(target, force=force)
        borne = frozenset(path for tag in tags for path in tag_names.named(self._desk.db, wording.tag(tag)))
        wanted = borne if tags else None
        chosen = [home for number in self._chosen(articles, query) if (home := self._portables(number, wanted))]
        annotations = [one for several in chosen for one in several]
        write(target, w3c.document(annotations))
        return Exported(
            format=format,
            path=target.absolute(),
            articles=len(chosen),
            annotations=len(annotations),
            losses=w3c.LOSSES,
        )

    def read_annotations(self, file: Path) -> Iterator[Item]:
        """Read annotations back, one a step, each an item of the report. What is here already stays as it is."""
        return arriving.arrive(self._desk, file)

    def page(self, article: Article, text: Text, format: str) -> str:  # noqa: A002
        """An article as one `markdown` or `html` document."""
        return PAGES[format](text, article.meta)

    def _chosen(self, articles: Sequence[int], query: str) -> list[int]:
        found = travel.articles(self._desk.db)
        if articles:
            found = [number for number in found if number in set(articles)]
        if query.strip():
            page = self._articles.list(query, limit=EVERYTHING)
            fitting = {one.id for one in page.articles}
            found = [number for number in found if number in fitting]
        return found

    def _portables(self, number: int, tags: frozenset[str] | None) -> list[Portable]:
        article = self._articles.get(number)
        home = self._home(article)
        made_on = {one.id: one for one in revisions.of(self._desk.db, number)}
        decisions = travel.decisions(self._desk.db, number)
        several = [
            one for one in self._passages.of(number) if tags is None or not tags.isdisjoint((*one.tags, *article.tags))
        ]
        return [
            Portable(
                uid=one.uid,
                home=home,
                original=made_on[one.revision].original_hash,
                text_hash=made_on[one.revision].text_hash,
                selectors=one.selectors,
                color=one.color,
                note=one.note,
                tags=one.tags,
                created=one.created,
                modified=one.modified,
                decisions=tuple(decisions.get(one.id, ())),
            )
            for one in several
        ]

    def _home(self, article: Article) -> Home:
        web = [article.meta.url] if article.meta.url.lower().startswith(("http://", "https://")) else []
        return Home(
            uid=article.uid,
            originals=tuple(travel.originals(self._desk.db, article.id)),
            addresses=tuple(dict.fromkeys(web + travel.addresses(self._desk.db, article.id))),
            meta=article.meta,
            added=article.added,
            state=article.state,
            starred=article.starred,
            tags=article.tags,
        )


def check_target(target: Path, *, force: bool) -> None:
    """Refuse a place that cannot be written to, before anything is computed for it."""
    if target.is_dir() or not target.absolute().parent.is_dir():
        raise KnownError(_("{path} cannot be written. Name a file in a folder that exists."), path=target)
    if target.exists() and not force:
        raise KnownError(_("{path} is there already. Choose another name, or replace it with --force."), path=target)


def write(target: Path, text: str) -> None:
    """Write a file in one piece: whoever reads it sees the old one or the new one."""
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        with half.open("xb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    sync_folder(target.absolute().parent)
