"""`remove` and `trash`: out of the way, back again, and the one deletion there is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.spoken import said as said_of
from core.translate import _, ngettext
from ui.cli import usage
from ui.cli.answer import Answer, note
from ui.cli.opening import changing
from ui.cli.parser import Commands, Options
from ui.cli.table import cut, table

if TYPE_CHECKING:
    from core.library import Library, Trashed
    from core.model.change import Change

WORDS = 60
"""Columns of a terminal that a title or a quote takes."""


def declare(commands: Commands) -> None:
    """The commands `remove` and `trash`."""
    parser = commands.add("remove", remove, _("put articles and annotations into the trash"))
    parser.add_argument("ids", type=usage.name, nargs="+", metavar="ID")
    parser = commands.add("trash", trash, _("show the trash, bring things back, or empty it"))
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--restore", type=usage.name, nargs="+", metavar="ID")
    choice.add_argument("--empty", action="store_true", help=_("delete for good what is in the trash"))


def remove(options: Options) -> Answer:
    """Put everything named into the trash."""
    with changing(options) as library:
        return _each(library.trash.put, options.ids, _("In the trash: {ids}."))


def trash(options: Options) -> Answer:
    """What lies in the trash, or what became of it."""
    with changing(options) as library:
        if options.restore:
            return _each(library.trash.restore, options.restore, _("Out of the trash: {ids}."))
        return _emptied(library) if options.empty else _shown(library.trash.items())


def _each(change: "Callable[[Sequence[str]], Change]", names: Sequence[str], sentence: str) -> Answer:
    """Do it for each name by itself: one that does not exist keeps none of the others."""
    done: list[str] = []
    errors: list[str] = []
    for name in dict.fromkeys(names):
        try:
            change([name])
            done.append(name)
        except NotFound as error:
            errors.append(str(error))
            note(str(error))
    ids = [int(name) if name.isascii() and name.isdigit() else name for name in done]
    text = sentence.format(ids=", ".join(done)) if done else ""
    return Answer(document={"ids": ids, "errors": errors}, text=text, failed=bool(errors))


def _emptied(library: "Library") -> Answer:
    gone = library.trash.empty()
    ids = sorted(gone.articles | gone.annotations)
    count = ngettext("{count} thing deleted for good.", "{count} things deleted for good.", len(ids))
    return Answer(document={"ids": ids}, text=count.format(count=len(ids)))


def _shown(found: "Trashed") -> Answer:
    rows = [(str(one.id), _("article"), (one.trashed or "")[:10], cut(one.meta.title, WORDS)) for one in found.articles]
    rows += [
        (str(one.id), _("annotation"), (one.trashed or "")[:10], cut(said_of(one) or one.note, WORDS))
        for one in found.annotations
    ]
    document = {
        "ids": [one.id for one in (*found.articles, *found.annotations)],
        "articles": [one.id for one in found.articles],
        "annotations": [one.id for one in found.annotations],
    }
    head = (_("ID"), _("Kind"), _("Since"), _("Words"))
    return Answer(document=document, text=table(head, rows, right=[0]) if rows else _("The trash is empty."))
