"""Sets of tags do not contradict each other."""

from core.importing.web.tags import BLOCKS, CODE, HEADINGS, LISTS, PICTURES, SILENT, SPANS, names


def test_a_tag_is_one_thing() -> None:
    assert not BLOCKS & SILENT
    assert not BLOCKS & set(SPANS)
    assert not PICTURES & (BLOCKS | SILENT | set(SPANS))


def test_lists_headings_and_code_are_blocks() -> None:
    assert set(HEADINGS) | LISTS | CODE <= BLOCKS | {"menu", "dir"}
    assert HEADINGS["h3"] == 3


def test_names_stand_on_several_lines() -> None:
    assert names("a b", "c") == {"a", "b", "c"}
