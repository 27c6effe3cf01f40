"""What stands beside the words stands on paper too."""

import hashlib
from pathlib import Path

from PIL import Image

from core.model.text import OBJECT, BlockKind
from tests.ui.printing.sheets import Written, colors, passage, pdf, picture, printout, text, words
from ui.printing.paper import print_theme
from ui.theme import load

COLORS = print_theme().colors


def rgb(name: str) -> tuple[int, int, int]:
    color = getattr(COLORS, name)
    return color.red(), color.green(), color.blue()


def test_a_quote_has_its_bar_and_code_its_panel() -> None:
    plain: Written = ("Des mots. " * 30, BlockKind.PARAGRAPH)
    assert not {rgb("quote_bar"), rgb("code")} & colors(pdf(printout(text(plain))))
    made = text(plain, ("Cité. " * 40, BlockKind.QUOTE), ("code()\n" * 8, BlockKind.CODE))
    assert {rgb("quote_bar"), rgb("code")} <= colors(pdf(printout(made)))


def test_the_bar_of_a_quote_goes_on_without_a_seam() -> None:
    made = pdf(printout(text(("Un.", BlockKind.QUOTE), ("Deux.", BlockKind.QUOTE))))
    page = picture(made, 0, 2)
    bar = [
        y
        for y in range(page.height)
        if any(page.getpixel((x, y)) == rgb("quote_bar") for x in range(page.width // 6, page.width // 4))
    ]
    assert bar == list(range(bar[0], bar[-1] + 1))
    assert len(bar) > 60


def test_items_have_their_numbers_and_notes_theirs() -> None:
    item = {"in": ["list:1"]}
    made = text(
        ("un", BlockKind.LIST_ITEM, {**item, "marker": "7."}),
        ("deux", BlockKind.LIST_ITEM, {**item, "marker": "-"}),
        ("trois", BlockKind.FOOTNOTE, {"note": "3"}),
    )
    (page,) = words(pdf(printout(made)))
    assert "7. un" in page
    assert "3 trois" in page


def test_a_note_bears_the_colour_of_its_passage() -> None:
    made = printout(text(("Des mots ici.", BlockKind.PARAGRAPH)), (passage(1, 0, 3, exact="Des", note="une note"),))
    page = picture(pdf(made), 0, 6)
    wanted = load("light").inks[passage(1).color].line.darker(115)
    found = {color for _count, color in page.getcolors(1 << 24) or []}
    assert (wanted.red(), wanted.green(), wanted.blue()) in found


def test_rows_of_a_table_are_parted_by_lines() -> None:
    def cell(row: int, column: int) -> Written:
        return f"{row},{column}", BlockKind.TABLE_CELL, {"table": 1, "row": row, "column": column, "header": row == 0}

    made = pdf(printout(text(*(cell(row, column) for row in range(4) for column in range(3)))))
    assert {rgb("border"), rgb("secondary")} <= colors(made, scale=8)
    assert "0,0" in words(made)[0]


def test_a_kept_picture_is_printed_another_is_named(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), (12, 200, 90)).save(tmp_path / "x", "PNG")
    data = (tmp_path / "x").read_bytes()
    name = hashlib.sha256(data).hexdigest()
    (tmp_path / name).write_bytes(data)
    kept = text((OBJECT, BlockKind.FIGURE, {"media": name, "alt": "Le pont"}))
    shown = pdf(printout(kept, media=tmp_path))
    assert (12, 200, 90) in colors(shown)
    assert "Le pont" not in words(shown)[0]
    assert "Le pont" in words(pdf(printout(kept)))[0]
    assert "Picture, not kept" in words(pdf(printout(text((OBJECT, BlockKind.FIGURE)))))[0]
