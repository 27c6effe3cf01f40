"""Keeps the cards of one article beside their passages: makes those that show, moves them, hands on what they say."""

from collections.abc import Callable, Mapping, Sequence
from math import floor

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from core.model.annotation import Annotation, Color
from core.model.mention import Mention
from ui.annotations.attached import Attached, Known, Tie
from ui.annotations.card import Card
from ui.annotations.card_menu import card_menu
from ui.annotations.changed import changed
from ui.annotations.face import face, has_card, is_adrift
from ui.annotations.space import AROUND, GAP, Space
from ui.annotations.stack import stack
from ui.tags.suggesting import Vocabulary
from ui.theme import Theme

HANDED_ON = (
    *("activated", "note_edited", "tags_requested", "tags_changed", "color_changed", "remove_requested"),
    *("mention_chosen", "address_chosen", "tie_chosen", "tie_menu_requested", "link_requested", "naming"),
)
"""What cards say and the margin says after them."""


class Margin(QObject):
    """All cards of one article, children of `host`; `span_of` says a passage's top and bottom (px) by its id."""

    activated = Signal(int)
    note_edited = Signal(int, str, str)
    tags_requested = Signal(int)
    tags_changed = Signal(int, tuple, tuple)
    color_changed = Signal(int, Color)
    remove_requested = Signal(int)
    left = Signal(int)
    mention_chosen = Signal(str)  # what stands between double brackets
    address_chosen = Signal(str, QPoint)  # as the note has it, and where on the screen
    tie_chosen = Signal(object)  # a Tie
    tie_menu_requested = Signal(object, QPoint)  # a Tie, where on the screen
    link_requested = Signal(int, bool)  # id; True: a link begins here, False: it ends
    naming = Signal(str)  # what is typed after double brackets; answer with `offer`

    def __init__(self, host: QWidget, theme: Theme, span_of: Callable[[int], tuple[float, float] | None]) -> None:
        super().__init__(host)
        self._host = host
        self._theme = theme
        self._span_of = span_of
        self._annotations: dict[int, Annotation] = {}
        self._cards: dict[int, Card] = {}
        self._heights: dict[tuple[Annotation, int], float] = {}
        self._ties: Mapping[int, tuple[Tie, ...]] = {}
        self._known: Known = {}
        self.linking = False
        """Whether a link has begun and can end at another card."""
        self._space: Space | None = None
        self._current: int | None = None
        self._opening: int | None = None
        self._arranging = False

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these; an editor that is open keeps what is typed in it."""
        before, self._annotations = self._annotations, {one.id: one for one in annotations}
        different = set(changed(before, self._annotations))
        if not any(self._shows(id_) or self._says(before.get(id_)) for id_ in different):
            return
        self._heights = {key: height for key, height in self._heights.items() if key[0].id not in different}
        self._arranging = True
        for id_ in different & self._cards.keys():
            if id_ in self._annotations:
                self._cards[id_].set_annotation(self._annotations[id_])
            else:
                self._drop(id_)
        self._arranging = False
        self.rearrange()

    def attach(self, ties: Mapping[int, tuple[Tie, ...]], known: Known) -> None:
        """Show how these annotations are linked with others, and what their notes name."""
        if (ties, known) == (self._ties, self._known):
            return
        self._ties, self._known = ties, known
        self._heights.clear()
        self._arranging = True
        for id_, card in self._cards.items():
            card.attach(self._attached(id_))
        self._arranging = False
        self.rearrange()

    def stand_on(self, host: QWidget, span_of: Callable[[int], tuple[float, float] | None]) -> None:
        """Keep the cards of the same annotations on another widget; what is typed is handed on first."""
        for id_ in list(self._cards):
            self._drop(id_)
        self._host, self._span_of, self._space = host, span_of, None

    def stands_on(self, host: QWidget) -> bool:
        """Whether the cards are on this widget."""
        return self._host is host

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._theme = theme
        for card in self._cards.values():
            card.set_theme(theme)

    def set_current(self, current: int | None) -> None:
        """Bring the card of the current passage exactly beside it."""
        before, self._current = self._current, current
        if not (self._shows(before) or self._shows(current)):
            return
        self._arranging = True  # cards that grow or shrink by it say so; once is enough
        for id_, card in self._cards.items():
            card.set_chosen(id_ == current)
        self._arranging = False
        self.rearrange()

    def card(self, id: int) -> Card | None:  # noqa: A002 - the word of the record
        """The card of an annotation, while it shows."""
        return self._cards.get(id)

    def is_open(self, id: int) -> bool:  # noqa: A002
        """Whether it is being edited, or about to be."""
        card = self._cards.get(id)
        return id == self._opening or (card is not None and card.is_edited)

    def edit_note(self, id: int) -> None:  # noqa: A002
        """Open the note of this annotation for typing."""
        card = self._opened(id)
        if card is not None:
            card.edit_note()

    def edit_tags(self, id: int, known: Vocabulary) -> None:  # noqa: A002
        """Open its tags for editing, completed from those that are known."""
        card = self._opened(id)
        if card is not None:
            card.edit_tags(known)

    def typed(self) -> tuple[int, str] | None:
        """The annotation whose note is open for typing, and the note as it stands there."""
        return next(((id_, card.editor.text) for id_, card in self._cards.items() if card.editor is not None), None)

    def offer(self, mentions: Sequence[Mention]) -> None:
        """Show what may be meant by what is typed after double brackets."""
        for card in self._cards.values():
            if card.editor is not None:
                card.editor.naming.offer(mentions)

    def flush(self) -> None:
        """Hand on everything typed and not handed on yet."""
        for card in self._cards.values():
            card.flush()

    def clear(self) -> None:
        """Hand on what is typed, and show nothing."""
        for id_ in list(self._cards):
            self._drop(id_)
        self._annotations = {}
        self._current = None

    def adrift(self) -> list[Annotation]:
        """Article notes, then those whose words are gone."""
        found = [one for one in self._annotations.values() if is_adrift(one)]
        return sorted(found, key=lambda one: (one.selectors is not None, one.created, one.id))

    def beside(self) -> list[tuple[float, Annotation]]:
        """Those with a card that stand at a passage, by where it begins in the article (px)."""
        found: list[tuple[float, Annotation]] = []
        for one in self._annotations.values():
            if not is_adrift(one) and self._shows(one.id):
                span = self._span_of(one.id)
                if span is not None:
                    found.append((span[0], one))
        return sorted(found, key=lambda pair: (pair[0], pair[1].id))

    def arrange(self, space: Space) -> None:
        """Put the cards into this room."""
        if space.width != (self._space.width if self._space else 0):
            self._heights.clear()
        self._space = space
        self.rearrange()

    def rearrange(self) -> None:
        """Put the cards where they belong: something grew, or another one is current."""
        if self._space is None or self._arranging:
            return
        self._arranging = True  # cards that are made or grow say so
        places = self._over(self._space) if self._space.narrow else self._stacked(self._space)
        self._show(places, self._space)
        self._arranging = False

    def _stacked(self, space: Space) -> list[tuple[float, Annotation]]:
        """Tops in the article of the cards near what shows."""
        places: list[tuple[float, Annotation]] = []
        top = float(space.floor)
        for one in self.adrift():
            places.append((top, one))
            top += self._height(one, space) + GAP
        low, high = space.offset - AROUND * space.height, space.offset + (1 + AROUND) * space.height
        near = [pair for pair in self.beside() if low <= pair[0] <= high or self.is_open(pair[1].id)]
        ids = [one.id for _, one in near]
        tops = stack(
            [wanted for wanted, _ in near],
            [self._height(one, space) for _, one in near],
            GAP,
            top,
            ids.index(self._current) if self._current in ids else None,
        )
        return places + [(one_top, one) for one_top, (_, one) in zip(tops, near, strict=True)]

    def _over(self, space: Space) -> list[tuple[float, Annotation]]:
        """The chosen card alone, under its passage."""
        one = self._annotations.get(self._current if self._current is not None else -1)
        if one is None or not self._shows(one.id):
            return []
        span = (space.floor, space.floor) if is_adrift(one) else self._span_of(one.id)
        return [] if span is None else [(span[1] + GAP, one)]

    def _shows(self, id: int | None) -> bool:  # noqa: A002
        """Whether it has a card, wherever that stands."""
        return id is not None and (self._says(self._annotations.get(id)) or self.is_open(id))

    def _says(self, one: Annotation | None) -> bool:
        return one is not None and (has_card(one) or one.id in self._ties)

    def _attached(self, id: int) -> Attached:  # noqa: A002
        return Attached(ties=self._ties.get(id, ()), known=self._known)

    def _show(self, places: Sequence[tuple[float, Annotation]], space: Space) -> None:
        wanted: set[int] = set()
        for top, one in places:
            y = floor(top) - space.offset  # not round(): halves would go to even, and gaps differ
            if self.is_open(one.id) or -self._height(one, space) < y < space.height:
                wanted.add(one.id)
                card = self._cards.get(one.id) or self._made(one, space)
                card.set_width(space.width)
                card.set_floating(space.narrow)
                card.move(space.left, y)
                card.show()
        for id_ in [id_ for id_, card in self._cards.items() if id_ not in wanted and not card.is_edited]:
            self._drop(id_)

    def _height(self, one: Annotation, space: Space) -> float:
        card = self._cards.get(one.id)
        if card is not None:
            return card.height()
        key = (one, space.width)
        if key not in self._heights:
            whole, attached = one.id == self._current, self._attached(one.id)
            self._heights[key] = round(face(one, space.width, self._theme, whole=whole, attached=attached).height)
        return self._heights[key]

    def _opened(self, id: int) -> Card | None:  # noqa: A002
        self._opening = id
        self.rearrange()
        self._opening = None
        return self._cards.get(id)

    def _made(self, one: Annotation, space: Space) -> Card:
        card = Card(one, self._theme, space.width, self._host, self._attached(one.id))
        card.set_chosen(one.id == self._current)
        for name in HANDED_ON:
            getattr(card, name).connect(getattr(self, name))
        card.resized.connect(self.rearrange)
        card.left.connect(self._ended)
        card.menu_requested.connect(self._menu)
        self._cards[one.id] = card
        return card

    def _ended(self, id: int) -> None:  # noqa: A002
        card = self._cards.get(id)
        if card is not None and id in self._annotations:
            self._annotations[id] = card.annotation  # with the note just typed: it has a card from now on
        self.rearrange()
        self.left.emit(id)

    def _menu(self, id: int, at: QPoint) -> None:  # noqa: A002
        card = self._cards.get(id)
        if card is not None:
            card_menu(card, self._theme, linking=self.linking).exec(at)

    def _drop(self, id: int) -> None:  # noqa: A002
        card = self._cards.pop(id)
        card.flush()
        card.hide()
        card.deleteLater()
