"""`export` and `import-annotations`: annotations leave and come back."""

from pathlib import Path

from core.translate import _, ngettext
from ui.cli import adding, usage
from ui.cli.answer import Answer
from ui.cli.opening import changing, opened
from ui.cli.parser import Commands, Options
from ui.cli.progress import followed

FORMATS = ("w3c",)


def declare(commands: Commands) -> None:
    """The commands `export` and `import-annotations`."""
    parser = commands.add("export", export, _("write annotations into a file for other programs"))
    parser.add_argument("format", type=usage.one_of("FORMAT", FORMATS), metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("--out", required=True, metavar="PATH")
    parser.add_argument(
        "--article", type=usage.name, action="append", default=[], metavar="ID", help=_("may be repeated")
    )
    parser.add_argument("--query", default="", metavar="Q")
    parser.add_argument("--tag", action="append", default=[], metavar="T", help=_("may be repeated: any of them"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))
    parser = commands.add("import-annotations", import_annotations, _("read annotations back from a file"))
    parser.add_argument("file", metavar="FILE")


def export(options: Options) -> Answer:
    """Write what was chosen, and say what the format cannot hold."""
    with opened(options) as library:
        if options.query:
            library.indexing.drain(wait=True)
        articles = [library.articles.get(chosen).id for chosen in options.article]
        done = library.exchange.export(
            options.format,
            Path(options.out),
            articles=articles,
            query=options.query,
            tags=options.tag,
            force=options.force,
        )
    counted = ngettext("{count} annotation", "{count} annotations", done.annotations).format(count=done.annotations)
    document = {
        "format": done.format,
        "path": str(done.path),
        "articles": done.articles,
        "annotations": done.annotations,
        "losses": list(done.losses),
    }
    return Answer(document=document, text="\n".join([f"{done.path}: {counted}", *done.losses]))


def import_annotations(options: Options) -> Answer:
    """Read the file; every annotation of it stands in the report."""
    with changing(options, create=True) as library:
        steps = library.exchange.read_annotations(Path(options.file))
        items = list(followed(steps, lambda item: (item.done, item.total)))
    return adding.report(items)
