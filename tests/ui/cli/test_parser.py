"""Every command of the contract is there, and options are never abbreviated."""

import pytest

from core.errors import UsageError
from ui.cli.parser import Options, build, parse

COMMANDS = "add list show search annotate annotations annotation edit tag tags remove trash export import-annotations"
OTHERS = "check reindex backup restore stats"


def test_every_command_of_the_contract_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (COMMANDS + " " + OTHERS).split():
        with pytest.raises(SystemExit) as leaving:
            build().parse_args([command, "--help"])
        assert leaving.value.code == 0
        assert f"usage: postil {command}" in capsys.readouterr().out


def test_an_abbreviated_option_is_not_understood() -> None:
    with pytest.raises(UsageError):
        build().parse_args(["edit", "1", "--tit", "x"])


def test_a_complaint_is_raised_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError):
        build().parse_args(["show"])
    assert capsys.readouterr() == ("", "")


def test_what_is_read_stands_in_the_options() -> None:
    options = Options()
    parse(["list", "ponts", "--limit", "3"], options)
    assert (options.command, options.query, options.limit) == ("list", "ponts", 3)
