"""Any title gives a name that is good on every system, and no two are the same on any."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting.file_name import LIMIT, file_name, file_names, key

WILD = st.one_of(
    st.text(max_size=200),
    st.text(st.sampled_from('aA.-_ ~/\\:*?"<>|\u202e\u200f\u200d\ufe0f\u0301é😀👨\x00\n#^[]'), max_size=60),
    st.sampled_from(["CON", "con.txt", "LPT¹", "nul .x", "..", ".git", "-rf", "~$x", "\u0301", "CLOCK$", "COM1 notes"]),
)
PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | PORTS


def is_good(name: str) -> bool:
    """What Windows, macOS and Linux bear, and what does not hide what it is."""
    stem = name.removesuffix(".md")
    kinds = {unicodedata.category(letter)[0] for letter in name} | {"-"}
    return (
        bool(stem)
        and name.endswith(".md")
        and len(name.encode()) <= LIMIT
        and not set(name) & set('<>:"/\\|?*#^[]\0')
        and stem == stem.strip(" .")
        and stem[0] not in "-~"
        and "C" not in kinds
        and name.split(".")[0].strip().casefold() not in DEVICES
        and unicodedata.category(stem[0])[0] != "M"
    )


@given(WILD)
def test_any_title_gives_a_good_name(title: str) -> None:
    name = file_name(title, ".md")
    assert is_good(name)
    assert name == file_name(title, ".md")
    assert is_good(file_name(title, ".md", addition="0123abcd"))


@given(st.lists(WILD, max_size=12), st.lists(WILD, max_size=3))
def test_no_two_names_are_one_on_any_system(titles: list[str], others: list[str]) -> None:
    taken = [file_name(other, ".md") for other in others]
    chosen = {f"{number:08x}-uid": title for number, title in enumerate(titles)}
    names = file_names(chosen, ".md", taken=taken)
    assert names.keys() == chosen.keys()
    assert all(map(is_good, names.values()))
    keys = [key(name) for name in names.values()]
    assert len(set(keys) - {key(name) for name in taken}) == len(titles)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("La ville et ses ponts", "La ville et ses ponts.md"),
        ("Paris : la ville/le fleuve", "Paris - la ville-le fleuve.md"),
        ("À 12:30, que faire ?", "À 12-30, que faire.md"),
        ("Titre\u202e coupé...", "Titre coupé.md"),
        ("ساعة الميناء", "ساعة الميناء.md"),
        ("🚲 À vélo", "🚲 À vélo.md"),
        ("Con", "_Con.md"),
        ("com1.notes", "_com1.notes.md"),
        ("", "Untitled.md"),
        ("???", "Untitled.md"),
        ("un\u00a0deux\ttrois", "un deux trois.md"),
    ],
)
def test_names_stay_readable(title: str, name: str) -> None:
    assert file_name(title, ".md") == name


def test_a_long_title_ends_at_a_word_and_never_within_a_letter() -> None:
    name = file_name("mot " * 60, ".md")
    assert name.endswith("mot.md")
    assert len(name) > LIMIT - 8
    marks = file_name("e" + "\u0323\u0301" * 80, ".md")
    assert len(marks.encode()) <= LIMIT


def test_articles_of_one_title_are_told_apart_whatever_their_order() -> None:
    titles = {"1111aaaa-1": "Ponts", "2222bbbb-2": "PONTS", "3333cccc-3": "Autre"}
    names = file_names(titles, ".md")
    assert names == file_names(dict(reversed(titles.items())), ".md")
    assert names["1111aaaa-1"] == "Ponts (1111aaaa).md"
    assert names["3333cccc-3"] == "Autre.md"


def test_two_of_one_title_and_one_beginning_of_a_uid() -> None:
    names = file_names({"1111aaaa-1": "x", "1111aaaa-2": "x"}, ".md", taken=["x (1111aaaa).md"])
    assert set(names.values()) == {"x (1111aaaa-1).md", "x (1111aaaa-2).md"}
