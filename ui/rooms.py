"""Every room with commands: imported here so that its commands are declared, in the order of the page of keys."""

from ui.finding import find_commands
from ui.importing import import_commands
from ui.library import article_commands, edit_commands, file_commands, list_commands, passage_commands, pencil_commands
from ui.lightbox import picture_commands
from ui.linking import linking_commands
from ui.pages import page_commands
from ui.palette import palette_commands
from ui.reading import reading_commands
from ui.search import search_commands
from ui.settings import help_commands, view_commands
from ui.tags import tag_commands
from ui.trail import trail_commands

ROOMS = (
    file_commands,
    import_commands,
    edit_commands,
    find_commands,
    search_commands,
    view_commands,
    reading_commands,
    page_commands,
    picture_commands,
    list_commands,
    article_commands,
    passage_commands,
    pencil_commands,
    linking_commands,
    tag_commands,
    trail_commands,
    palette_commands,
    help_commands,
)


def declare() -> None:
    """Have every command declared. Importing this file has done it; calling this says that it is meant."""
