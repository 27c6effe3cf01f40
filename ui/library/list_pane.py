"""The middle of the window: the search box, what is listed, and the list of articles or of hits."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from core.library import Sort
from core.model.hit import SearchIn
from core.translate import _
from ui.actions import Actions
from ui.commands import N_
from ui.icons import icon
from ui.label import PlainLabel
from ui.library.column_header import ColumnHeader
from ui.library.columns import Arrangement, Density
from ui.library.empty_page import Button, EmptyPage
from ui.library.row_view import RowView
from ui.menus import LIST
from ui.search.search_box import SearchBox
from ui.theme import Theme, interface_font

WHERE = (
    (SearchIn.ARTICLES, N_("Articles")),
    (SearchIn.HIGHLIGHTS, N_("Passages")),
    (SearchIn.NOTES, N_("Notes")),
)
GAP, EDGES = 4, 30 + 4
"""Pixels between two parts of the heading, and beside them all."""
HITS_PAGE = 20
"""Hits that are asked for at a time."""


class ListPane(QWidget):
    """Search box, heading, and one of three below: the articles, the hits, or a word on why there is nothing."""

    sorted_by = Signal(Sort, bool)
    """Another order is wanted, and whether it is turned round."""
    laid_out = Signal()
    """The list is laid out in another way: `arrangement` tells how."""
    looked_in = Signal(SearchIn)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(theme)
        self.articles = RowView(theme, _("Articles"))
        self.hits = RowView(theme, _("Hits"), page=HITS_PAGE)
        self.empty = EmptyPage()
        self.title = PlainLabel()
        self.count = PlainLabel()
        self._title = self._count = ""
        self.sort = _sort_button()
        self._menu = QMenu(self.sort)
        self.sort.setMenu(self._menu)
        self.header = ColumnHeader(theme)
        self.arrangement = Arrangement()
        self.where = self._where_buttons()
        self._stack = QStackedWidget()
        for page in (self.articles, self.hits, self.empty):
            self._stack.addWidget(page)
        self._lay_out()
        self.set_theme(theme)
        self.show_articles()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self.search.set_theme(theme)
        self.articles.set_theme(theme)
        self.hits.set_theme(theme)
        self.header.set_theme(theme)
        self.sort.setIcon(icon("sort", theme.colors.secondary))
        self.count.setStyleSheet(f"color: {theme.colors.faint.name()};")
        self.empty.sentence.setStyleSheet(f"color: {theme.colors.secondary.name()};")

    def arrange(self, arrangement: Arrangement) -> None:
        """Lay the list of articles out so. Hits show the words that were found, whatever the density."""
        self.arrangement = arrangement
        self.header.arrange(arrangement)
        self.articles.set_density(arrangement.density, arrangement.columns)
        self._show_header()
        self.laid_out.emit()

    def fill_menu(self, actions: Actions) -> None:
        """Put the window's commands, and the columns, below the button beside the heading."""
        menu = actions.fill(self._menu, LIST)
        columns = menu.addMenu(_("Columns"))
        columns.aboutToShow.connect(lambda: self._offer_columns(columns))
        menu.aboutToShow.connect(actions.tick)
        menu.aboutToShow.connect(lambda: columns.menuAction().setVisible(self.arrangement.density is Density.COLUMNS))

    def _offer_columns(self, menu: QMenu) -> None:
        menu.clear()
        self.header.fill(menu)

    def view(self) -> RowView:
        """The list that is in sight, or would be if it were not empty."""
        return self.hits if self.searching else self.articles

    def show_articles(self) -> None:
        """Show the shelf."""
        self._show(searching=False)

    def show_hits(self) -> None:
        """Show what a search found."""
        self._show(searching=True)

    def show_empty(self, title: str, sentence: str, buttons: tuple[Button, ...] = ()) -> None:
        """Say why the list is empty."""
        self.empty.say(title, sentence, buttons)
        self._stack.setCurrentWidget(self.empty)
        self._show_header()

    def set_heading(self, title: str, count: str) -> None:
        """Name what is listed."""
        self._title, self._count = title, count
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def look_in(self, where: SearchIn) -> None:
        """Mark where the search looks, without asking anew."""
        for button, (one, _title) in zip(self.where, WHERE, strict=True):
            button.setChecked(one is where)

    def _fit(self) -> None:
        """Beside buttons the count loses its word, then itself: `2 hits`, `2`; Qt would cut the buttons' words."""
        widest = max(0, self.width() - EDGES - self.sort.sizeHint().width() - GAP)
        cut = Qt.TextElideMode.ElideMiddle
        self.title.setText(self.title.fontMetrics().elidedText(self._title, cut, widest))
        shown = [one for one in (self.title, *self.where, self.sort) if not one.isHidden()]
        taken = sum(one.sizeHint().width() + GAP for one in shown)
        room = self.width() - EDGES - taken
        texts = (self._count, self._count.rpartition(" ")[0], "")
        metrics = self.count.fontMetrics()
        self.count.setText(next(text for text in texts if metrics.horizontalAdvance(text) <= max(room, 0)))
        self.count.setAccessibleName(self._count)

    def _show(self, *, searching: bool) -> None:
        self.searching = searching
        for button in self.where:
            button.setVisible(searching)
        self.title.setVisible(not searching)
        self.sort.setVisible(not searching)
        self._stack.setCurrentWidget(self.view())
        self._show_header()
        self._fit()

    def _show_header(self) -> None:
        columns = self.arrangement.density is Density.COLUMNS
        self.header.setVisible(columns and self._stack.currentWidget() is self.articles)

    def _lay_columns(self) -> None:
        self.arrangement = replace(self.arrangement, columns=self.header.columns())
        self.articles.set_density(self.arrangement.density, self.arrangement.columns)

    def _where_buttons(self) -> list[QToolButton]:
        buttons = list[QToolButton]()
        for where, title in WHERE:
            button = QToolButton()
            button.setText(_(title))
            button.setAccessibleName(_(title))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(where is SearchIn.ARTICLES)
            button.clicked.connect(partial(self._choose_where, where))
            buttons.append(button)
        return buttons

    def _choose_where(self, where: SearchIn, checked: bool = True) -> None:
        self.looked_in.emit(where)

    def _lay_out(self) -> None:
        self.title.setFont(interface_font(14, QFont.Weight.DemiBold))
        self.count.setFont(interface_font(12))
        heading = QHBoxLayout()
        heading.setContentsMargins(18, 2, 12, 6)
        heading.setSpacing(GAP)
        heading.addWidget(self.title)
        for button in self.where:
            button.setFont(interface_font(12.5))
            heading.addWidget(button)
        heading.addStretch()
        heading.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        heading.addWidget(self.sort)
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 6)
        top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(heading)
        column.addWidget(self.header)
        column.addWidget(self._stack)
        self.header.laid_out.connect(self._lay_columns)
        self.header.kept.connect(self.laid_out)
        self.header.sorted_by.connect(self.sorted_by)
        self.articles.horizontalScrollBar().valueChanged.connect(self.header.setOffset)


def _sort_button() -> QToolButton:
    """A menu of orders and densities; the window fills it with its commands."""
    button = QToolButton()
    button.setAccessibleName(_("Order and look of the list"))
    button.setToolTip(_("Order and look of the list"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    return button
