"""Letters of Arabic come in the order they are read, whatever order a file and PDFium leave them in."""

from core.importing.pdf.cursive import in_reading_order, ligatures_turned


def read(letters: str, lefts: list[float], objects: list[int], width: float = 6, *, turned: bool = False) -> str:
    rights = [left + width for left in lefts]
    order = in_reading_order(letters, range(len(letters)), objects, lefts, rights, turned=turned)
    return "".join(letters[place] for place in order)


def test_an_object_drawn_from_the_left_is_turned():
    assert read("طبترم", [50, 56, 62, 68, 74], [1] * 5) == "مرتبط"
    assert read("مرتبط", [74, 68, 62, 56, 50], [1] * 5) == "مرتبط"


def test_letters_that_stand_above_each_other_keep_their_order():
    assert read("المخزون", [80, 74, 66, 68, 60, 54, 48], [1] * 7) == "المخزون"


def test_objects_follow_each_other_from_the_right():
    assert read("اطبترم", [44, 50, 56, 62, 68, 74], [1, 2, 2, 2, 2, 2]) == "مرتبطا"


def test_a_mark_drawn_by_itself_goes_after_its_letter():
    assert read("مرتبطًا", [74, 68, 62, 56, 50, 51, 44], [1, 1, 1, 1, 1, 2, 3]) == "مرتبطًا"


def test_letters_of_one_glyph():
    assert read("قالا", [60, 54, 48, 48], [1] * 4) == "قالا"
    assert read("قاال", [60, 54, 48, 48], [1] * 4, turned=True) == "قالا"
    assert read("لااق", [48, 48, 54, 60], [1] * 4, turned=True) == "قالا"


def test_what_never_joins_stands_last_in_a_glyph():
    assert ligatures_turned("قال", [60, 54, 54], [66, 60, 60])
    assert not ligatures_turned("قلا", [60, 54, 54], [66, 60, 60])
    assert not ligatures_turned("office", [0, 9, 9, 9, 18, 24], [9, 18, 18, 18, 24, 30])


def test_marks_alone_stay():
    assert read("\u064b\u064c", [50, 56], [1, 1]) == "\u064b\u064c"
