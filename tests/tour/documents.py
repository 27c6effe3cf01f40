"""Pictures of what comes in: a web page with its table and picture, a PDF's real pages, an import before it begins."""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from tests.e2e.person import SAMPLES, at_rest, in_note, open_row, pause, press, rows
from tests.ui.driving import settle, until
from ui.main_window import MainWindow
from ui.notice_bar import NoticeBar
from ui.postil import Postil
from ui.printing.printing import printing

PAGE = """<!doctype html><html lang="en"><head><title>Low water on the Ruel | The Valley Paper</title>
<meta property="og:site_name" content="The Valley Paper"><meta name="author" content="Ada Marsh">
<meta property="article:published_time" content="2024-09-02"></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>Low water on the Ruel</h1>
<p>For the third summer the river has shown its bed. At the old weir the gauge has been read every Monday since 1911,
and nobody living has seen it stand as low as this.</p>
<figure><img src="{picture}" alt="The river between its banks, seen from the weir" width="640" height="260">
<figcaption>The Ruel above the weir in August. Photo: The Valley Paper</figcaption></figure>
<h2>What the gauge says</h2>
<table><tr><th>Summer</th><th>Lowest, cm</th><th>Days without flow</th></tr><tr><td>1976</td><td>41</td><td>12</td></tr>
<tr><td>2003</td><td>38</td><td>9</td></tr><tr><td>2022</td><td>29</td><td>27</td></tr>
<tr><td>2024</td><td>22</td><td>35</td></tr></table>
<blockquote><p>A river that is measured is a river that somebody means to keep.</p></blockquote>
<p>The <a href="https://example.org/gauges">list of gauges</a> names eleven that were given up.</p>
<ul><li>Those above the dam are read by hand.</li><li>The others report each hour.</li></ul>
</article></main><footer>The Valley Paper</footer></body></html>"""


MARKS = (
    ("because a record that breaks off shows how it was made", Qt.Key.Key_1, "The thesis in one line."),
    ("I saw nine", Qt.Key.Key_4, ""),
    ("Transcribe the blanks too.", Qt.Key.Key_2, "Do this for folio 12."),
)
"""Words of the paper, the key that marks them, and a note."""


def river() -> str:
    """A picture as a page carries it along."""
    image = QImage(640, 260, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, 260)
    for at, color in ((0.0, "#e9dcc3"), (0.5, "#c9b48c"), (1.0, "#7d8a6a")):
        sky.setColorAt(at, QColor(color))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    for color, points in (
        ("#5d6b52", [(0, 120), (180, 90), (330, 130), (640, 80), (640, 260), (0, 260)]),
        ("#a9b7b5", [(300, 118), (330, 128), (420, 260), (180, 260)]),
    ):
        painter.setBrush(QColor(color))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return "data:image/png;base64," + base64.b64encode(buffer.data().data()).decode()


def web(postil: Postil, room: Path) -> MainWindow:
    """The reader on a saved web page."""
    window = at_rest(postil)
    (room / "ruel.html").write_text(PAGE.replace("{picture}", river()), encoding="utf-8")
    _bring(window, room / "ruel.html", "Low water")
    return window


def paper(postil: Postil, room: Path, article: int) -> MainWindow:
    """The real pages of a PDF, with the highlights that stand on them."""
    window = at_rest(postil)
    open_row(window, article)
    printing(window).save(room / "reading-a-census.pdf")
    until(lambda: (room / "reading-a-census.pdf").exists() and not printing(window).busy)
    brought = _bring(window, room / "reading-a-census.pdf", "", but=article)
    press(Qt.Key.Key_P)
    until(lambda: window.reader.views.pages is not None and window.reader.views.pages.wording.known)
    text = window.reading.text
    assert text is not None
    for words, key, note in MARKS:
        start = text.value.index(words)
        window.reader.views.view.select(start, start + len(words))
        press(key)
        settle(window.tasks)
        if note:
            press(Qt.Key.Key_N)
            in_note().insertPlainText(note)
            press(Qt.Key.Key_Escape)
            settle(window.tasks)
    for notice in window.panes.notices.findChildren(NoticeBar):
        notice.dismiss()
    assert window.reading.article is not None
    assert window.reading.article.id == brought
    pause(1500)
    return window


def preview(postil: Postil) -> MainWindow:
    """What a folder would bring, before anything is added."""
    window = at_rest(postil)
    postil.add([SAMPLES])
    until(lambda: window.incoming.preview is not None and window.incoming.preview.go.isEnabled())
    return window


def _bring(window: MainWindow, file: Path, title: str, but: int = 0) -> int:
    """Add a file, and open what it became."""
    before = {row.article for row in rows(window)}
    window.incoming.add([file])
    until(lambda: {row.article for row in rows(window)} - before)
    (article,) = {row.article for row in rows(window)} - before - {but}
    settle(window.tasks)
    open_row(window, article)
    assert window.reading.article is not None
    assert title in window.reading.article.meta.title
    return article
