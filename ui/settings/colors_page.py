"""The settings' page of colours: what each highlighter is called and kept for in this library."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from core.model.annotation import Color
from core.model.change import Change
from core.model.highlighter import Highlighter
from core.translate import _
from ui.annotations.colors import ORDER, color_name, dot
from ui.label import PlainLabel
from ui.settings.parts import column_of, heading, sentence
from ui.tasks import Tasks
from ui.theme import Theme

DOT = 20
"""Pixels of a dab of colour."""


class ColorsPage(QWidget):
    """Six rows; a name or meaning is kept when the field is left or Enter pressed."""

    def __init__(self, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self._tasks = tasks
        self.names = {color: QLineEdit() for color in ORDER}
        self.meanings = {color: QLineEdit() for color in ORDER}
        self._dots = {color: PlainLabel() for color in ORDER}
        self._kept: dict[Color, Highlighter] = {}
        column = column_of(self)
        said = _("Give the highlighters names and meanings of your own. They belong to this library and go with it.")
        column.addWidget(sentence(said))
        column.addLayout(self._grid())
        column.addStretch()
        self.set_theme(theme)
        self.setEnabled(False)
        self.ask()

    def set_theme(self, theme: Theme) -> None:
        """Have the dabs in this theme's colours."""
        for color, label in self._dots.items():
            label.setPixmap(dot(theme, color, DOT).pixmap(QSize(DOT, DOT)))

    def ask(self, change: Change | None = None) -> None:
        """Ask the library what they are called; after a change only when it touched them."""
        if change is None or change.highlighters:
            self._tasks.run(lambda lib: lib.highlighters.all(), then=self.show_names, key="highlighters")

    def show_names(self, highlighters: Sequence[Highlighter]) -> None:
        """Show these; what is being typed stays."""
        self.setEnabled(True)
        for one in highlighters:
            before = self._kept.get(one.color, Highlighter(color=one.color))
            for field, old, new in (
                (self.names[one.color], before.name, one.name),
                (self.meanings[one.color], before.meaning, one.meaning),
            ):
                if field.text() == old or not field.hasFocus():
                    field.setText(new)
            self._kept[one.color] = one

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for column, title in enumerate((_("Name"), _("Meaning")), 1):
            grid.addWidget(heading(title), 0, column)
        for row, color in enumerate(ORDER, 1):
            usual = color_name(color)
            name, meaning = self.names[color], self.meanings[color]
            name.setPlaceholderText(usual)
            name.setAccessibleName(_("Name of the highlighter {color}").format(color=usual))
            meaning.setPlaceholderText(_("What it is for"))
            meaning.setAccessibleName(_("Meaning of the highlighter {color}").format(color=usual))
            for field in (name, meaning):
                field.editingFinished.connect(partial(self._keep, color))
            self._dots[color].setAccessibleName(usual)
            for place, widget in enumerate((self._dots[color], name, meaning)):
                grid.addWidget(widget, row, place)
        return grid

    def _keep(self, color: Color) -> None:
        name, meaning, kept = self.names[color].text().strip(), self.meanings[color].text().strip(), self._kept[color]
        if (name, meaning) != (kept.name, kept.meaning):
            self._kept[color] = Highlighter(color=color, name=name, meaning=meaning)
            self._tasks.run(lambda lib: lib.highlighters.edit(color, name=name, meaning=meaning))
