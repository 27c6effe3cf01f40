"""One PDF held open to be looked at page by page, by a process that draws or finds words for a window."""

from contextlib import ExitStack
from pathlib import Path

from core.errors import KnownError
from core.importing.pdf import layout
from core.importing.pdf.document import Handle, opened, page_of, pages_in
from core.importing.pdf.drawing import drawn, strip
from core.importing.pdf.layout import Layout
from core.importing.sources import read_source
from core.model.pages import Part
from core.translate import _


class Viewer:
    """Keeps the file that was asked for last open, and the page."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._document: Handle = None
        self._number = 0
        self._page: Handle | None = None
        self._file, self._sheet = ExitStack(), ExitStack()

    def picture(self, path: Path, part: Part) -> bytes:
        """A part of a page as pixels (see `drawn`). Raises a KnownError."""
        self._turn_to(path, part.number)
        if self._page is None:
            raise KnownError(_("This page is damaged and cannot be drawn."))
        return drawn(self._page, part)

    def layout(self, path: Path) -> Layout:
        """Where each word stands. Raises a KnownError."""
        return layout(read_source(path))

    def close(self) -> None:
        """Let go of the file."""
        self._sheet.close()
        self._file.close()
        self._path, self._page, self._number = None, None, 0

    def _turn_to(self, path: Path, number: int) -> None:
        if path != self._path:
            self.close()
            data = read_source(path)
            self._document = self._file.enter_context(opened(data))
            self._file.callback(len, data)  # PDFium reads these bytes as long as the document is open
            self._path = path
        if number != self._number:
            self._sheet.close()
            within = 1 <= number <= pages_in(self._document)
            self._page = self._sheet.enter_context(page_of(self._document, number - 1)) if within else None
            self._number = number
            if self._page is not None:
                strip(self._page)
