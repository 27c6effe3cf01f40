"""What leaves the library from the window: asks what and where to, shows how far it is, says what came of it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from core.errors import KnownError
from core.library import Exported, Library, Progress, Section
from core.library.export_folder import LIST
from core.translate import _, ngettext
from ui.library.export_dialog import ExportDialog, Format, Scope
from ui.library.listing import Order, load
from ui.library.sidebar_model import Shelf
from ui.messages import ask, plain_box
from ui.search.session import Asked, search

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FOLDER = "Postil"
"""What is made in a folder that holds other things."""
PAGE = 200
"""Rows that are looked up in one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to leave: these articles, else those a search finds, else those of a shelf, else all."""

    format: Format
    target: Path
    articles: tuple[int, ...] = ()
    asked: Asked | None = None
    shelf: Shelf | None = None


class Outgoing(QObject):
    """One a window, see `outgoing`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask what is to leave, then where to; what is being typed is saved first."""
        self._window.reader.flush()
        self._window.tasks.run(lambda lib: lib.articles.counts().all, then=self._ask, key="export")

    def _ask(self, everything: int) -> None:
        window, listed = self._window, not self._in_trash()
        counts = {
            Scope.SELECTION: len(window.chosen_articles()) * listed,
            Scope.LIST: window.pane.view().rows.total * listed,
            Scope.ALL: everything,
        }
        dialog = ExportDialog(counts, window)
        window.dialog = dialog
        dialog.accepted.connect(lambda: self._choose_target(dialog.scope, dialog.format))
        dialog.open()

    def export(self, wish: Wish) -> None:
        """Write it; the target has been agreed on."""
        strip = self._window.panes.strip
        job = self._window.tasks.job(lambda lib: leave(lib, wish), progress=self._step, done=lambda _done: strip.end())
        strip.begin(_("Exporting…"), job.cancel)

    def wish(self, scope: Scope, format_: Format, target: Path) -> Wish:
        """What a scope means just now."""
        window = self._window
        if scope is Scope.SELECTION:
            return Wish(format=format_, target=target, articles=tuple(window.chosen_articles()))
        if scope is Scope.LIST and window.search.active:
            return Wish(format=format_, target=target, asked=window.search.asked)
        return Wish(format=format_, target=target, shelf=window.listing.shelf if scope is Scope.LIST else None)

    def _in_trash(self) -> bool:
        shelf = self._window.listing.shelf
        return shelf.section is Section.TRASH and not shelf.tag and not self._window.search.active

    def _choose_target(self, scope: Scope, format_: Format) -> None:
        if format_ is Format.W3C:
            title, kinds = _("Export Annotations"), "JSON-LD (*.jsonld)"
            name, _kind = QFileDialog.getSaveFileName(self._window, title, "postil.jsonld", kinds)
            target = Path(name)
        else:
            name = QFileDialog.getExistingDirectory(self._window, _("Choose a Folder for the Articles"))
            target = folder_in(Path(name))
        if name and (format_ is Format.W3C or self._may_fill(target)):
            self.export(self.wish(scope, format_, target))

    def _may_fill(self, folder: Path) -> bool:
        """Whether a folder that holds something already may be used."""
        question = _(
            "{name} is there already. What was exported there before is replaced, or removed if it is not exported now."
            " Everything else in it stays."
        )
        taken = folder.exists() and any(folder.iterdir())
        return not taken or ask(self._window, question.format(name=folder.name), yes=_("Export There"))

    def _step(self, step: Progress | Exported) -> None:
        if isinstance(step, Progress):
            strip = self._window.panes.strip
            strip.show_step(step.what or strip.label.text(), step.done, step.total)
            return
        messages = self._window.messages
        if step.losses:
            messages.offer(
                said(step), _("What Is Not in It…"), lambda: self._tell("\n\n".join(step.losses)), stays=False
            )
        else:
            messages.say(said(step))
        sentence = _(
            "{name} was edited since it was exported: it stays as it is, and the article is written beside it."
        )
        for name in step.kept:
            messages.warn(sentence.format(name=name))

    def _tell(self, text: str) -> None:
        plain_box(self._window, text).open()


def outgoing(window: MainWindow) -> Outgoing:
    """The window's own, made when it is first wanted."""
    return window.findChild(Outgoing) or Outgoing(window)


def folder_in(chosen: Path) -> Path:
    """The chosen folder where it is empty or holds an earlier export, else one of our own in it."""
    if (chosen / LIST).exists() or not chosen.is_dir() or not any(chosen.iterdir()):
        return chosen
    return chosen / FOLDER


def said(done: Exported) -> str:
    """What was written."""
    annotations = ngettext("{count} annotation", "{count} annotations", done.annotations).format(count=done.annotations)
    if done.format == Format.W3C:
        return _("{what} written to {name}.").format(what=annotations, name=done.path.name)
    articles = ngettext("{count} article", "{count} articles", done.articles).format(count=done.articles)
    return _("{articles} with {annotations} written to {name}.").format(
        articles=articles, annotations=annotations, name=done.path.name
    )


def leave(library: Library, wish: Wish) -> Iterator[Progress | Exported]:
    """Find the articles that are meant, then write them. Raises KnownError when there are none."""
    articles = list(wish.articles)
    if wish.asked is not None or wish.shelf is not None:
        articles = yield from _listed(library, wish)
    if not articles and (wish.asked or wish.shelf):
        raise KnownError(_("There is nothing to export in this list. Choose another one."))
    yield from library.exchange.export(wish.format.value, wish.target, articles=articles, force=True)


def _listed(library: Library, wish: Wish) -> Generator[Progress, None, list[int]]:
    """The articles of a list from its first row to its last."""
    found: dict[int, None] = {}
    offset, total = 0, 1
    while offset < total:
        if wish.asked is not None:
            results = search(library, wish.asked, offset, PAGE)
            total, ids = results.total, [hit.article for hit in results.hits]
        else:
            loaded = load(library, wish.shelf or Shelf(), Order(), offset, PAGE)
            total, ids = loaded.total, [row.article for row in loaded.rows]
        found |= dict.fromkeys(ids)
        offset += PAGE
        yield Progress(done=min(offset, total), total=total, what=_("Looking through the list"))
    return list(found)
