"""What the sidebar lists: the sections every library has, then the tree of tags, each with its count."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from core.library import Bearing, Counts, Section
from core.model.annotation import Color
from core.model.plain import plain
from core.translate import _
from ui.commands import N_
from ui.library import facet_names
from ui.tags.looking import color_of

SHELF = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
COLOR = Qt.ItemDataRole.UserRole + 3
"""The Color of a tag that has one."""

SECTIONS = (
    (Section.ALL, N_("All"), "all"),
    (Section.UNREAD, N_("Unread"), "unread"),
    (Section.READING, N_("Reading"), "reading"),
    (Section.ARCHIVED, N_("Archived"), "archived"),
    (Section.STARRED, N_("Starred"), "starred"),
    (Section.TRASH, N_("Trash"), "trash"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What the list shows: a section, what bears a tag or one below it, or what is of one site, language and so on."""

    section: Section = Section.ALL
    tag: str = ""
    bearing: Bearing | None = None

    @property
    def title(self) -> str:
        """Its name in the language in use."""
        if self.bearing is not None:
            return facet_names.name(self.bearing)
        return self.tag or next(_(title) for section, title, _icon in SECTIONS if section is self.section)


class SidebarModel(QStandardItemModel):
    """Two groups of rows; tags are nested as their paths are."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: dict[Section, QStandardItem] = {}
        self._tags: dict[str, QStandardItem] = {}
        self._sizes: Mapping[str, int] = {}
        self.library = heading(_("Library"))
        self.tags = heading(_("Tags"))
        self.appendRow(self.library)
        self.appendRow(self.tags)
        for section, title, _icon in SECTIONS:
            self._sections[section] = _item(_(title), Shelf(section=section))
            self.library.appendRow(self._sections[section])

    def item_of(self, shelf: Shelf) -> QStandardItem | None:
        """The row of a shelf, None when it is gone."""
        return self._tags.get(shelf.tag) if shelf.tag else self._sections[shelf.section]

    def paths(self) -> tuple[str, ...]:
        """Every tag's path, in order."""
        return tuple(sorted(self._tags, key=alphabetical))

    def set_counts(self, counts: Counts) -> None:
        """Show how many articles each section holds."""
        for section, item in self._sections.items():
            show_count(item, int(getattr(counts, section.value)))

    def set_tags(self, sizes: Mapping[str, int]) -> None:
        """Show these paths, every parent among them; rows that stay keep their place and whether they are unfolded."""
        if sizes == self._sizes:
            return
        self._sizes = sizes
        for path in sorted(set(self._tags) - set(sizes), key=len, reverse=True):
            item = self._tags.pop(path)
            (item.parent() or self.tags).removeRow(item.row())
        for path in sorted(sizes, key=alphabetical):
            show_count(self._tag_item(path), sizes[path])

    def set_colors(self, colors: Mapping[str, Color]) -> None:
        """Show tags in their own colour, or in that of the nearest parent that has one."""
        for path, item in self._tags.items():
            color = color_of(path, colors)
            if item.data(COLOR) != color:
                item.setData(color, COLOR)

    def _tag_item(self, path: str) -> QStandardItem:
        item = self._tags.get(path)
        if item is None:
            above, _slash, name = path.rpartition("/")
            parent = self._tag_item(above) if above else self.tags
            item = self._tags[path] = _item(name, Shelf(tag=path))
            parent.insertRow(_place(parent, name), item)
        return item


def alphabetical(path: str) -> str:
    """What a tag is sorted by: letters without their accents first, so that “à vérifier” stands among the a."""
    return f"{plain(path)}\0{path}"


def _place(parent: QStandardItem, name: str) -> int:
    """Where a name stands among its siblings."""
    names = [alphabetical(parent.child(row).text()) for row in range(parent.rowCount())]
    return sum(other < alphabetical(name) for other in names)


def heading(title: str) -> QStandardItem:
    """A row that names those below it; it can be neither clicked nor reached."""
    item = QStandardItem(title)
    item.setData(True, HEADING)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _item(title: str, shelf: Shelf) -> QStandardItem:
    item = QStandardItem(title)
    item.setData(shelf, SHELF)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled)
    return item


def show_count(item: QStandardItem, count: int) -> None:
    """Show how many articles a row stands for, and say it to screen readers."""
    item.setData(count, COUNT)
    item.setData(f"{item.text()}, {count}", Qt.ItemDataRole.AccessibleTextRole)
