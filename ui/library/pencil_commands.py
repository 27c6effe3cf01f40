"""The rest of the Passage menu: the pen that marks at once, the caret, selecting wider, and passages' own shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.units import Unit
from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow

CARET = "caret"
"""Under this name the settings remember that one walks with a caret."""


@command(
    "passage.pen",
    title=N_("Highlight Mode"),
    keys=["Shift+H"],
    when="open",
    icon="highlight",
    checked=lambda window: window.reader.wishes.pen.drawn,
)
def pen(window: MainWindow) -> None:
    """Mark at once whatever is selected, by mouse or by keys, until Esc."""
    drawn = window.reader.wishes.pen
    drawn.draw(not drawn.drawn)
    window.reader.setFocus()


@command("passage.ends", title=N_("Move the Ends"), keys=["M"], when="passage")
def ends(window: MainWindow) -> None:
    """Move an end of the highlight one is at by arrows, Enter to keep it, Esc to leave it as it was."""
    window.reader.setFocus()
    window.reader.hands.ends.take()


@command("passage.merge", title=N_("Merge with What It Touches"), keys=["Ctrl+J"], when="mergeable")
def merge(window: MainWindow) -> None:
    """Make one passage of the highlight one is at and the one it touches, or of all that the selection touches."""
    window.reader.hands.reshaping.merge()


@command("passage.split", title=N_("Split Here"), keys=["Ctrl+Shift+J"], when="splittable")
def split(window: MainWindow) -> None:
    """Make two passages of one, where the selection begins or where one has clicked."""
    window.reader.hands.reshaping.split()


@command("passage.choose", title=N_("Choose among Passages Here…"), keys=["O"], when="shown")
def choose(window: MainWindow) -> None:
    """List the passages that overlap the one that is current, or at the caret."""
    window.reader.hands.choosing.open()


@command("select.caret", title=N_("Caret Browsing"), keys=["F7"], checked=lambda window: window.reader.views.walking)
def caret(window: MainWindow) -> None:
    """Move a caret through the article by the arrows, to select with Shift; remembered."""
    window.reader.views.toggle_caret()
    window.preferences.remember({CARET: window.reader.views.walking})


@command("select.grow", title=N_("Expand the Selection"), keys=["Alt+Up"], when="shown")
def grow(window: MainWindow) -> None:
    """Select the word, then the sentence, the paragraph, the article."""
    window.reader.hands.strides.grow()


@command("select.shrink", title=N_("Shrink the Selection"), keys=["Alt+Down"], when="shown")
def shrink(window: MainWindow) -> None:
    """Select again what was selected before it was expanded."""
    window.reader.hands.strides.shrink()


@command("select.sentence", title=N_("Select to the End of the Sentence"), keys=["Alt+Shift+Right"], when="shown")
def sentence(window: MainWindow) -> None:
    """Move the end of the selection on to the end of a sentence."""
    window.reader.hands.strides.extend(Unit.SENTENCE, on=True)


@command("select.sentence_back", title=N_("Select Back to a Sentence"), keys=["Alt+Shift+Left"], when="shown")
def sentence_back(window: MainWindow) -> None:
    """Move the end of the selection back to the beginning of a sentence."""
    window.reader.hands.strides.extend(Unit.SENTENCE, on=False)


@command("select.paragraph", title=N_("Select to the End of the Paragraph"), keys=["Alt+Shift+Down"], when="shown")
def paragraph(window: MainWindow) -> None:
    """Move the end of the selection on to the end of a paragraph."""
    window.reader.hands.strides.extend(Unit.PARAGRAPH, on=True)


@command("select.paragraph_back", title=N_("Select Back to a Paragraph"), keys=["Alt+Shift+Up"], when="shown")
def paragraph_back(window: MainWindow) -> None:
    """Move the end of the selection back to the beginning of a paragraph."""
    window.reader.hands.strides.extend(Unit.PARAGRAPH, on=False)
