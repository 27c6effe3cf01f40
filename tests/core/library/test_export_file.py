"""A file is there whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import export_file


def _pieces(count: int, *, fail: bool = False) -> Iterator[str]:
    for _number in range(count):
        yield "é" * export_file.STEP
    if fail:
        raise ValueError


def test_a_place_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("kept")
    for target in (tmp_path, tmp_path / "missing" / "a"):
        with pytest.raises(KnownError):
            export_file.check(target, force=True)
    with pytest.raises(KnownError):
        export_file.check(tmp_path / "there", force=False)
    export_file.check(tmp_path / "there", force=True)


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_text("old")
    steps = export_file.write(target, _pieces(3))
    next(steps)
    next(steps)
    assert target.read_text() == "old"
    assert list(steps) == [None]
    assert len(target.read_text(encoding="utf-8")) == 3 * export_file.STEP


@pytest.mark.parametrize("fail", [True, False])
def test_stopped_or_failed_it_leaves_nothing(tmp_path: Path, fail: bool) -> None:
    steps = export_file.write(tmp_path / "a", _pieces(2, fail=fail))
    next(steps)
    if fail:
        with pytest.raises(ValueError):
            list(steps)
    else:
        steps.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []
