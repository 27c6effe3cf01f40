"""Only what is another record than before is said to have changed."""

from dataclasses import replace

from tests.ui.reader.builders import annotation
from ui.annotations.changed import changed


def test_what_came_went_or_changed_is_named() -> None:
    one, two, three, four = (annotation(number) for number in range(1, 5))
    before = {1: one, 2: two, 3: three}
    now = {2: two, 3: replace(three, note="new"), 4: four}
    assert sorted(changed(before, now)) == [1, 3, 4]


def test_an_equal_record_is_no_change() -> None:
    assert changed({1: annotation(1)}, {1: annotation(1)}) == []
