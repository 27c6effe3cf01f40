"""Pages stand in a column, each centred, every one on whole dots of the screen."""

from PySide6.QtCore import QPointF

from ui.pages.stack import GAP, TOP, dots, stacked

SIZES = [(600.0, 800.0), (300.0, 400.0), (600.0, 800.0)]


def test_one_under_the_other_and_centred():
    stack = stacked(SIZES, 0.5, 20)
    first, second, third = stack.boxes
    assert (first.left(), first.top(), first.width(), first.height()) == (20, TOP, 300, 400)
    assert second.top() == first.bottom() + GAP
    assert second.center().x() == first.center().x()
    assert stack.height > third.bottom()


def test_what_shows_between_two_heights():
    stack = stacked(SIZES, 0.5, 20)
    assert list(stack.around(0, 100)) == [0]
    assert list(stack.around(300, 700)) == [0, 1, 2]
    gap = stack.boxes[0].bottom() + GAP / 2
    assert list(stack.around(gap - 1, gap + 1)) == []
    assert list(stack.around(-50, 5)) == []


def test_the_page_at_a_height_and_the_nearest():
    stack = stacked(SIZES, 0.5, 20)
    edge = stack.boxes[0].bottom()
    assert [stack.index_at(height) for height in (0, 100, edge + 2, edge + GAP)] == [0, 0, 0, 1]
    assert [stack.nearest(height) for height in (0, edge + 2, edge + GAP - 2, 9_999)] == [0, 0, 1, 2]
    assert stacked((), 1.0, 0).nearest(5) == -1


def test_points_of_a_page():
    stack = stacked(SIZES, 0.5, 20)
    assert stack.on_page(1, stack.boxes[1].topLeft() + QPointF(10, 20)) == (20, 40)


def test_on_dense_screens_everything_lies_on_dots():
    stack = stacked([(333.3, 447.7)] * 3, 0.777, 20.25, dense=2.0)
    for box in stack.boxes:
        assert all((side * 2).is_integer() for side in (box.left(), box.top(), box.width(), box.height()))
    assert dots(0.0, 1.0) == 1
