"""`add`: files, folders, web addresses and standard input become articles."""

import itertools
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import settings
from core.errors import KnownError, UsageError
from core.translate import _
from ui.cli import words
from ui.cli.answer import Answer
from ui.cli.opening import changing
from ui.cli.parser import Commands, Options
from ui.cli.progress import followed
from ui.cli.table import plain

if TYPE_CHECKING:
    from core.library import Item, Library

LIMIT = 50 * 1024 * 1024 + 1
"""Bytes read from standard input: one more than an article may have, so that a longer one is refused, not cut."""


def declare(commands: Commands) -> None:
    """The command `add`."""
    parser = commands.add("add", add, _("add files, folders, web addresses or, as -, standard input"))
    parser.add_argument("sources", nargs="+", metavar="SOURCE")
    parser.add_argument("--tag", action="append", default=[], metavar="T", help=_("tag what is added; may be repeated"))
    parser.add_argument("--recursive", action="store_true", help=_("take the sub-folders of folders too"))
    parser.add_argument("--language", default="", metavar="xx", help=_("its language, when you know better"))
    parser.add_argument(
        "--allow-private", action="store_true", help=_("fetch from this computer and private networks too")
    )


def add(options: Options) -> Answer:
    """Add every source; what is not added stands in the report with its reason."""
    with changing(options, create=True) as library:
        items = list(followed(_items(library, options), lambda item: (item.done, item.total)))
    return report(items)


def report(items: "Sequence[Item]") -> Answer:
    """What became of each item, and how many there were of each kind."""
    failed = [item for item in items if item.status == "failed"]
    return Answer(
        document={"items": [_record(item) for item in items]},
        text="\n".join([*(_line(item) for item in items), summary(items)]),
        failed=bool(failed),
    )


def summary(items: "Sequence[Item]") -> str:
    """`12 added, 1 failed`."""
    counts = {status: len(list(group)) for status, group in itertools.groupby(sorted(item.status for item in items))}
    parts = [f"{count} {words.outcome(status)}" for status, count in counts.items()]
    return ", ".join(parts) if parts else _("Nothing was found to add.")


def _items(library: "Library", options: Options) -> "Iterator[Item]":
    for kind, group in itertools.groupby(options.sources, _kind):
        sources = list(group)
        if kind == "path":
            paths = [Path(source) for source in sources]
            tags, language = tuple(options.tag), options.language
            items = library.articles.add_many(paths, recursive=options.recursive, tags=tags, language=language)
            yield from map(_named, items)
        elif kind == "input":
            yield _from_input(library, options)
        else:
            yield from _from_web(library, sources, options)


def _named(item: "Item") -> "Item":
    """A sub-folder left out is told with the option that takes it."""
    if item.status != "skipped":
        return item
    sentence = _("{name} is a folder inside. To add what is in it too, add it with --recursive.")
    return replace(item, error=sentence.format(name=Path(item.source).name))


def _kind(source: str) -> str:
    if source == "-":
        return "input"
    return "address" if source.lower().startswith(("http://", "https://")) else "path"


def _from_web(library: "Library", addresses: list[str], options: Options) -> "Iterator[Item]":
    private = options.allow_private or settings.load().private_addresses
    steps = library.articles.bring_in_addresses(
        addresses, private=private, tags=tuple(options.tag), language=options.language
    )
    with closing(steps):
        yield from filter(None, steps)


def _from_input(library: "Library", options: Options) -> "Item":
    from core.library import Item

    data = sys.stdin.buffer.read(LIMIT)
    try:
        added = library.articles.add_bytes(data, tags=tuple(options.tag), language=options.language)
    except UsageError:
        raise
    except KnownError as error:
        return _failed("-", str(error))
    return Item(
        source="-",
        status=added.status,
        article=added.article.id,
        revision=added.revision.number,
        title=added.article.meta.title,
        change=added.change,
        done=1,
        total=1,
    )


def _failed(source: str, sentence: str) -> "Item":
    from core.library import Item, ItemStatus

    return Item(source=source, status=ItemStatus.FAILED, error=sentence, done=1, total=1)


def _record(item: "Item") -> dict[str, object]:
    return {name: getattr(item, name) for name in ("source", "status", "article", "revision", "title", "error")}


def _line(item: "Item") -> str:
    if item.error:
        return f"{words.outcome(item.status)}  {plain(item.source)}: {plain(item.error)}"
    return f"{words.outcome(item.status)}  {item.article}  {plain(item.title)}"
