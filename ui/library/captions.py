"""What stands above the list and, where it is empty, in its place."""

from PySide6.QtCore import QObject

from core.library import Section
from core.model.hit import Results, SearchIn
from core.translate import _, ngettext
from ui.library.list_pane import ListPane
from ui.library.listing import Listing
from ui.library.shelves import empty_sentence
from ui.search.session import SearchSession


class Captions(QObject):
    """Writes headings and empty pages as shelves and searches come in."""

    def __init__(self, pane: ListPane, listing: Listing, search: SearchSession, parent: QObject) -> None:
        super().__init__(parent)
        self._pane, self._listing, self._search = pane, listing, search
        self._total = 0
        listing.counted.connect(self._counted)
        search.found.connect(self._found)
        search.moved.connect(self._moved)

    def _counted(self, total: int) -> None:
        self._total = total
        if not self._search.active:
            self._shelf()

    def _moved(self) -> None:
        if not self._search.active:
            self._shelf()
        elif self._search.results is None:
            self._pane.set_heading("", "")

    def _shelf(self) -> None:
        shelf = self._listing.shelf
        count = ngettext("{count} article", "{count} articles", self._total).format(count=self._total)
        if not self._total or (shelf.section is Section.TRASH and not shelf.tag):
            count = str(self._total or "")  # the trash holds passages too
        self._pane.set_heading(shelf.title, count)
        if self._total:
            self._pane.show_articles()
        else:
            self._pane.show_empty(*empty_sentence(shelf))

    def _found(self, results: Results) -> None:
        self._pane.set_heading("", hits(results))
        if results.total:
            self._pane.show_hits()
            return
        where = self._search.asked.within
        buttons = [(_("Search Notes"), SearchIn.NOTES), (_("Search Articles"), SearchIn.ARTICLES)]
        other = buttons[where is not SearchIn.ARTICLES]
        chosen = [(other[0], lambda: self._search.ask(results.query, other[1]))]
        if suggestion := results.suggestion:
            said = _("Search “{query}”").format(query=suggestion)
            chosen.insert(0, (said, lambda: self._pane.search.setText(suggestion)))
        self._pane.show_empty(_("Nothing found"), no_hits(where), tuple(chosen))


def hits(results: Results) -> str:
    """How many there are; when only some hold every word, how many do: `2 of 9 hits`, short beside the buttons."""
    count = ngettext("{count} hit", "{count} hits", results.total).format(count=results.total)
    if 0 < results.with_all < results.total:
        count = _("{with_all} of {count}").format(with_all=results.with_all, count=count)
    return count


def no_hits(where: SearchIn) -> str:
    """A sentence that helps where a search found nothing."""
    if where is SearchIn.ARTICLES:
        return _(
            "Try fewer words, the beginning of one with a star (secu*), or a field: tag:… author:… published:2024."
        )
    return _("Nothing you marked or wrote holds these words.")
