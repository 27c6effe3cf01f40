"""One catalogue for all faces; a language that is not there is English, never an error."""

import subprocess
import sys
from pathlib import Path

import pytest

from core import translate

ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    """A folder with one French sentence and one with a plural."""
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "postil.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n'
        'Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
        'msgid "Trash"\nmsgstr "Corbeille"\n\n'
        'msgid "{count} tag"\nmsgid_plural "{count} tags"\n'
        'msgstr[0] "{count} étiquette"\nmsgstr[1] "{count} étiquettes"\n',
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "babel.messages.frontend", "compile", "-D", "postil", "-d", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that asks for no language."""
    for name in ASKED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    return monkeypatch


def test_french_is_spoken_when_chosen(catalogues: Path):
    translate.use("fr", catalogues)
    assert translate.language() == "fr"
    assert translate._("Trash") == "Corbeille"
    assert [translate.ngettext("{count} tag", "{count} tags", n) for n in (0, 1, 2)] == [
        "{count} étiquette",
        "{count} étiquette",
        "{count} étiquettes",
    ]


def test_a_sentence_without_translation_stays_english(catalogues: Path):
    translate.use("fr", catalogues)
    assert translate._("Nobody translated this.") == "Nobody translated this."


def test_a_missing_catalogue_is_english(tmp_path: Path):
    translate.use("fr", tmp_path / "nowhere")
    assert translate._("Trash") == "Trash"


def test_english_plurals_need_no_catalogue(catalogues: Path):
    translate.use("en", catalogues)
    assert [translate.ngettext("one", "many", n) for n in (0, 1, 2)] == ["many", "one", "many"]


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("LANG", "fr_FR.UTF-8", "fr"),
        ("LC_ALL", "fr_CA", "fr"),
        ("LANGUAGE", "de:fr:en", "fr"),
        ("LANG", "de_DE.UTF-8", "en"),
        ("LANG", "C", "en"),
        ("LANG", "French_France.1252", "fr"),
        ("LANG", "frr_DE.UTF-8", "en"),
    ],
)
def test_the_systems_language_is_heard(asked: pytest.MonkeyPatch, variable: str, value: str, expected: str):
    asked.setenv(variable, value)
    assert translate.system_language() == expected


def test_the_first_variable_wins_over_the_later(asked: pytest.MonkeyPatch):
    asked.setenv("LC_ALL", "de_DE.UTF-8")
    asked.setenv("LANG", "fr_FR.UTF-8")
    assert translate.system_language() == "en"


def test_auto_follows_the_system(asked: pytest.MonkeyPatch, catalogues: Path):
    asked.setenv("LANG", "fr_FR.UTF-8")
    translate.use("auto", catalogues)
    assert translate._("Trash") == "Corbeille"
