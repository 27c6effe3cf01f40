"""The map between code points and positions, apart from any document."""

from ui.reader.text_map import TextMap


def make() -> TextMap:
    places = TextMap()
    places.add(0, 0, "a😀b")  # 4 units
    places.add(4, 8, "cd")  # the document holds three positions between them
    return places


def test_both_ways_within_blocks() -> None:
    places = make()
    assert [places.position(point) for point in range(7)] == [0, 1, 3, 4, 8, 9, 10]
    assert [places.point(position) for position in (0, 1, 3, 4, 8, 9, 10)] == list(range(7))


def test_positions_between_blocks_are_the_end_of_the_first() -> None:
    assert [make().point(position) for position in (5, 6, 7)] == [3, 3, 3]


def test_the_second_half_of_a_pair_is_its_character() -> None:
    assert make().point(2) == 1


def test_beyond_the_text_is_its_nearest_end() -> None:
    places = make()
    assert places.position(99) == 10
    assert places.point(99) == 6
    late = TextMap()
    late.add(0, 1, "x")
    assert late.point(0) == 0


def test_an_empty_text_has_one_place() -> None:
    assert (TextMap().position(3), TextMap().point(3), TextMap().index(0)) == (0, 0, -1)


def test_the_block_at_a_position() -> None:
    assert [make().index(position) for position in (0, 4, 7, 8, 99)] == [0, 0, 0, 1, 1]
