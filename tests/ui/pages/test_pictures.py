"""Pictures are kept up to so many bytes, and large pages are drawn in parts."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from core.model.pages import Part
from ui.pages.pictures import SIDE, Pictures, area, parts

SIZE = (600.0, 800.0)
PART = Part(number=1, scale=0.5, left=0, top=0, width=300, height=400)


def test_a_page_is_one_picture_until_it_is_large():
    assert list(parts(1, SIZE, 0.5)) == [PART]
    many = list(parts(1, SIZE, 4.0))
    assert len(many) == 3 * 4
    assert sum(part.width * part.height for part in many) == 2400 * 3200
    assert max(part.width for part in many) == SIDE


def test_parts_stand_where_they_were_cut():
    part = Part(number=1, scale=4.0, left=1024, top=2048, width=352, height=1024)
    assert area(part, QRectF(10, 20, 1200, 1600), 2.0) == QRectF(522, 1044, 176, 512)


def test_what_was_looked_at_longest_ago_goes_first():
    pictures = Pictures(room=3 * PART.size)
    made = [replace(PART, number=number) for number in range(1, 5)]
    for part in made[:3]:
        pictures.put(part, bytes(part.size))
    assert pictures.get(made[0]) is not None
    pictures.put(made[3], bytes(PART.size))
    assert [part in pictures for part in made] == [True, False, True, True]
    assert pictures.size == 3 * PART.size
    pictures.clear()
    assert pictures.size == 0


def test_a_whole_page_of_another_scale_stands_in():
    pictures = Pictures()
    pictures.put(PART, b"\x80" * PART.size)
    image = pictures.whole(1, SIZE)
    assert image is not None
    assert image.pixelColor(5, 5).red() == 0x80
    assert pictures.whole(2, SIZE) is None
    corner = Part(number=3, scale=4.0, left=0, top=0, width=1024, height=1024)
    pictures.put(corner, bytes(corner.size))
    assert pictures.whole(3, SIZE) is None  # a part is no page
