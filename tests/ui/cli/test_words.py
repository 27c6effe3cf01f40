"""Every word of the records has one for people, in their language."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from core import translate
from core.library import ItemStatus
from core.model.annotation import Color
from core.model.article import State
from core.model.place import Status
from ui.cli import words

KINDS = [(State, words.state), (Color, words.color), (Status, words.status), (ItemStatus, words.outcome)]
kinds = pytest.mark.parametrize(("kind", "said"), KINDS)


@pytest.fixture
def shouted(tmp_path: Path) -> Iterator[None]:
    """A language in which every word is in capitals."""
    catalogue = Catalog(locale="fr")
    for word in (word for kind, _said in KINDS for word in kind):
        catalogue.add(word.value, word.value.upper())
    file = tmp_path / "fr" / "LC_MESSAGES" / f"{translate.DOMAIN}.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_mo(out, catalogue)
    translate.use("fr", tmp_path)
    yield
    translate.use("en", tmp_path)


@kinds
def test_each_is_translated(shouted: None, kind: type[StrEnum], said: Callable[[str], str]) -> None:
    assert [said(word) for word in kind] == [word.value.upper() for word in kind]


@kinds
def test_in_english_it_is_the_one_that_options_take(kind: type[StrEnum], said: Callable[[str], str]) -> None:
    assert [said(word) for word in kind] == list(kind)
    assert said("new") == "new"
