"""What the window says first: what to do in an empty library, what to know about where it lies, why it cannot open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Library
from core.translate import _
from ui.library.empty_page import Button
from ui.library.rescue import has_snapshots

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Welcome:
    """Fills the large page at the right, and the bars of warnings."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def show_or_not(self, *, empty: bool) -> None:
        """The page of an empty library, or the reader."""
        window = self._window
        if not empty:
            self.show_page()
            return
        actions = window.commands
        window.panes.welcome.say(
            _("Your library is empty"),
            _(
                "Drop files or folders into this window, or paste an article you copied."
                " Everything stays on this computer."
            ),
            (
                (_("Add Articles…"), actions["file.open"].trigger),
                (_("Open the Sample Library"), actions["file.samples"].trigger),
            ),
        )
        window.panes.show_welcome()

    def show_page(self) -> None:
        """The article, or that none is open."""
        panes = self._window.panes
        if self._window.reading.article is None:
            panes.show_quiet()
        else:
            panes.show_article()

    def quieten(self, total: int) -> None:
        """Where the list has no rows there is nothing to choose: it says itself why."""
        self._window.panes.quiet.sentence.setVisible(total > 0)

    def refuse(self, error: Exception) -> None:
        """Say why the library cannot be opened, and offer another one."""
        window = self._window
        actions = window.commands
        window.messages.log(error)
        buttons: list[Button] = [(_("Open Another Library…"), actions["file.open_library"].trigger)]
        if has_snapshots(window.folder):
            buttons.insert(0, (_("Restore a Snapshot…"), lambda: window.safety.rescue(window.folder)))
        else:
            buttons.append((_("Open the Sample Library"), actions["file.samples"].trigger))
        window.panes.welcome.say(_("This library cannot be opened"), str(error), tuple(buttons))
        window.panes.show_welcome()
        window.pane.show_empty(_("No library"), str(window.folder))

    def warn(self, library: Library) -> None:
        """Say once what is to be known about where the library lies."""
        window = self._window
        known = window.preferences.settings.window.get("warned")
        said = [text for text in known if isinstance(text, str)] if isinstance(known, list) else []  # pyright: ignore[reportUnknownVariableType]
        for warning in library.warnings:
            key = f"{library.folder}: {warning}"
            if key not in said:
                window.messages.warn(warning)
                said.append(key)
        window.preferences.remember({"warned": said})
        if library.read_only:
            window.messages.warn(_("This library can only be read: nothing you do here is kept."))
