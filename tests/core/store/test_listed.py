"""All passages by article, read along indexes alone."""

from pathlib import Path

import pytest

from core.library import Library
from core.model.annotation import Color, Style
from core.model.passage_filter import PassageFilter
from core.store import listed
from tests.core.library.marked import marked


@pytest.mark.parametrize(
    "wanted",
    [PassageFilter(), PassageFilter(colors=(Color.PINK,), styles=(Style.HIGHLIGHT,)), PassageFilter(after="2020")],
)
def test_the_words_are_not_looked_at(tmp_path: Path, wanted: PassageFilter) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        marked(library)
        condition = listed._condition(wanted)
        plan = library._desk.db.rows("explain query plan " + listed.LISTED.format("", condition.sql), condition.params)
    assert any("COVERING INDEX annotation_by_article" in row["detail"] for row in plan)


def test_a_stamp_is_another_one_after_every_write(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        made = marked(library)
        before = listed.stamp(library._desk.db)
        assert listed.stamp(library._desk.db) == before
        library.passages.paint([made.river.id], color=Color.GREEN)
        assert listed.stamp(library._desk.db) != before
