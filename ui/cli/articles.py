"""`list` and `edit`: articles and what is known of them."""

from typing import TYPE_CHECKING

from core.errors import UsageError
from core.model.guess import told
from core.translate import _, ngettext
from ui.cli import usage, words
from ui.cli.answer import Answer
from ui.cli.opening import changing, opened
from ui.cli.parser import Commands, Options
from ui.cli.table import cut, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library import Library
    from core.model.article import Article

SORTS = ("added", "published", "title", "relevance")
STATES = ("unread", "reading", "archived")
TITLE, AUTHORS = 60, 30
"""Columns of a terminal that a title and the authors take."""


def declare(commands: Commands) -> None:
    """The commands `list` and `edit`."""
    parser = commands.add("list", list_articles, _("list articles, newest first"))
    parser.add_argument("query", nargs="?", default="", metavar="QUERY")
    parser.add_argument("--sort", type=usage.one_of("--sort", SORTS), metavar="{" + ",".join(SORTS) + "}")
    parser.add_argument("--limit", type=usage.number("--limit"), default=50, metavar="N")
    parser.add_argument("--offset", type=usage.number("--offset"), default=0, metavar="N")
    parser = commands.add("edit", edit, _("correct what is known of an article; its text stays as it is"))
    parser.add_argument("id", type=usage.name, metavar="ID")
    for name in ("--title", "--published", "--site", "--language"):
        parser.add_argument(name)
    parser.add_argument("--author", action="append", metavar="NAME", help=_("may be repeated; replaces the authors"))
    parser.add_argument("--state", type=usage.one_of("--state", STATES), metavar="{" + ",".join(STATES) + "}")
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", action="store_const", const=True)
    star.add_argument("--unstar", dest="star", action="store_const", const=False)


def list_articles(options: Options) -> Answer:
    """A page of the articles that fit the query."""
    from core.library import Sort
    from ui.cli import records

    with opened(options) as library:
        if options.query:
            library.indexing.drain(wait=True)
        sort = Sort(options.sort or ("relevance" if options.query else "added"))
        page = library.articles.list(options.query, sort=sort, limit=options.limit, offset=options.offset)
    document = {"total": page.total, "articles": [records.article(one) for one in page.articles]}
    return Answer(document=document, text=_listed(page.articles, page.total))


def edit(options: Options) -> Answer:
    """Correct metadata, state and star of one article."""
    from ui.cli import records

    given = (options.title, options.author, options.published, options.site, options.language)
    if all(value is None for value in (*given, options.state, options.star)):
        raise UsageError(_("Say what to change: “postil edit --help” lists what can be."))
    with changing(options) as library:
        changed = _edit(library, library.articles.get(options.id), options, described=given != (None,) * len(given))
    return Answer(document=records.article(changed), text=_listed([changed], 1))


def _edit(library: "Library", article: "Article", options: Options, *, described: bool) -> "Article":
    from core.model.article import State

    if described:
        library.articles.edit(
            article,
            title=options.title,
            authors=None if options.author is None else [name for name in options.author if name.strip()],
            published=options.published,
            site=options.site,
            language=options.language,
        )
    if options.state is not None:
        library.articles.set_state([article.id], State(options.state))
    if options.star is not None:
        library.articles.star([article.id], options.star)
    return library.articles.get(article.id)


def _listed(articles: "Sequence[Article]", total: int) -> str:
    if not articles:
        return _("No article.") if not total else _("{count} articles, none from here on.").format(count=total)
    head = (_("ID"), _("Added"), _("Published"), _("State"), _("Title"), _("Authors"), _("Tags"))
    rows = [_row(one) for one in articles]
    count = ngettext("{count} article", "{count} articles", total).format(count=total)
    return f"{table(head, rows, right=[0])}\n{count}"


def _row(one: "Article") -> tuple[str, ...]:
    state = words.state(one.state) + ("*" if one.starred else "")
    authors = cut(", ".join(one.meta.authors), AUTHORS)
    title = cut(one.meta.title, TITLE)
    published = told(one.meta, "published", one.meta.published)
    return (str(one.id), one.added[:10], published, state, title, authors, ", ".join(one.tags))
