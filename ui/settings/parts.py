"""What every page of the settings is made of: a form with room around it, choices, quiet sentences."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from ui.label import PlainLabel

EDGE = 26
"""Pixels around a page."""


def column_of(page: QWidget) -> QVBoxLayout:
    """An empty column for a page."""
    column = QVBoxLayout(page)
    column.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE - 8)
    column.setSpacing(14)
    return column


def form_in(column: QVBoxLayout) -> QFormLayout:
    """A form of names and fields in a column."""
    form = QFormLayout()
    form.setVerticalSpacing(12)
    form.setHorizontalSpacing(18)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    column.addLayout(form)
    return form


def choice(name: str, choices: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    """A box to choose from: values with their titles."""
    box = QComboBox()
    box.setAccessibleName(name)
    for value, title in choices:
        box.addItem(title, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def sentence(text: str = "") -> PlainLabel:
    """Words over several lines."""
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setObjectName("quiet")
    return label


def heading(text: str) -> PlainLabel:
    """What stands above a group."""
    label = PlainLabel(text)
    label.setObjectName("heading")
    return label


def button(title: str) -> QPushButton:
    """A button that Enter elsewhere in the dialog does not press."""
    made = QPushButton(title)
    made.setAutoDefault(False)
    return made
