"""`show`: one article, as its bare words, as Markdown, as a page or with all that is known of it."""

from typing import TYPE_CHECKING

from core.translate import _
from ui.cli import usage
from ui.cli.answer import Answer
from ui.cli.opening import opened
from ui.cli.parser import Commands, Options

if TYPE_CHECKING:
    from core.library import Library
    from core.model.article import Article
    from core.model.text import Text

FORMATS = ("text", "markdown", "html", "json")


def declare(commands: Commands) -> None:
    """The command `show`."""
    parser = commands.add("show", show, _("show one article"))
    parser.add_argument("id", type=usage.name, metavar="ID")
    parser.add_argument("--revision", type=usage.number("--revision"), metavar="N", help=_("an older capture"))
    choice = usage.one_of("--format", FORMATS)
    parser.add_argument("--format", type=choice, metavar="{" + ",".join(FORMATS) + "}")


def show(options: Options) -> Answer:
    """The article: for people its text unless they say otherwise, for scripts all of it."""
    chosen = options.format or ("json" if options.json else "text")
    with opened(options) as library:
        article = library.articles.get(options.id)
        text = library.articles.text(article.id, options.revision)
        if chosen == "json":
            return _whole(library, article, text)
        content = text.value if chosen == "text" else library.exchange.page(article, text, chosen)
    document = {"id": article.id, "format": chosen, "content": content}
    return Answer(document=document, text=content, exact=True)


def _whole(library: "Library", article: "Article", text: "Text") -> Answer:
    import json

    from ui.cli import records

    document = records.article(article)
    document["text"] = text.value
    document["blocks"] = [records.part(one) for one in text.blocks]
    document["spans"] = [records.part(one) for one in text.spans]
    document["revisions"] = [records.revision(one) for one in library.articles.revisions(article.id)]
    return Answer(document=document, text=json.dumps(document, ensure_ascii=False, indent=1))
