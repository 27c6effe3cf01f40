"""`annotate`, `annotations` and `annotation`: passages and their notes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.errors import UsageError
from core.model.annotation import Color, Style
from core.model.place import Status
from core.model.spoken import said as said_of
from core.translate import _, ngettext
from ui.cli import usage
from ui.cli import words as said
from ui.cli.answer import Answer
from ui.cli.opening import changing, opened
from ui.cli.parser import Commands, Options, Parser
from ui.cli.table import cut, table

if TYPE_CHECKING:
    from core.library import Library
    from core.model.annotation import Annotation

COLORS = tuple(color.value for color in Color)
STYLES = tuple(style.value for style in Style)
STATUSES = tuple(status.value for status in Status)
EXACT, NOTE = 60, 40
"""Columns of a terminal that a quote and a note take."""


def declare(commands: Commands) -> None:
    """The commands `annotate`, `annotations` and `annotation`."""
    _declare_annotate(commands.add("annotate", annotate, _("highlight a passage, or note on an article")))
    parser = commands.add("annotations", annotations, _("list highlighted passages and notes"))
    parser.add_argument("query", nargs="?", default="", metavar="QUERY")
    parser.add_argument("--article", type=usage.name, metavar="ID")
    parser.add_argument("--tag", default="", metavar="T")
    _add_color(parser)
    status = usage.one_of("--status", STATUSES)
    parser.add_argument("--status", type=status, metavar="{" + ",".join(STATUSES) + "}")
    parser.add_argument("--limit", type=usage.number("--limit"), default=100, metavar="N")
    parser.add_argument("--offset", type=usage.number("--offset"), default=0, metavar="N")
    parser = commands.add("annotation", annotation, _("change or remove one"))
    parser.add_argument("id", type=usage.name, metavar="ID")
    parser.add_argument("--note", metavar="N")
    _add_color(parser)
    _add_style(parser)
    parser.add_argument("--tag", action="append", default=[], metavar="T")
    parser.add_argument("--untag", action="append", default=[], metavar="T")
    parser.add_argument("--remove", action="store_true", help=_("put it into the trash"))


def annotate(options: Options) -> Answer:
    """Highlight the passage a quote or positions name; without either, note on the whole article."""
    if (options.start is None) != (options.end is None):
        raise UsageError(_("--start and --end go together: give both."))
    if options.quote is None and (options.prefix or options.suffix):
        raise UsageError(_("--prefix and --suffix stand beside a quote: add --quote."))
    if options.quote is None and options.start is None and not (options.tag or (options.note or "").strip()):
        raise UsageError(_("Say what to highlight or to note: “postil annotate --help” lists what can be given."))
    with changing(options) as library:
        article = library.articles.get(options.id).id
        start, end = _passage(library, article, options)
        color, style = Color(options.color or Color.YELLOW), Style(options.style or Style.HIGHLIGHT)
        note, tags = options.note or "", tuple(options.tag)
        made = library.passages.add(article, start=start, end=end, color=color, style=style, note=note, tags=tags)
        return _one(library, made.annotation)


def annotations(options: Options) -> Answer:
    """A page of the annotations that fit."""
    from ui.cli import records

    with opened(options) as library:
        if options.query:
            library.indexing.drain(wait=True)
        page = library.passages.list(
            options.query,
            article=None if options.article is None else library.articles.get(options.article).id,
            tag=options.tag,
            color=Color(options.color) if options.color else None,
            status=Status(options.status) if options.status else None,
            limit=options.limit,
            offset=options.offset,
        )
        listed = records.annotations(library, page.annotations)
    return Answer(document={"total": page.total, "annotations": listed}, text=_listed(page.annotations, page.total))


def annotation(options: Options) -> Answer:
    """Change one annotation, or put it into the trash; without options, show it."""
    if options.remove and (options.note is not None or options.color or options.style or options.tag or options.untag):
        raise UsageError(_("--remove stands alone: change it or remove it."))
    with changing(options) as library:
        seen = library.passages.get(options.id)
        if options.remove:
            library.passages.trash([seen.id])
        else:
            _change(library, seen, options)
        return _one(library, library.passages.get(seen.id))


def _change(library: "Library", seen: "Annotation", options: Options) -> None:
    if options.note is not None or options.color or options.style:
        color = Color(options.color) if options.color else None
        style = Style(options.style) if options.style else None
        library.passages.edit(seen, note=options.note, color=color, style=style)
    if options.tag:
        library.passages.tag([seen.id], options.tag)
    if options.untag:
        library.passages.untag([seen.id], options.untag)


def _passage(library: "Library", article: int, options: Options) -> tuple[int | None, int | None]:
    if options.quote is None:
        return options.start, options.end
    at = None if options.start is None else (options.start, options.end)
    prefix, suffix = options.prefix or "", options.suffix or ""
    return library.passages.quote(article, options.quote, prefix=prefix, suffix=suffix, at=at)


def _declare_annotate(parser: Parser) -> None:
    parser.add_argument("id", type=usage.name, metavar="ID")
    parser.add_argument("--quote", metavar="TEXT", help=_("the words; kinds of blanks and apostrophes do not matter"))
    parser.add_argument("--prefix", metavar="P", help=_("what stands right before them"))
    parser.add_argument("--suffix", metavar="S", help=_("what stands right after them"))
    parser.add_argument("--start", type=usage.number("--start"), metavar="N", help=_("code points of the text"))
    parser.add_argument("--end", type=usage.number("--end"), metavar="N")
    _add_color(parser)
    _add_style(parser)
    parser.add_argument("--note", metavar="N", help=_("Markdown"))
    parser.add_argument("--tag", action="append", default=[], metavar="T", help=_("may be repeated"))


def _add_color(parser: Parser) -> None:
    parser.add_argument("--color", type=usage.one_of("--color", COLORS), metavar="{" + ",".join(COLORS) + "}")


def _add_style(parser: Parser) -> None:
    parser.add_argument("--style", type=usage.one_of("--style", STYLES), metavar="{" + ",".join(STYLES) + "}")


def _one(library: "Library", one: "Annotation") -> Answer:
    from ui.cli import records

    return Answer(document=records.annotations(library, [one])[0], text=_listed([one], 1))


def _listed(several: "Sequence[Annotation]", total: int) -> str:
    if not several:
        return _("No annotation.") if not total else _("{count} annotations, none from here on.").format(count=total)
    head = (_("ID"), _("Article"), _("Place"), _("Status"), _("Colour"), _("Words"), _("Note"), _("Tags"))
    count = ngettext("{count} annotation", "{count} annotations", total).format(count=total)
    return f"{table(head, [_row(one) for one in several], right=[0, 1])}\n{count}"


def _row(one: "Annotation") -> tuple[str, ...]:
    place = one.place
    where = f"{place.start}–{place.end}" if place and place.start is not None else ""
    status = _("in the trash") if one.trashed else (said.status(place.status) if place else "")
    words, note = cut(said_of(one), EXACT), cut(one.note, NOTE)
    return (str(one.id), str(one.article), where, status, said.color(one.color), words, note, ", ".join(one.tags))
