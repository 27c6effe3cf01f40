"""`export` and `import-annotations`: annotations leave and come back."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.translate import _, ngettext
from ui.cli import adding, usage
from ui.cli.answer import Answer
from ui.cli.opening import changing, opened
from ui.cli.parser import Commands, Options
from ui.cli.progress import followed, those
from ui.cli.table import plain

if TYPE_CHECKING:
    from core.library import Exported

FORMATS = ("w3c", "markdown")


def declare(commands: Commands) -> None:
    """The commands `export` and `import-annotations`."""
    parser = commands.add(
        "export", export, _("write annotations into a file, or articles into a folder, for other programs")
    )
    parser.add_argument("format", type=usage.one_of("FORMAT", FORMATS), metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("--out", required=True, metavar="PATH", help=_("w3c: a file; markdown: a folder"))
    parser.add_argument(
        "--article", type=usage.name, action="append", default=[], metavar="ID", help=_("may be repeated")
    )
    parser.add_argument("--query", default="", metavar="Q")
    parser.add_argument("--tag", action="append", default=[], metavar="T", help=_("may be repeated: any of them"))
    parser.add_argument("--force", action="store_true", help=_("replace what is there"))
    parser = commands.add("import-annotations", import_annotations, _("read annotations back from a file"))
    parser.add_argument("file", metavar="FILE")


def export(options: Options) -> Answer:
    """Write what was chosen, and say what the format cannot hold."""
    from core.library import Exported

    with opened(options) as library:
        if options.query:
            library.indexing.drain(wait=True)
        steps = library.exchange.export(
            options.format,
            Path(options.out),
            articles=[library.articles.get(chosen).id for chosen in options.article],
            query=options.query,
            tags=options.tag,
            force=options.force,
        )
        (done,) = those(Exported, steps)
    document: dict[str, object] = {
        "format": done.format,
        "path": str(done.path),
        "articles": done.articles,
        "annotations": done.annotations,
        "losses": list(done.losses),
    }
    if done.kept:
        document["kept"] = list(done.kept)
    return Answer(document=document, text="\n".join(_lines(done)))


def _lines(done: "Exported") -> Iterator[str]:
    articles = ngettext("{count} article", "{count} articles", done.articles).format(count=done.articles)
    annotations = ngettext("{count} annotation", "{count} annotations", done.annotations)
    yield f"{done.path}: {articles}, {annotations.format(count=done.annotations)}"
    yield from done.losses
    sentence = _("{name} was edited since it was exported: it stays as it is, and the article is written beside it.")
    yield from (sentence.format(name=plain(name)) for name in done.kept)


def import_annotations(options: Options) -> Answer:
    """Read the file; every annotation of it stands in the report."""
    with changing(options, create=True) as library:
        steps = library.exchange.read_annotations(Path(options.file))
        items = list(followed(steps, lambda item: (item.done, item.total)))
    return adding.report(items)
