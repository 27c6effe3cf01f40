"""The reader as the window uses it: what it shows, what it keeps, what it says."""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import Color
from core.model.place import Place, Status
from core.model.text import BlockKind
from core.settings import Reading
from tests.ui.reader.builders import annotation, article, long_text, text
from tests.ui.reader.spy import heard, until
from ui import theme
from ui.reader.reader import Reader
from ui.tags.suggesting import Vocabulary

LONG = long_text()
AT = LONG.value.index("Jamais")
PASSAGE = (AT, AT + 30)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_an_article_opens_where_it_was_left(reader: Reader) -> None:
    place = LONG.value.index("17. ")
    reader.show_article(replace(article(), place=place), LONG, ())
    assert reader.top_position() == place
    reader.show_article(replace(article(), place=place), LONG, (), at=0)
    assert reader.top_position() == 0


def test_the_place_is_told_once_scrolling_rests(reader: Reader) -> None:
    reader.show_article(article(), LONG, ())
    told = heard(reader.place_changed)
    for step in range(5):
        reader.page.verticalScrollBar().setValue(300 * step)
    until(lambda: bool(told))
    assert told == [(reader.top_position(),)]


def test_go_to_brings_a_passage_into_view_and_leaves_what_is_in_view(reader: Reader) -> None:
    reader.show_article(article(), LONG, ())
    start = LONG.value.index("25. ")
    reader.go_to(start, start + 20)
    assert reader.sheet is not None
    box = reader.sheet.overlay.boxes(*(reader.sheet.setting.map.position(p) for p in (start, start + 20)))[0]
    assert 100 < box.top() - reader.page.offset < 500
    before = reader.page.offset
    reader.go_to(start + 30, start + 40)
    assert reader.page.offset == before


def test_a_passage_that_was_jumped_to_shines_and_stops(reader: Reader) -> None:
    reader.show_article(article(), LONG, ())
    assert reader.sheet is not None
    reader.go_to(0, 5, flash=False)
    assert reader.sheet.overlay.flash is None
    reader.go_to(0, 5)
    assert reader.sheet.overlay.flash is not None
    until(lambda: reader.sheet is not None and reader.sheet.overlay.flash is None)


def test_a_new_highlight_is_current_once_it_is_there(reader: Reader) -> None:
    reader.show_article(article(), LONG, ())
    reader.select(*PASSAGE)
    QTest.keyClick(reader.page, Qt.Key.Key_H)
    assert reader.current_annotation() is None
    reader.set_annotations([annotation(4, PASSAGE)])
    assert reader.current_annotation() == 4
    QTest.keyClick(reader.page, Qt.Key.Key_N)
    card = reader.margin.card(4)
    assert card is not None
    assert card.editor is not None


def test_a_highlight_is_painted_at_once(reader: Reader) -> None:
    reader.show_article(article(), LONG, ())
    assert reader.sheet is not None
    box = reader.sheet.overlay.boxes(*(reader.sheet.setting.map.position(point) for point in PASSAGE))[0]
    spot = QRect(box.toRect().translated(0, -reader.page.offset))
    before = reader.page.viewport().grab(spot).toImage()
    reader.set_annotations([annotation(4, PASSAGE, color=Color.GREEN)])
    assert reader.page.viewport().grab(spot).toImage() != before


def test_what_is_typed_survives_every_refresh(reader: Reader) -> None:
    one = annotation(4, PASSAGE)
    reader.show_article(article(), LONG, [one])
    edited = heard(reader.note_edited)
    reader.edit_note(4)
    card = reader.margin.card(4)
    assert card is not None
    editor = card.editor
    assert editor is not None
    assert editor.hasFocus()
    QTest.keyClicks(editor, "half a wo")
    reader.set_annotations([one, annotation(5, (0, 4))])
    QTest.keyClicks(editor, "rd")
    moved = replace(one, place=Place(start=AT - 9, end=AT + 9, score=1.0, status=Status.MOVED))
    reader.set_annotations([moved])
    assert card.editor is editor
    assert editor.text == "half a word"
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text != "half a word"
    QTest.keyClicks(editor, "!")
    reader.flush()
    assert edited[-1][:2] == (4, editor.text)


def test_closing_or_leaving_the_article_hands_on_what_is_typed(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(4, PASSAGE)])
    edited = heard(reader.note_edited)
    reader.edit_note(4)
    QTest.keyClicks(focused(), "kept")
    reader.show_article(article(), LONG, ())
    assert edited[-1][:2] == (4, "kept")


def test_the_editors_keys_are_not_the_passages(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(4, PASSAGE)])
    removed, colored = heard(reader.remove_requested), heard(reader.color_changed)
    reader.edit_note(4)
    QTest.keyClicks(focused(), "h1nt")
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert (removed, colored) == ([], [])


def test_tags_are_told_as_they_change(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(4, PASSAGE, tags=("old",))])
    told = heard(reader.tags_changed)
    reader.edit_tags(4, Vocabulary(paths=("politique/sécurité",)))
    QTest.keyClicks(focused(), "new")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told == [(4, ("new",), ())]


def test_a_removed_annotation_is_no_longer_current(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(4, PASSAGE, note="n")])
    reader.choose(4)
    reader.set_annotations(())
    assert reader.current_annotation() is None
    assert reader.margin.card(4) is None


def test_another_theme_or_size_keeps_everything(reader: Reader) -> None:
    place = LONG.value.index("20. ")
    reader.show_article(article(), LONG, [annotation(4, PASSAGE, note="n")], at=place)
    reader.set_matches([(place, place + 3)], 0)
    reader.select(place + 10, place + 20)
    for change in (lambda: reader.set_theme(theme.load("dark")), lambda: reader.set_reading(Reading(size=24))):
        change()
        assert reader.top_position() == place
        assert reader.selection() == (place + 10, place + 20)
        assert reader.sheet is not None
        assert reader.sheet.matches() == [(place, place + 3)]
        assert reader.sheet.overlay.match == 0
        assert len(reader.sheet.overlay.highlights.all) == 1


def test_an_empty_reader_answers(reader: Reader) -> None:
    reader.clear()
    reader.set_annotations(())
    reader.set_matches([(0, 1)])
    reader.go_to(5)
    reader.select(0, 3)
    reader.wishes.highlight()
    reader.wishes.remove()
    reader.set_reading(Reading(size=20))
    assert (reader.selection(), reader.top_position(), reader.current_annotation()) == (None, 0, None)


def test_an_empty_text_is_shown(reader: Reader) -> None:
    reader.show_article(article(), text(), [annotation(1), annotation(2, on_article=True, note="n")])
    assert reader.margin.card(1) is not None
    assert reader.margin.card(2) is not None


def test_places_beyond_the_text_do_no_harm(reader: Reader) -> None:
    reader.show_article(
        article(), text((BlockKind.PARAGRAPH, "short")), [annotation(1, (3, 10**6), note="n")], at=10**6
    )
    reader.set_matches([(0, 10**6)], 0)
    reader.go_to(10**6, 10**7)
    reader.grab()
