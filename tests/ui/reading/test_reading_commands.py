"""Keys change how articles are set, at once, and the line at the top stays there."""

from pathlib import Path

from PySide6.QtCore import Qt

from core.settings import Reading, Settings
from tests.ui.driving import fill, opened, press, read
from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "Old maps\n\n" + "\n\n".join(f"Paragraph {number}. " + "The river was here. " * 30 for number in range(30))


def test_larger_smaller_and_usual(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    sizes: list[int] = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(window.reader.page, key, CONTROL)
        sizes.append(window.reader.reading.size)
    assert sizes == [19, 20, 19, 18]


def test_the_column_and_the_leading(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    for name in ("view.wider", "view.looser"):
        window.commands[name].trigger()
    assert window.reader.reading == Reading(width=680, leading=160)
    for name in ("view.narrower", "view.narrower", "view.tighter", "view.tighter"):
        window.commands[name].trigger()
    assert window.reader.reading == Reading(width=600, leading=150)


def test_the_line_at_the_top_the_selection_and_what_is_typed_stay(tmp_path: Path) -> None:
    ids = fill(tmp_path / "lib", {"long.txt": LONG})
    with opened(tmp_path / "lib", settings=Settings(reading=Reading(size=20))) as window:
        read(window, ids["long.txt"])
        reader, place = window.reader, LONG.index("Paragraph 20.") - 1
        assert reader.reading.size == 20
        reader.scroll_to(place)
        place = reader.top_position()
        reader.select(place + 4, place + 9)
        for name in ("view.larger", "view.looser", "view.wider", "view.smaller", "view.tighter", "view.narrower"):
            window.commands[name].trigger()
            layout = reader.page.document().findBlock(reader.page.top_position())
            top = reader.sheet.setting.map.position(place) if reader.sheet else -1
            assert layout.contains(top)
            assert 0 <= reader.page.line_top(top) - reader.page.offset < 60
            assert reader.selection() == (place + 4, place + 9)
        assert reader.top_position() == place


def test_many_steps_there_and_back_do_not_drift(tmp_path: Path) -> None:
    ids = fill(tmp_path / "lib", {"long.txt": LONG})
    with opened(tmp_path / "lib") as window:
        read(window, ids["long.txt"])
        reader = window.reader
        reader.scroll_to(LONG.index("Paragraph 20.") + 300)
        place, offset = reader.top_position(), reader.page.offset
        for name in (*["view.larger"] * 12, *["view.narrower"] * 5, *["view.wider"] * 5, *["view.smaller"] * 9):
            window.commands[name].trigger()
        window.commands["view.usual"].trigger()
        assert reader.top_position() == place
        assert abs(reader.page.offset - offset) <= 4


def test_text_opens_the_sheet_below_its_button(window: MainWindow) -> None:
    window.commands["view.text"].trigger()
    popover = window.typesetting.popover
    assert popover is not None
    assert popover.isVisible()
    assert popover.form.letters.slider.hasFocus()
    popover.close()
