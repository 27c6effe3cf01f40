"""One command from its arguments to its exit status."""

import errno
import json
from pathlib import Path

import pytest

from core.errors import KnownError, LibraryError, NotFound, UsageError
from tests.ui.cli.said import Postil
from ui.cli import program
from ui.cli.answer import Answer
from ui.cli.parser import Options


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch):
    """Make every command raise this."""

    def fail(error: BaseException) -> None:
        def run(options: Options) -> Answer:
            raise error

        monkeypatch.setattr(program, "_answer", run)

    return fail


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError("A."), 2),
        (LibraryError("A."), 3),
        (NotFound("A."), 1),
        (KnownError("A."), 1),
        (KeyboardInterrupt(), 130),
        (OSError(errno.ENOSPC, "No space left on device", "f"), 1),
        (PermissionError(errno.EACCES, "Permission denied", "f"), 1),
    ],
)
def test_a_known_error_is_one_sentence_with_its_own_status(
    bare: Postil, failing, error: BaseException, status: int
) -> None:
    failing(error)
    said = bare("list")
    assert (said.status, said.out, said.err.count("\n")) == (status, "", 1)
    said = bare("--json", "list")
    assert (said.status, list(said.json), said.err) == (status, ["error"], "")


def test_a_mistake_of_ours_goes_into_the_log_and_no_traceback_is_shown(bare: Postil, failing, home: Path) -> None:
    failing(ZeroDivisionError("oh"))
    said = bare("list")
    assert (said.status, "Traceback" in said.err) == (1, False)
    assert "ZeroDivisionError: oh" in (home / "log" / "postil.log").read_text(encoding="utf-8")


def test_a_reader_that_went_away_is_no_error(bare: Postil, failing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "deaf", lambda: None)
    failing(BrokenPipeError())
    assert bare("list").status == 0


@pytest.mark.parametrize("argv", [[], ["nothing"], ["list", "--limit", "-1"], ["list", "--json"], ["show"]])
def test_wrong_usage_is_exit_2_and_json_when_asked_for(bare: Postil, argv: list[str]) -> None:
    said = bare("--json", *argv)
    assert (said.status, list(json.loads(said.out)), said.err) == (2, ["error"], "")
    said = bare(*argv)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_the_version_is_said(bare: Postil) -> None:
    assert bare("--version").out.startswith("Postil ")
    assert bare("--json", "--version").json["version"]


def test_help_is_exit_0(bare: Postil) -> None:
    assert (bare("--help").status, bare("add", "--help").status) == (0, 0)


BAD = "caf\udce9"


@pytest.mark.parametrize(
    "argv",
    [
        ["add", BAD],
        ["list", BAD],
        ["show", BAD],
        ["search", BAD],
        ["annotate", "1", "--quote", BAD],
        ["annotate", "1", "--note", BAD],
        ["tag", "1", BAD],
        ["edit", "1", "--title", BAD],
        ["export", "w3c", "--out", BAD + "/x"],
        ["import-annotations", BAD],
        ["remove", BAD],
        ["restore", BAD, "--to", BAD],
        [BAD],
    ],
)
def test_an_argument_of_bad_bytes_gets_an_answer_or_a_sentence(
    postil: Postil, article: int, home: Path, argv: list[str]
) -> None:
    said = postil(*argv)
    assert said.json
    assert not (home / "log").exists(), (home / "log" / "postil.log").read_text(encoding="utf-8")
