"""What a person typed wrongly, as one sentence."""

from pathlib import Path

import pytest

from core.errors import UsageError
from ui.cli import usage
from ui.cli.parser import Options, parse


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["nothing"], "There is no command “nothing”"),
        (["show"], "ID is missing"),
        (["list", "--what"], "“--what” is not understood"),
        (["list", "--json"], "--json stands before the command"),
        (["annotate", "1", "--quote"], "--quote wants a value"),
        (["tags", "--rename", "a"], "--rename wants a value"),
        (["edit", "1", "--star", "--unstar"], "exclude each other"),
        (["check", "--repair=yes"], "--repair takes no value"),
        (["list", "--limit", "x"], "--limit wants a whole number from 0 on, not “x”"),
        (["list", "--sort", "x"], "--sort is one of"),
        (["export", "w3c"], "--out is missing"),
    ],
)
def test_every_complaint_of_argparse_is_a_sentence_of_ours(argv: list[str], words: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(argv, Options())
    assert words in str(caught.value)
    assert str(caught.value).endswith((".", "…”."))


@pytest.mark.parametrize(
    "argv", [["search"], ["search", "x", "y"], ["search", "x", "--engine"], ["search", "x", "--y"]]
)
def test_a_complaint_names_the_help_of_its_own_command(argv: list[str]) -> None:
    with pytest.raises(UsageError, match="“postil search --help”"):
        parse(argv, Options())


def test_a_complaint_without_a_command_names_the_help_of_all() -> None:
    with pytest.raises(UsageError, match="“postil --help”"):
        parse(["--what"], Options())


def test_a_file_in_place_of_a_command_names_the_command_that_adds_it(tmp_path: Path) -> None:
    file = tmp_path / "two words.txt"
    file.write_text("Words.", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        parse([str(file)], Options())
    assert f"postil add '{file}'" in str(caught.value)


def test_a_complaint_nobody_knows_comes_out_as_argparse_says_it() -> None:
    assert usage.sentence("something new") == "Something new."


@pytest.mark.parametrize("text", ["-1", "1.5", "", "１", "9" * 30])
def test_a_number_is_a_plain_one(text: str) -> None:
    with pytest.raises(UsageError):
        usage.number("--limit")(text)
