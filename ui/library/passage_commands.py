"""The Passage menu: mark words, comment and tag them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.annotation import Color, Style
from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow

COLORS = (
    (Color.YELLOW, N_("Yellow")),
    (Color.GREEN, N_("Green")),
    (Color.BLUE, N_("Blue")),
    (Color.PINK, N_("Pink")),
    (Color.ORANGE, N_("Orange")),
    (Color.PURPLE, N_("Purple")),
)


@command("passage.highlight", title=N_("Highlight"), keys=["H"], when="words", icon="highlight")
def highlight(window: MainWindow) -> None:
    """Highlight the selected words in the colour used last; a passage that is underlined is highlighted again."""
    window.passages.highlight(style=Style.HIGHLIGHT)


@command("passage.underline", title=N_("Underline"), keys=["Ctrl+U"], when="open", icon="underline")
def underline(window: MainWindow) -> None:
    """Underline the selected words, or the highlight one is at; once more, and it is a highlight again."""
    window.reader.wishes.underline()


@command("passage.note", title=N_("Note"), keys=["N"], when="open", icon="note")
def note(window: MainWindow) -> None:
    """Write a note on the selected words, on the highlight one is at, or on the whole article."""
    window.passages.note()


@command("passage.tag", title=N_("Tag…"), keys=["T"], when="taggable")
def tag(window: MainWindow) -> None:
    """Tag the selected words or the highlight one is at; in the list, the article."""
    if "words" in window.context():
        window.passages.tag()
    else:
        window.shelves.tag(window.chosen_articles())


def _colored(color: Color) -> None:
    @command(
        f"passage.{color.value}", title=dict(COLORS)[color], keys=[str(list(Color).index(color) + 1)], when="colorable"
    )
    def paint(window: MainWindow) -> None:
        """Mark the selected words in this colour, or give it to the highlight one is at, or to the pen."""
        window.passages.highlight(color)


for _color, _title in COLORS:
    _colored(_color)
