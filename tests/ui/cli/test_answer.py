"""What goes out: UTF-8 whatever the locale, JSON with nothing beside it, errors where they belong."""

import json

import pytest

from ui.cli import answer
from ui.cli.answer import Answer

Capture = pytest.CaptureFixture[bytes]


def test_the_thing_itself_goes_out_without_a_newline_of_ours(capsysbinary: Capture) -> None:
    answer.say(Answer(document=None, text="mot", exact=True), as_json=False)
    assert capsysbinary.readouterr().out == b"mot"


def test_prose_ends_in_one_newline(capsysbinary: Capture) -> None:
    answer.say(Answer(document=None, text="mot\n\n"), as_json=False)
    assert capsysbinary.readouterr().out == b"mot\n"


def test_json_is_utf8_and_a_byte_that_is_none_is_escaped(capsysbinary: Capture) -> None:
    answer.say(Answer(document={"é": "a\udcffb"}), as_json=True)
    out = capsysbinary.readouterr().out
    assert "é".encode() in out
    assert json.loads(out) == {"é": "a\udcffb"}


def test_an_error_is_one_line_on_standard_error_or_the_json_document(capsysbinary: Capture) -> None:
    answer.complain("eins\nzwei", as_json=False)
    assert capsysbinary.readouterr() == (b"", b"eins zwei\n")
    answer.complain("eins", as_json=True)
    assert capsysbinary.readouterr() == (b'{"error": "eins"}\n', b"")
