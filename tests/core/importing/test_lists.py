"""List items are told from dates, dialogue and stray dashes."""

import pytest

from core.importing.lists import follows, marker_of, sort_of, split_items


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (["- one", "- two"], 2),
        (["They need:", "* one", "  and more", "* two"], 2),
        (["1. one", "2. two"], 2),
        (["a) one", "b) two"], 2),
        (["• alone"], 1),
        (["- alone"], 0),
        (["25. April war ein Feiertag"], 0),
        (["— Il pleut.", "— Encore ?"], 0),
        (["1. one", "7. not the next"], 0),
        (["-5 degrees", "-6 degrees"], 0),
        (["plain words"], 0),
    ],
)
def test_items_of_a_block(lines: list[str], items: int) -> None:
    before, found = split_items(lines)
    assert len(found) == items
    assert before == (lines if not items else [line for line in lines if line == "They need:"])


def test_markers() -> None:
    assert marker_of("  (3) three") == "(3)"
    assert sort_of("12.") == "1."
    assert follows("3.", "2.")
    assert not follows("3.", "-")
