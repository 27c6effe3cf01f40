"""The process that shows a PDF answers with pixels, or with where the words stand."""

from pathlib import Path

from core.library.viewing import Asked, Leaves, viewing
from core.model.pages import Part
from core.store.revisions import text_hash
from tests.core.importing.pdf.paper import Paper

WORDS = "The river rose in the night."


def saved(path: Path) -> Path:
    paper = Paper()
    paper.sheet().words(50, 100, WORDS)
    path.write_bytes(paper.file())
    return path


def test_pixels_and_words(tmp_path: Path) -> None:
    path, handle = saved(tmp_path / "a.pdf"), viewing()
    part = Part(number=1, scale=1.0, left=0, top=0, width=30, height=20)
    assert handle(Asked(path=path, part=part)) == b"\xff" * part.size
    found = handle(Asked(path=path, part=None, words=text_hash(WORDS)))
    assert isinstance(found, Leaves)
    assert found.fits
    assert [(run.start, run.end) for run in found.leaves[0].page().runs] == [(0, len(WORDS))]


def test_words_of_another_text_are_not_told(tmp_path: Path) -> None:
    found = viewing()(Asked(path=saved(tmp_path / "a.pdf"), part=None, words=text_hash("Other words.")))
    assert isinstance(found, Leaves)
    assert not found.fits
    assert [(leaf.width, leaf.height, leaf.runs) for leaf in found.leaves] == [(595, 842, b"")]
