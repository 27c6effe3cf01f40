"""`tag` and `tags`: putting articles in order."""

from typing import TYPE_CHECKING

from core.translate import _
from ui.cli import usage
from ui.cli.answer import Answer
from ui.cli.opening import changing
from ui.cli.parser import Commands, Options
from ui.cli.table import table

if TYPE_CHECKING:
    from core.library import Library


def declare(commands: Commands) -> None:
    """The commands `tag` and `tags`."""
    parser = commands.add("tag", tag, _("tag an article"))
    parser.add_argument("article", type=usage.name, metavar="ARTICLE")
    parser.add_argument("tags", nargs="+", metavar="T", help=_("levels are parted by /: politics/security"))
    parser.add_argument("--remove", action="store_true", help=_("take the tags off"))
    parser = commands.add("tags", tags, _("list the tags with their counts, or put them in order"))
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--rename", nargs=2, metavar=("A", "B"), help=_("what is below follows"))
    order.add_argument("--merge", nargs=2, metavar=("A", "B"), help=_("A becomes part of B"))
    order.add_argument("--delete", metavar="T", help=_("take it off everything"))


def tag(options: Options) -> Answer:
    """Put tags on an article or take them off; answers with all tags and their counts."""
    with changing(options) as library:
        article = library.articles.get(options.article).id
        change = library.articles.untag if options.remove else library.articles.tag
        change([article], options.tags)
        return _counts(library)


def tags(options: Options) -> Answer:
    """All tags, after renaming, merging or deleting one when asked."""
    with changing(options) as library:
        if options.rename:
            library.tags.rename(*options.rename)
        if options.merge:
            library.tags.merge(*options.merge)
        if options.delete is not None:
            library.tags.delete(options.delete)
        return _counts(library)


def _counts(library: "Library") -> Answer:
    from ui.cli import records

    every = library.tags.all()
    rows = [(one.path, str(one.articles), str(one.annotations)) for one in every]
    text = table((_("Tag"), _("Articles"), _("Annotations")), rows, right=[1, 2]) if rows else _("No tag.")
    return Answer(document={"tags": [records.tag(one) for one in every]}, text=text)
