"""A file is held open from page to page, and let go for the next one."""

from pathlib import Path

import pytest

from core.errors import KnownError
from core.importing.pdf.viewer import Viewer
from core.model.pages import Part
from tests.core.importing.pdf.paper import Paper


def part(number: int) -> Part:
    return Part(number=number, scale=1.0, left=0, top=0, width=100, height=100)


def saved(path: Path, *, pictures: int) -> Path:
    paper = Paper()
    for number in range(3):
        sheet = paper.sheet(width=100, height=100)
        if number < pictures:
            sheet.picture(0, 0, 100, 100)
    path.write_bytes(paper.file())
    return path


def test_pages_of_one_file_and_of_the_next(tmp_path: Path):
    one, other = saved(tmp_path / "a.pdf", pictures=1), saved(tmp_path / "b.pdf", pictures=2)
    viewer = Viewer()
    grey = [viewer.picture(path, part(number))[0] == 0x80 for path in (one, other, one) for number in (1, 2, 3)]
    assert grey == [True, False, False, True, True, False, True, False, False]
    viewer.close()


def test_what_is_not_there_is_said(tmp_path: Path):
    viewer = Viewer()
    with pytest.raises(KnownError, match="does not exist"):
        viewer.picture(tmp_path / "no.pdf", part(1))
    with pytest.raises(KnownError, match="damaged"):
        viewer.picture(saved(tmp_path / "a.pdf", pictures=0), part(9))
    assert viewer.picture(tmp_path / "a.pdf", part(1))
    viewer.close()


def test_the_words_of_a_file(tmp_path: Path):
    paper = Paper()
    paper.sheet().words(50, 100, "The river rose in the night.")
    (tmp_path / "a.pdf").write_bytes(paper.file())
    assert Viewer().layout(tmp_path / "a.pdf").text.value == "The river rose in the night."
