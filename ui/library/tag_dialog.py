"""Tags of articles: those they bear can be taken off, others are added with completion."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from core.model.article import Article
from core.translate import _, ngettext
from ui.label import PlainLabel


class TagDialog(QDialog):
    """One line to add to, separated by commas, above the tags that all of the articles bear."""

    wanted = Signal(tuple, tuple)
    """Paths to put on, paths to take off."""

    def __init__(self, articles: Sequence[Article], every: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Tag"))
        self.setMinimumWidth(420)
        self.line = QLineEdit()
        self.line.setAccessibleName(_("Tags to add"))
        self.line.setPlaceholderText(_("politics/security, to check"))
        self._complete(every)
        self.boxes = [_box(path) for path in shared(articles)]
        count = len(articles)
        title = articles[0].meta.title if count == 1 else ngettext("{count} article", "{count} articles", count)
        heading = PlainLabel(title.format(count=count) if count != 1 else title[:90])
        heading.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for widget in (heading, self.line, *self.boxes, buttons):
            column.addWidget(widget)
        self.line.setFocus()

    def accept(self) -> None:
        """Say what is wanted, then close."""
        added = tuple(path for part in self.line.text().split(",") if (path := part.strip()))
        removed = tuple(box.property("path") for box in self.boxes if not box.isChecked())
        if added or removed:
            self.wanted.emit(added, removed)
        super().accept()

    def _complete(self, every: Sequence[str]) -> None:
        """Complete the part behind the last comma."""
        completer = TagCompleter(every, self)
        self.line.setCompleter(completer)


class TagCompleter(QCompleter):
    """Completes a list separated by commas at its last part, wherever in a path the typed letters stand."""

    def __init__(self, every: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(QStringListModel(sorted(every, key=str.casefold), self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """What is looked for: the part behind the last comma."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        """What the line becomes: the parts before, then the one that was chosen."""
        widget = self.widget()
        before = widget.text().rpartition(",")[0] if isinstance(widget, QLineEdit) else ""
        chosen = super().pathFromIndex(index)  # pyright: ignore[reportArgumentType]
        return f"{before}, {chosen}" if before else chosen


def shared(articles: Sequence[Article]) -> tuple[str, ...]:
    """The tags that all of the articles bear, in order."""
    if not articles:
        return ()
    return tuple(path for path in articles[0].tags if all(path in one.tags for one in articles))


def _box(path: str) -> QCheckBox:
    box = QCheckBox(path.replace("&", "&&"))
    box.setAccessibleName(path)
    box.setProperty("path", path)
    box.setChecked(True)
    return box
