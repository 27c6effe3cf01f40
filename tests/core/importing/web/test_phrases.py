"""Phrases that lead away are known, and those of a text are left alone."""

import pytest

from core.importing.web.phrases import is_farewell, is_teaser
from tests.core.importing.web.made import found


@pytest.mark.parametrize(
    "markup",
    [
        "<p><a href=/x>Lire aussi : les péniches</a></p>",
        "<p>Read more: <a href=/x>How the bridge was built in a year</a></p>",
        "<h3>Related stories</h3>",
        "<h2>Mehr zum Thema</h2>",
    ],
)
def test_a_teaser(markup: str) -> None:
    assert is_teaser(found(markup)[0])


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Read more slowly, she said, and <a href=/x>so</a> he did.</p>",
        "<p>Related to nobody.</p>",
        "<h2>Reading</h2>",
    ],
)
def test_no_teaser(markup: str) -> None:
    assert not is_teaser(found(markup)[0])


def test_a_farewell_is_short() -> None:
    assert is_farewell(found("<p>© The Paper 2024</p>")[0])
    assert is_farewell(found("<p>Abonnez-vous à notre lettre</p>")[0])
    assert not is_farewell(found("<p>Copyright " + "is a law that many know and few have read. " * 9 + "</p>")[0])
    assert not is_farewell(found("<p>She followed him.</p>")[0])
