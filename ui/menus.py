"""Which command stands in which menu, in which order."""

from ui.actions import SEPARATOR
from ui.commands import N_, Command, commands

COLORS = tuple(f"passage.{color}" for color in ("yellow", "green", "blue", "pink", "orange", "purple"))

STATES = ("article.star", "article.archive", "article.unread", SEPARATOR)
ABOUT = ("article.tag", "article.merge", "article.details")
TAG = (SEPARATOR, "tag.about")

FILE = (
    *("file.open", "file.folder", "file.address", "file.paste", "file.report", SEPARATOR),
    *("file.new_library", "file.open_library", "file.samples", SEPARATOR),
    *("file.export", "file.import_annotations", SEPARATOR, "file.print", "file.pdf", SEPARATOR),
    *("file.backup", "file.snapshots", "file.check", SEPARATOR, "file.quit"),
)
SELECT = (
    *("select.caret", "select.grow", "select.shrink", "select.sentence", "select.sentence_back"),
    *("select.paragraph", "select.paragraph_back"),
)
EDIT = (
    *("edit.undo", "edit.redo", SEPARATOR, "edit.copy", SEPARATOR, *SELECT, SEPARATOR),
    *("edit.remove", "edit.restore", "edit.empty_trash", SEPARATOR),
    *("find.open", "find.next", "find.previous", "find.close", SEPARATOR),
    *("search.find", "search.next", "search.previous", "search.leave", SEPARATOR, "view.settings"),
)
VIEW = (
    *("view.light", "view.dark", "view.sepia", "view.contrast", "view.auto", SEPARATOR),
    *("view.text", "view.larger", "view.smaller", "view.usual", SEPARATOR),
    *("view.wider", "view.narrower", "view.looser", "view.tighter", SEPARATOR),
    *("view.pages", "view.nearer", "view.farther", "view.fit", "view.picture", SEPARATOR),
    *("list.comfortable", "list.compact", "list.columns", SEPARATOR),
    *("view.sidebar", "view.list", "view.full"),
)
ARTICLE = ("article.next", "article.previous", "article.back", "article.forward", SEPARATOR, *STATES, *ABOUT, *TAG)
PASSAGE = (
    *("passage.highlight", "passage.underline", "passage.pen", SEPARATOR, *COLORS, SEPARATOR),
    *("passage.note", "passage.tag", SEPARATOR),
    *("passage.choose", "passage.ends", "passage.merge", "passage.split", SEPARATOR),
    *("passage.link_from", "passage.link_to", "passage.link_cancel"),
)
HELP = ("help.palette", "help.keys", SEPARATOR, "help.log", "help.report", SEPARATOR, "help.about")

BAR = (
    (N_("&File"), FILE),
    (N_("&Edit"), EDIT),
    (N_("&View"), VIEW),
    (N_("&Article"), ARTICLE),
    (N_("&Passage"), PASSAGE),
    (N_("&Help"), HELP),
)
LIST = (
    *("list.by_added", "list.by_published", "list.by_opened", "list.by_title", "list.by_author", "list.by_site"),
    *("list.by_language", "list.by_words", SEPARATOR, "list.backwards", SEPARATOR),
    *("list.comfortable", "list.compact", "list.columns"),
)
"""Below the button above the list."""
ROW = (*STATES, *ABOUT, SEPARATOR, "edit.remove")
TRASHED_ROW = ("edit.restore", SEPARATOR, "edit.empty_trash")


def directory() -> tuple[tuple[str, tuple[Command, ...]], ...]:
    """Every command below its menu’s title in English, without the mark of its letter; last those in no menu."""
    known = commands()
    listed = [(title.replace("&", ""), tuple(known[name] for name in names if name)) for title, names in BAR]
    aside = tuple(one for one in known.values() if one.aside)
    return (*listed, *([(N_("Elsewhere"), aside)] if aside else []))
