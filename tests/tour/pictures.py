"""Takes the pictures of the documentation: the real window on the samples, with passages and notes, in every look."""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QDialog, QPushButton

from core import translate
from core.library import Library
from core.model.annotation import Color
from resources import FOLDER
from tests.e2e.person import (
    SAMPLES,
    TOP,
    at_rest,
    find,
    highlight,
    in_note,
    indexed,
    launched,
    open_row,
    pause,
    press,
    search,
    select,
)
from tests.tour import documents
from tests.ui.driving import settle, until
from ui.main_window import MainWindow
from ui.postil import Postil

WIDE = (1400, 860)
CANAL, CENSUS, CARAVAN = "canal-des-roseaux", "reading-a-census", "qafilat-al-kutub"
MARKS = {
    CANAL: (
        (
            "elle suinte, elle hésite, elle cherche son ancien lit entre les joncs",
            Color.YELLOW,
            "Belle image.",
            "style",
        ),
        ("Neuf ans de dossiers", Color.PINK, "", ""),
        (
            "a aussi rendu aux historiens des archives que l’on croyait perdues",
            Color.BLUE,
            "Où sont-elles ?",
            "archives",
        ),
        ("Après quarante ans de silence", Color.GREEN, "", ""),
    ),
}
TAGS = {CANAL: ["eau/canaux", "à vérifier"], CENSUS: ["sources/recensements"], CARAVAN: ["bibliothèques", "eau/puits"]}


def take(folder: Path) -> int:
    """Write every picture into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    library = Path(tempfile.mkdtemp(dir=os.environ["POSTIL_HOME"])) / "Postil"
    ids = fill(library)
    looks(folder, library, ids)
    others(folder, library, ids)
    empty(folder)
    incoming(folder, library, ids)
    translate.use("fr", FOLDER / "i18n")
    with launched(library, size=WIDE) as postil:
        reading(at_rest(postil), ids)
        save(at_rest(postil), folder / "french.png")
    dense = {**os.environ, "QT_SCALE_FACTOR": "2"}
    return subprocess.run(
        [sys.executable, "-m", "tests.tour.pictures", str(folder)], env=dense, cwd=TOP, check=False
    ).returncode


def fill(folder: Path) -> dict[str, int]:
    """The samples with passages, notes and tags; ids by file name."""
    with Library.open(folder, create=True) as library:
        items = list(library.articles.add_many(sorted(SAMPLES.iterdir())))
        ids = {Path(item.source).stem: item.article or 0 for item in items}
        for name, marks in MARKS.items():
            for words, color, note, tag in marks:
                start, end = library.passages.quote(ids[name], words)
                tags = (tag,) if tag else ()
                library.passages.add(ids[name], start=start, end=end, color=color, note=note, tags=tags)
        for name, tags in TAGS.items():
            library.articles.tag([ids[name]], tags)
        library.articles.star([ids[CANAL]], True)
        library.indexing.drain(wait=True)
    return ids


def reading(window: MainWindow, ids: dict[str, int]) -> None:
    """Have the French article open, from its top."""
    open_row(window, ids[CANAL])
    window.reader.page.setFocus()
    window.reader.page.verticalScrollBar().setValue(0)


def looks(folder: Path, library: Path, ids: dict[str, int]) -> None:
    """The same window in light, dark and sepia, and the hits of a search in each."""
    with launched(library, size=WIDE) as postil:
        window = at_rest(postil)
        for name in ("dark", "sepia", "light"):
            postil.preferences.choose(theme=name)
            reading(window, ids)
            save(window, folder / f"window-{name}.png")
        indexed(window)
        search(window, "eau archives")
        press(Qt.Key.Key_Return)
        until(lambda: window.reading.matches)
        settle(window.tasks)
        save(window, folder / "search.png")


def others(folder: Path, library: Path, ids: dict[str, int]) -> None:
    """A note being typed, the small bar, Arabic, a narrow window, what was not imported."""
    with launched(library, size=WIDE) as postil:
        window = at_rest(postil)
        open_row(window, ids[CARAVAN])
        highlight(window, "مكتبة متنقلة تستعيد طريقاً قديماً", Qt.Key.Key_2)
        press(Qt.Key.Key_N)
        in_note().insertPlainText("من أين جاءت الكتب؟ مكتبة متنقلة في الصحراء")
        press(Qt.Key.Key_Escape)
        settle(window.tasks)
        save(window, folder / "arabic.png")
        open_row(window, ids[CENSUS])
        find(window, "Rope Street")
        select(window, "unfinished")
        pause(400)
        save(window, folder / "selection.png")
        window.resize(900, 700)
        reading(window, ids)
        pause(50)
        save(window, folder / "narrow.png")
        window.resize(*WIDE)
        report(postil, folder / "import-report.png")


def report(postil: Postil, picture: Path) -> None:
    """Add what cannot be added, and show why."""
    window = at_rest(postil)
    odd = Path(tempfile.mkdtemp())
    (odd / "scan.pdf").write_bytes(b"%PDF-1.7\n" + bytes(200))
    (odd / "empty.txt").touch()
    (odd / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    window.incoming.add([odd])
    until(lambda: any("not added" in text for text in window.panes.notices.texts()))
    next(one for one in window.panes.notices.findChildren(QPushButton) if "Report" in one.text()).click()
    until(lambda: window.incoming.report is not None)
    assert window.incoming.report is not None
    pause(100)
    save(window, picture, over=window.incoming.report)
    window.incoming.report.reject()


def incoming(folder: Path, library: Path, ids: dict[str, int]) -> None:
    """A web page, the pages of a PDF, and an import before it begins."""
    room = Path(tempfile.mkdtemp(dir=os.environ["POSTIL_HOME"]))
    with launched(library, size=WIDE) as postil:
        save(documents.web(postil, room), folder / "web-page.png")
        save(documents.paper(postil, room, ids[CENSUS]), folder / "pdf-pages.png")
        window = documents.preview(postil)
        assert window.incoming.preview is not None
        save(window, folder / "import-preview.png", over=window.incoming.preview)
        window.incoming.preview.reject()


def empty(folder: Path) -> None:
    """An empty library."""
    with launched(Path(tempfile.mkdtemp()) / "Postil", size=WIDE) as postil:
        window = at_rest(postil)
        until(lambda: window.panes.right.currentWidget() is window.panes.welcome)
        save(window, folder / "empty.png")


def save(window: MainWindow, file: Path, *, over: QDialog | None = None) -> None:
    """Write what the window shows, as small as PNG gets; a dialog stands in its middle."""
    settle(window.tasks)
    pause(1000)  # what shines for a moment is over, what was written is told
    image = window.grab().toImage()
    if over is not None:
        _lay_over(image, over, window)
    image = _reduced(image.convertToFormat(QImage.Format.Format_RGB32))
    image.setDevicePixelRatio(1)
    image.save(str(file), quality=0)
    print(f"{file.name:20} {file.stat().st_size // 1000} kB", flush=True)


def _reduced(image: QImage) -> QImage:
    """The picture in 256 colours, the frequent first, none like another: a third of the size, unseen."""
    chosen: list[int] = []
    for color, _count in Counter(memoryview(image.constBits()).cast("I")).most_common(4000):
        if len(chosen) < 256 and all(_apart(color, one) > 9 for one in chosen):
            chosen.append(color)
    return image.convertToFormat(QImage.Format.Format_Indexed8, chosen, Qt.ImageConversionFlag.ThresholdDither)


def _apart(one: int, other: int) -> int:
    return sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def _lay_over(image: QImage, dialog: QDialog, window: MainWindow) -> None:
    painter = QPainter(image)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 60))
    painter.drawPixmap(
        QPoint(*((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)), dialog.grab()
    )
    painter.end()


def _dense(folder: Path) -> int:
    """The window on a screen with twice the pixels."""
    library = Path(tempfile.mkdtemp(dir=os.environ["POSTIL_HOME"])) / "Postil"
    ids = fill(library)
    with launched(library, size=(1240, 720)) as postil:
        reading(at_rest(postil), ids)
        save(at_rest(postil), folder / "window-2x.png")
    return 0


if __name__ == "__main__":
    from tests.tour.hush import hush

    hush()
    raise SystemExit(_dense(Path(sys.argv[1])))
