"""One card in the margin: shows what a person wrote beside a passage, and is where it is edited."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from core.model.annotation import Annotation, Color
from core.translate import _
from ui.annotations.colors import ORDER
from ui.annotations.face import BAR, PAD, Face, face, heading, paint
from ui.annotations.note_editor import NoteEditor
from ui.annotations.tag_field import TagField
from ui.theme import Theme


class Card(QWidget):
    """An annotation's card. It says what the person wants; whoever holds the library does it."""

    activated = Signal(int)
    note_edited = Signal(int, str, str)  # id, text, session
    tags_requested = Signal(int)
    tags_changed = Signal(int, tuple, tuple)  # id, added, removed
    color_changed = Signal(int, Color)
    remove_requested = Signal(int)
    menu_requested = Signal(int, QPoint)  # id, global
    resized = Signal()
    left = Signal(int)  # the editing ended

    def __init__(self, annotation: Annotation, theme: Theme, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.annotation = annotation
        self.editor: NoteEditor | None = None
        self.tags: TagField | None = None
        self._theme = theme
        self._width = width
        self._chosen = False
        self.face: Face = face(annotation, width, whole=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out()

    @property
    def id(self) -> int:
        """The annotation's id."""
        return self.annotation.id

    @property
    def is_edited(self) -> bool:
        """Whether its note or its tags are being edited."""
        return self.editor is not None or self.tags is not None

    def set_annotation(self, annotation: Annotation) -> None:
        """Show what it is now; what is being typed stays."""
        if annotation == self.annotation:
            return
        self.annotation = annotation
        if self.editor is not None:
            self.editor.receive(annotation.note)
        if self.tags is not None:
            self.tags.receive(annotation.tags)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._theme = theme
        for part in (self.editor, self.tags):
            if part is not None:
                part.set_theme(theme)
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Stand out, and show the whole note, while its passage is current."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._lay_out()

    def set_width(self, width: int) -> None:
        """Be this wide, px."""
        if width != self._width:
            self._width = width
            self._lay_out()

    def set_floating(self, floating: bool) -> None:
        """Cast a shadow while standing over the words."""
        if floating == (self.graphicsEffect() is not None):
            return
        shadow = QGraphicsDropShadowEffect(self) if floating else None
        if shadow is not None:
            shadow.setBlurRadius(22)
            shadow.setOffset(0, 3)
            shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(cast("QGraphicsDropShadowEffect", shadow))  # None takes it off, though not by its types

    def edit_note(self) -> None:
        """Open the note for typing."""
        if self.editor is None:
            self.editor = NoteEditor(self.annotation.note, self)
            self.editor.set_theme(self._theme)
            self.editor.edited.connect(self._hand_on)
            self.editor.done.connect(self._end_note)
            self.editor.grew.connect(self._lay_out)
            self._lay_out()
            self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_tags(self, every: Sequence[str]) -> None:
        """Open the tags for editing; `every` are those to complete from."""
        if self.tags is None:
            self.tags = TagField(self.annotation.tags, every, self)
            self.tags.set_theme(self._theme)
            self.tags.changed.connect(self._hand_on_tags)
            self.tags.done.connect(self._end_tags)
            self.tags.grew.connect(self._lay_out)
            self._lay_out()
            self.tags.show()
        self.tags.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand on what was typed and is not yet."""
        if self.editor is not None:
            self.editor.flush()

    def _hand_on(self, text: str, session: str) -> None:
        self.note_edited.emit(self.id, text, session)

    def _hand_on_tags(self, added: tuple[str, ...], removed: tuple[str, ...]) -> None:
        self.tags_changed.emit(self.id, added, removed)

    def _end_note(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.flush()
            self.annotation = replace(self.annotation, note=editor.text)  # until the library says the same
            editor.hide()
            editor.deleteLater()
            self._end()

    def _end_tags(self) -> None:
        field, self.tags = self.tags, None
        if field is not None:
            field.hide()
            field.deleteLater()
            self._end()

    def _end(self) -> None:
        self._lay_out()
        self.left.emit(self.id)

    def _lay_out(self) -> None:
        """Measure anew: the card is as tall as what it shows."""
        inner = self._width - 2 * PAD - BAR
        room: float | None = None
        if self.editor is not None:
            self.editor.resize(inner, max(self.editor.height(), 24))
            room = self.editor.wanted_height()
        shown = face(self.annotation, self._width, whole=self._chosen or self.is_edited, note_height=room)
        if self.editor is not None:
            self.editor.setGeometry(PAD + BAR, round(shown.note_top), inner, round(room or 0))
        if self.tags is not None:
            shown.chips.clear()
            top = round(shown.note_top + shown.note_height + 7)
            height = self.tags.fit(inner)
            self.tags.move(PAD + BAR, top)
            shown.height = top + height + PAD - 2
        self.face = shown
        self.setAccessibleName(self._spoken())
        self.resize(self._width, round(shown.height))
        self.update()
        self.resized.emit()

    def _spoken(self) -> str:
        parts = [heading(self.annotation), self.annotation.note, ", ".join(self.annotation.tags)]
        return _("Note: {text}").format(text=". ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """As laid out."""
        return QSize(self._width, round(self.face.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is not being edited."""
        painter = QPainter(self)
        chosen = self._chosen or self.hasFocus() or self.is_edited
        paint(painter, self.face, self._theme, self._theme.inks[self.annotation.color].bar, chosen=chosen)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the passage; the second one edits."""
        if event.button() == Qt.MouseButton.LeftButton:
            was_chosen = self._chosen
            self.activated.emit(self.id)
            if was_chosen:
                self.edit_note()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit at once."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit_note()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        self.menu_requested.emit(self.id, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab chooses the passage."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.activated.emit(self.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys as on the passage."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, digit = event.key(), event.key() - Qt.Key.Key_1
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_N):
            self.edit_note()
        elif plain and key == Qt.Key.Key_T:
            self.tags_requested.emit(self.id)
        elif plain and key == Qt.Key.Key_Delete:
            self.remove_requested.emit(self.id)
        elif plain and 0 <= digit < len(ORDER):
            self.color_changed.emit(self.id, ORDER[digit])
        else:
            super().keyPressEvent(event)
