"""What the window is made of: sidebar, list and reader side by side, sentences and progress below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.translate import _
from ui.actions import Actions
from ui.header import Header
from ui.library.empty_page import EmptyPage
from ui.library.list_pane import ListPane
from ui.library.progress_strip import ProgressStrip
from ui.library.sidebar import Sidebar
from ui.notice_bar import Notices
from ui.reader.reader import Reader
from ui.theme import Theme


class Panes(QWidget):
    """Builds and holds the parts; it knows nothing of what they do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sidebar = Sidebar(theme)
        self.list = ListPane(theme)
        self.reader = Reader()
        self.reader.set_theme(theme)
        self.welcome = EmptyPage(large=True)
        self.quiet = EmptyPage()
        self.notices = Notices(theme)
        self.strip = ProgressStrip(theme)
        self.header: Header | None = None
        self.right = QStackedWidget()
        self._article = QWidget()
        self._top = QVBoxLayout(self._article)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self.reader, 1)
        self._top.addLayout(self._row, 1)
        self.right.addWidget(self._article)
        self.right.addWidget(self.welcome)
        self.right.addWidget(self.quiet)
        self.name_keys("", "")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.set_theme(theme)

    def add_header(self, actions: Actions, theme: Theme) -> Header:
        """Put the commands' buttons above the article; they exist only once the window does."""
        self.header = Header(actions, theme)
        self._top.insertWidget(0, self.header)
        self.header.switch.chosen.connect(self._turn)
        self.reader.turned.connect(self._turned)
        self.reader.page_changed.connect(self.header.show_page)
        return self.header

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above the words, under the header."""
        self._top.insertWidget(self._top.count() - 1, bar)

    def add_beside(self, part: QWidget, *, before: bool) -> None:
        """Put something beside the words: before them, or behind their scrollbar."""
        self._row.insertWidget(0 if before else self._row.count(), part)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        for part in (self.sidebar, self.list, self.reader, self.notices, self.strip):
            part.set_theme(theme)
        if self.header is not None:
            self.header.set_theme(theme)
        for page, color in ((self.welcome, theme.colors.secondary), (self.quiet, theme.colors.faint)):
            page.sentence.setStyleSheet(f"color: {color.name()};")

    def name_keys(self, following: str, previous: str) -> None:
        """Say on the quiet page which keys go to the next article and the one before; empty for none."""
        sentence = _("Choose an article in the list.")
        if following and previous:
            keys = _("{next} and {previous} go from one to the next.").format(next=following, previous=previous)
            sentence = f"{sentence} {keys}"
        self.quiet.say("", sentence)

    def show_article(self) -> None:
        """Show the reader."""
        self.right.setCurrentWidget(self._article)

    def show_quiet(self) -> None:
        """Show that no article is open."""
        self.right.setCurrentWidget(self.quiet)

    def show_welcome(self) -> None:
        """Show the page that says what to do."""
        self.right.setCurrentWidget(self.welcome)

    def _turn(self, pages: bool) -> None:
        self.reader.want_pages(pages)
        self.reader.setFocus()

    def _turned(self) -> None:
        if self.header is not None:
            views = self.reader.views
            self.header.switch.show_state(paged=views.paged, on_pages=views.on_pages())
            self.header.page.setVisible(views.on_pages())

    def _lay_out(self) -> None:
        for number, part in enumerate((self.sidebar, self.list, self.right)):
            self.splitter.addWidget(part)
            self.splitter.setCollapsible(number, False)
            self.splitter.setStretchFactor(number, int(part is self.right))
        self.sidebar.setMinimumWidth(150)
        self.list.setMinimumWidth(250)
        self.right.setMinimumWidth(360)
        self.splitter.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.notices)
        column.addWidget(self.strip)
