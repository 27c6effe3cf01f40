"""Set for paper: room for pictures, links to the web and nowhere else."""

import hashlib
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QTextCursor

from core.model.text import OBJECT, BlockKind, Span, SpanKind
from tests.ui.printing.sheets import text
from ui.printing.paper import paper, usual_page
from ui.printing.typeset import TALLEST, typeset


def test_a_picture_has_as_much_room_as_it_needs(tmp_path: Path) -> None:
    for size in ((300, 150), (100, 9000)):
        Image.new("RGB", size).save(tmp_path / "x", "PNG")
        data = (tmp_path / "x").read_bytes()
        name = hashlib.sha256(data).hexdigest()
        (tmp_path / name).write_bytes(data)
        sheet = paper(usual_page())
        made = typeset(text((OBJECT, BlockKind.FIGURE, {"media": name}), (OBJECT, BlockKind.FIGURE)), sheet, tmp_path)
        height = made.setting.document.begin().blockFormat().lineHeight()
        assert height == min(size[1], round(sheet.column.height() * TALLEST))
        assert list(made.pictures) == [0]


def test_links_lead_to_the_web_alone(tmp_path: Path) -> None:
    words = text(("un deux trois", BlockKind.PARAGRAPH))
    addresses = ("https://example.org/a)/S/JavaScript(", "file:///etc/passwd", "javascript:x")
    places = ((0, 2), (3, 7), (8, 13))
    spans = tuple(
        Span(start=start, end=end, kind=SpanKind.LINK, attrs={"href": address})
        for (start, end), address in zip(places, addresses, strict=True)
    )
    setting = typeset(replace(words, spans=spans), paper(usual_page()), tmp_path).setting
    cursor, found = QTextCursor(setting.document), list[str]()
    for start, _end in places:
        cursor.setPosition(start + 1)
        found.append(cursor.charFormat().anchorHref())
    assert found == ["https://example.org/a%29/S/JavaScript%28", "", ""]
