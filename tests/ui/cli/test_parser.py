"""Every command of the contract is there, and options are never abbreviated."""

import pytest

from core import settings
from core.errors import UsageError
from core.settings import Settings
from tests.ui.cli.said import Postil
from ui.cli.parser import Options, build, parse

COMMANDS = "add list show search annotate annotations annotation edit tag tags remove trash export import-annotations"
OTHERS = "check reindex backup restore stats"


def test_every_command_of_the_contract_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (COMMANDS + " " + OTHERS).split():
        with pytest.raises(SystemExit) as leaving:
            build().parse_args([command, "--help"])
        assert leaving.value.code == 0
        assert f"usage: postil {command}" in capsys.readouterr().out


def test_help_speaks_the_language_in_use(bare: Postil) -> None:
    settings.save(Settings(language="fr"))
    for argv in [["--help"], ["show", "--help"], ["tags", "--help"]]:
        said = bare(*argv)
        assert said.status == 0
        assert said.out.startswith("utilisation : postil")
        assert "options :" in said.out
        assert "-h, --help" in said.out
        assert not {"usage", "positional", "arguments:", "show this", "exit"} & set(said.out.replace("\n", " ").split())


def test_what_is_missing_is_said_in_the_language_in_use(bare: Postil) -> None:
    settings.save(Settings(language="fr"))
    assert bare("show").err == "Il manque ID : « postil show --help » dit ce que prend la commande.\n"


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
