"""One card in the margin: shows what a person wrote beside a passage, and is where it is edited."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from core.model.annotation import Annotation, Color
from ui.annotations.attached import NOTHING, Attached
from ui.annotations.colors import ORDER
from ui.annotations.face import BAR, PAD, Face, face
from ui.annotations.note_editor import NoteEditor
from ui.annotations.painting import paint
from ui.annotations.spoken import spoken
from ui.annotations.stops import Stop, Stops
from ui.annotations.tag_field import TagField
from ui.tags.suggesting import Vocabulary
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
    mention_chosen = Signal(str)  # what stands between the double brackets
    address_chosen = Signal(str, QPoint)  # as the note has it: check before opening; where, global
    tie_chosen = Signal(object)  # a Tie
    tie_menu_requested = Signal(object, QPoint)  # a Tie, global
    link_requested = Signal(int, bool)  # id; True: a link begins here, False: it ends
    naming = Signal(str)  # what is typed after double brackets

    def __init__(
        self, annotation: Annotation, theme: Theme, width: int, parent: QWidget, attached: Attached = NOTHING
    ) -> None:
        super().__init__(parent)
        self.annotation = annotation
        self.attached = attached
        self.editor: NoteEditor | None = None
        self.tags: TagField | None = None
        self._theme = theme
        self._width = width
        self._chosen = False
        self._stops = Stops(self, self._follow, self.tie_menu_requested.emit)
        self.face: Face = face(annotation, width, theme, whole=False, attached=attached)
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

    def attach(self, attached: Attached) -> None:
        """Show how it is linked now, and what its note names."""
        if attached != self.attached:
            self.attached = attached
            self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._theme = theme
        for part in (self.editor, self.tags):
            if part is not None:
                part.set_theme(theme)
        self._lay_out()

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
            self.editor.naming.asked.connect(self.naming)
            self._lay_out()
            self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_tags(self, known: Vocabulary) -> None:
        """Open the tags for editing, completed from those that are known."""
        if self.tags is None:
            self.tags = TagField(self.annotation.tags, known, self)
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
        whole = self._chosen or self.is_edited
        shown = face(self.annotation, self._width, self._theme, whole=whole, note_height=room, attached=self.attached)
        if self.editor is not None:
            self.editor.setGeometry(PAD + BAR, round(shown.note_top), inner, round(room or 0))
        if self.tags is not None:
            self._make_room(shown, self.tags, inner)
        self.face = shown
        self._stops.show(shown, self._theme)
        self.setAccessibleName(spoken(self.annotation, self.attached))
        self.resize(self._width, round(shown.height))
        self.update()
        self.resized.emit()

    def _make_room(self, shown: Face, field: TagField, inner: int) -> None:
        """The tags are edited where they stood; links wait below."""
        shown.chips.clear()
        shown.rows.clear()
        shown.words = [words for words in shown.words if words.top < shown.note_top]
        top = round(shown.note_top + shown.note_height + 7)
        height = field.fit(inner)
        field.move(PAD + BAR, top)
        shown.height = top + height + PAD - 2

    def _follow(self, stop: Stop) -> None:
        """Go where a link leads, or show the rest of the note."""
        if stop.tie is not None:
            self.tie_chosen.emit(stop.tie)
        elif stop.run is None:
            self.activated.emit(self.id)
        elif stop.run.mention:
            self.mention_chosen.emit(stop.run.mention)
        else:
            self.address_chosen.emit(stop.run.href, stop.mapToGlobal(stop.rect().bottomLeft()))

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
