"""Every sentence is in French too, and what is compiled is what was translated: `make messages` renews both."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

TOP = Path(__file__).parents[1]
FOLDER = TOP / "resources" / "i18n"
FRENCH = FOLDER / "fr" / "LC_MESSAGES" / "postil.po"


def read(file: Path) -> Catalog:
    with file.open("rb") as content:
        return read_po(content, abort_invalid=True)


def sentences(catalogue: Catalog) -> set[str | tuple[str, ...]]:
    return {_key(message.id) for message in catalogue if message.id}


def _key(name: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    return name if isinstance(name, str) else tuple(name)


@pytest.fixture(scope="module")
def spoken() -> set[str | tuple[str, ...]]:
    """The sentences that stand in the sources now."""
    found = [row for name in ("core", "ui") for row in extract_from_dir(str(TOP / name))]
    return {_key(row[2]) for row in found}


@pytest.fixture(scope="module")
def french() -> list[Message]:
    """The translated sentences."""
    return [message for message in read(FRENCH) if message.id]


def test_the_template_holds_the_sentences_of_the_sources(spoken: set[str | tuple[str, ...]]):
    assert sentences(read(FOLDER / "postil.pot")) == spoken


def test_french_holds_the_same_sentences(spoken: set[str | tuple[str, ...]]):
    assert sentences(read(FRENCH)) == spoken


def test_every_sentence_is_translated(french: list[Message]):
    assert not [message.id for message in french if message.fuzzy or not all(_forms(message.string))]


def test_a_translation_keeps_the_names_that_are_filled_in(french: list[Message]):
    def names(text: str) -> set[str]:
        return set(re.findall(r"\{\w*\}", text))

    wrong = [
        message.id
        for message in french
        for form in _forms(message.string)
        if (form and not names(form) <= names(" ".join(_forms(message.id))))
        or names(_forms(message.id)[-1]) - names(_forms(message.string)[-1])
    ]
    assert not wrong


def test_the_compiled_catalogue_is_the_translated_one(french: list[Message]):
    with FRENCH.with_suffix(".mo").open("rb") as file:
        compiled = {_key(message.id): _forms(message.string) for message in read_mo(file) if message.id}
    assert compiled == {_key(message.id): _forms(message.string) for message in french}


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, (list, tuple)) else (text or "",)
