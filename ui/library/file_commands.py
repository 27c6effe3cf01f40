"""The File menu: what comes in, what goes out, which library, and keeping it safe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from core.translate import _
from ui.commands import N_, command
from ui.library.check_dialog import CheckDialog
from ui.library.outgoing import outgoing
from ui.library.snapshots_dialog import SnapshotsDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def begin(window: MainWindow) -> str:
    """The folder that a dialog for files begins in: the one used last, else that of documents."""
    last = window.preferences.settings.window.get("folder")
    there = isinstance(last, str) and Path(last).is_dir()
    return str(last) if there else QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def keep(window: MainWindow, chosen: Path) -> Path:
    """Begin there the next time; returns what was chosen."""
    window.preferences.remember({"folder": str(chosen.parent)})
    return chosen


@command("file.open", title=N_("Add Files…"), keys=["Ctrl+O"], when="writable", icon="add")
def add_files(window: MainWindow) -> None:
    """Add files to the library."""
    names, _kind = QFileDialog.getOpenFileNames(window, _("Add Files"), begin(window))
    window.incoming.offer([keep(window, Path(name)) for name in names])


@command("file.folder", title=N_("Add a Folder…"), keys=["Ctrl+Shift+O"], when="writable")
def add_folder(window: MainWindow) -> None:
    """Add everything in a folder and the folders below it."""
    name = QFileDialog.getExistingDirectory(window, _("Add a Folder"), begin(window))
    window.incoming.offer([keep(window, Path(name))] if name else [])


@command("file.paste", title=N_("Paste as New Article"), keys=["Ctrl+Shift+V", "Ctrl+V"], when="writable")
def paste(window: MainWindow) -> None:
    """Make an article of the text, or add the files, on the clipboard."""
    window.incoming.paste(QGuiApplication.clipboard().mimeData())


@command("file.new_library", title=N_("New Library…"))
def new_library(window: MainWindow) -> None:
    """Choose a folder for another library."""
    name = QFileDialog.getExistingDirectory(window, _("Choose an Empty Folder for the Library"))
    if name:
        window.library_wanted.emit(Path(name), True)


@command("file.open_library", title=N_("Open Library…"))
def open_library(window: MainWindow) -> None:
    """Open a library that exists."""
    name = QFileDialog.getExistingDirectory(window, _("Open Library"))
    if name:
        window.library_wanted.emit(Path(name), False)


@command("file.samples", title=N_("Open the Sample Library"))
def samples(window: MainWindow) -> None:
    """Look around in a library of six short articles, apart from your own."""
    window.samples_wanted.emit()


@command("file.export", title=N_("Export…"), keys=["Ctrl+E"], when="ready")
def export(window: MainWindow) -> None:
    """Write articles as Markdown, or annotations as W3C annotations, for other programs."""
    outgoing(window).ask()


@command("file.print", title=N_("Print…"), keys=["Ctrl+P"], when="shown")
def print_article(window: MainWindow) -> None:
    """Print the article with its highlights, and the notes on it after the text."""
    from ui.printing.printing import printing  # hardly ever needed

    printing(window).ask_for_paper()


@command("file.pdf", title=N_("Save as PDF…"), keys=["Ctrl+Shift+S"], when="shown")
def save_as_pdf(window: MainWindow) -> None:
    """Save the article with its highlights, and the notes on it after the text, as a PDF."""
    from ui.printing.printing import printing  # hardly ever needed

    printing(window).ask_for_pdf()


@command("file.import_annotations", title=N_("Import Annotations…"), when="writable")
def import_annotations(window: MainWindow) -> None:
    """Read annotations back that were exported as W3C annotations."""
    name, _kind = QFileDialog.getOpenFileName(window, _("Import Annotations"))
    if name:
        window.incoming.read_annotations(Path(name))


@command("file.backup", title=N_("Back Up…"), when="ready")
def backup(window: MainWindow) -> None:
    """Copy the whole library into one file."""
    name, _kind = QFileDialog.getSaveFileName(window, _("Back Up"), f"{window.folder.name}.postil-backup")
    if name:
        window.safety.backup(Path(name))


@command("file.check", title=N_("Check Library…"), when="ready")
def check(window: MainWindow) -> None:
    """Compare database, files and search index with each other, and repair what can be rebuilt."""
    window.dialog = CheckDialog(window.tasks, window)
    window.dialog.start()
    window.dialog.open()


@command("file.snapshots", title=N_("Restore a Snapshot…"), when="ready")
def snapshots(window: MainWindow) -> None:
    """Make a library of its own from an earlier state of this one."""
    window.dialog = SnapshotsDialog(window.tasks, window)
    window.dialog.chosen.connect(window.safety.restore)
    window.dialog.open()


@command("file.quit", title=N_("Quit"), keys=["Ctrl+Q"])
def leave(window: MainWindow) -> None:
    """Save what is being typed and close the window."""
    window.close()
