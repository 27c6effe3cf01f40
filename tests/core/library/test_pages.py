"""Pages are drawn by other processes, and what breaks these is said in a sentence."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import TypeVar

import pytest

from core.background import Limits
from core.library import Library
from core.library.pages import Pages, Paper
from core.library.viewing import Asked, Viewing
from core.model.pages import Part
from tests.core.importing.pdf.paper import Paper as Written

T = TypeVar("T")
PART = Part(number=1, scale=1.0, left=0, top=0, width=60, height=40)
WORDS = "The river rose in the night."


@pytest.fixture
def article(library: Library) -> int:
    written = Written()
    written.sheet().words(50, 100, WORDS)
    return library.articles.add_bytes(written.file(), name="river.pdf").article.id


@pytest.fixture
def paper(library: Library, article: int) -> Paper:
    found = library.pages.of(article)
    assert found is not None
    return found


def answer(steps: Generator[T | None]) -> T:
    """The one answer among the steps that only waited."""
    (found,) = [one for one in steps if one is not None]
    return found


def crashing() -> Viewing:
    def handle(asked: Asked) -> bytes:
        os._exit(9)

    return handle


def sleeping() -> Viewing:
    def handle(asked: Asked) -> bytes:
        time.sleep(60)
        return b""

    return handle


def faulty() -> Viewing:
    def handle(asked: Asked) -> bytes:
        raise ZeroDivisionError

    return handle


@pytest.fixture
def pages_by(library: Library) -> Iterator[Callable[[Callable[[], Viewing]], Pages]]:
    made: list[Pages] = []

    def make(process: Callable[[], Viewing]) -> Pages:
        made.append(Pages(library._desk, make=process, limits=Limits(seconds=0.3)))
        return made[-1]

    yield make
    for pages in made:
        pages.close()


def test_a_page_is_drawn_and_its_words_are_found(library: Library, paper: Paper) -> None:
    drawn = answer(library.pages.draw(paper, PART))
    assert (drawn.part, len(drawn.pixels), drawn.sentence) == (PART, PART.size, "")
    found = answer(library.pages.find(paper))
    assert found.leaves is not None
    assert found.leaves.fits
    (run,) = found.leaves.leaves[0].page().runs
    assert (run.start, run.end) == (0, len(WORDS))


def test_only_what_was_a_pdf_has_pages(library: Library, article: int) -> None:
    plain = library.articles.add_bytes(b"A title\n\nSome words.", name="a.txt").article.id
    assert library.pages.of(plain) is None
    library.articles.original(article).unlink()
    assert library.pages.of(article) is None


def test_what_cannot_be_drawn_is_said(library: Library, paper: Paper) -> None:
    drawn = answer(library.pages.draw(paper, replace(PART, number=7)))
    assert drawn.pixels == b""
    assert "damaged" in drawn.sentence
    lost = replace(paper, path=paper.path.with_name("0" * 64))
    assert "does not exist" in answer(library.pages.draw(lost, PART)).sentence
    assert answer(library.pages.find(lost)).leaves is None


@pytest.mark.parametrize(
    ("process", "sentence"), [(crashing, "broke what draws"), (sleeping, "given up"), (faulty, "fault in this program")]
)
def test_a_process_that_goes_wrong_costs_one_picture(
    pages_by: Callable[..., Pages], paper: Paper, process: Callable[[], Viewing], sentence: str
) -> None:
    pages = pages_by(process)
    assert sentence in answer(pages.draw(paper, PART)).sentence
    assert sentence in answer(pages.find(paper)).sentence


def test_who_no_longer_waits_ends_the_work(pages_by: Callable[..., Pages], paper: Paper) -> None:
    pages = pages_by(sleeping)
    steps = pages.draw(paper, PART)
    while not any(hand.tickets for hand in pages._drawing._hands):
        assert next(steps) is None
    steps.close()
    assert not any(hand.tickets for hand in pages._drawing._hands)


def test_the_windows_own_process_never_loads_pdfium() -> None:
    program = "import sys, core.library.pages; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
