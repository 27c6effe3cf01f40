"""Tags of articles: those they bear can be taken off or put on all of them, others are added with completion."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from core.model.article import Article
from core.translate import _, ngettext
from ui.label import PlainLabel
from ui.tags.suggesting import Vocabulary
from ui.tags.tag_completer import TagCompleter, meant


class TagDialog(QDialog):
    """One line to add to, separated by commas, above the tags that any of the articles bears."""

    wanted = Signal(tuple, tuple)
    """Paths to put on, paths to take off."""

    def __init__(self, articles: Sequence[Article], known: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Tag"))
        self.setMinimumWidth(420)
        self._known = known
        self.line = QLineEdit()
        self.line.setAccessibleName(_("Tags to add"))
        self.line.setPlaceholderText(_("politics/security, to check"))
        TagCompleter(known, self.line, borne=lambda: [path for path, every in borne(articles).items() if every])
        self.boxes = [_box(path, every) for path, every in borne(articles).items()]
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
        typed = (meant(part, self._known) for part in self.line.text().split(","))
        changed = [box for box in self.boxes if box.checkState() != box.property("before")]
        ticked = [box for box in changed if box.checkState() is Qt.CheckState.Checked]
        added = dict.fromkeys([*filter(None, typed), *(str(box.property("path")) for box in ticked)])
        removed = tuple(str(box.property("path")) for box in changed if box not in ticked)
        if added or removed:
            self.wanted.emit(tuple(added), removed)
        super().accept()


def borne(articles: Sequence[Article]) -> Mapping[str, bool]:
    """The tags that any of the articles bears, in order, and whether every one does."""
    paths = sorted({path for one in articles for path in one.tags})
    return {path: all(path in one.tags for one in articles) for path in paths}


def _box(path: str, every: bool) -> QCheckBox:
    box = QCheckBox(path.replace("&", "&&"))
    box.setAccessibleName(path)
    box.setProperty("path", path)
    state = Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked
    box.setTristate(not every)
    box.setCheckState(state)
    box.setProperty("before", state)
    return box
