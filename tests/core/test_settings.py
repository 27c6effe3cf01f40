"""Settings come back as saved, survive other versions of the program, and never stop a start."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from core import paths, settings
from core.settings import Reading, Settings

CHOSEN = Settings(
    language="fr",
    theme="dark",
    reading=Reading(size=21, width=700, leading=170, family="Georgia"),
    keys={"passage.highlight": ("M", "Ctrl+M"), "file.quit": ()},
    private_addresses=True,
    last_library="/l/é",
    recent=("/l/é", "/m"),
    window={"splitters": [200, 400], "article": 12},
)


def write(text: str) -> Path:
    file = paths.config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_first_start_has_the_defaults_and_writes_nothing():
    assert settings.load() == Settings()
    assert not paths.config_file().exists()


def test_what_was_chosen_comes_back():
    settings.save(CHOSEN)
    assert settings.load() == CHOSEN


def test_what_another_version_keeps_in_the_file_stays():
    file = write('{"theme": "sepia", "from_tomorrow": {"a": [1]}}')
    settings.save(replace(settings.load(), language="en"))
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["from_tomorrow"] == {"a": [1]}
    assert (kept["theme"], kept["language"]) == ("sepia", "en")


@pytest.mark.parametrize("damage", ["", "{", "[1]", "\0\0", "null", "[" * 100_000])
def test_a_damaged_file_is_set_aside_for_the_defaults(damage: str):
    file = write(damage)
    assert settings.load() == Settings()
    assert file.with_suffix(".damaged.json").read_text(encoding="utf-8") == damage
    settings.save(CHOSEN)
    assert settings.load() == CHOSEN


def test_a_value_of_the_wrong_kind_costs_that_setting_alone():
    wrong = '"theme": 3, "recent": ["/a", 1], "window": [], "last_library": null, "private_addresses": 1'
    wrong += ', "reading": {"size": 900, "width": "wide", "leading": 170}, "keys": {"a": "b", "c": [1, "D"]}'
    write(f'{{{wrong}, "language": "fr"}}')
    assert settings.load() == Settings(language="fr", recent=("/a",), reading=Reading(leading=170), keys={"c": ("D",)})


def test_a_folder_in_the_files_place_stops_no_start():
    paths.config_file().mkdir(parents=True)
    assert settings.load() == Settings()


def test_a_failed_write_leaves_the_last_settings_whole(monkeypatch: pytest.MonkeyPatch):
    settings.save(CHOSEN)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings.save(Settings())
    assert settings.load() == CHOSEN
    assert [file.name for file in paths.config_file().parent.iterdir()] == ["settings.json"]


def test_the_library_opened_last_comes_first_and_once():
    opened = Settings()
    for name in ("a", "b", "a", *"cdefghijkl"):
        opened = opened.opened(Path("/", name))
    assert opened.last_library == "/l"
    assert opened.recent[:3] == ("/l", "/k", "/j")
    assert len(opened.recent) == settings.RECENT
    assert len(set(opened.recent)) == settings.RECENT
