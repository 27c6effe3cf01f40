"""What a person typed wrongly, as one sentence in their language: argparse speaks English and in two parts."""

import os
import re
import shlex
from collections.abc import Callable, Sequence

from core.errors import UsageError
from core.translate import _

HELP = "postil COMMAND --help"
"""Stands in the sentences for the help of the command that was called."""
GLOBAL = ("--json", "--library", "--version")


def sentence(message: str, command: str = "postil") -> str:
    """argparse's message as a sentence of ours; one that is not known here comes out as argparse says it.

    `command` is what was called, `postil search`: its help is the one to read.
    """
    for pattern, said in _sentences():
        found = re.match(pattern, message, re.DOTALL)
        if found:
            return said(found).replace(HELP, f"{command} --help")
    return message[:1].upper() + message[1:] + "."


def _sentences() -> Sequence[tuple[str, Callable[[re.Match[str]], str]]]:
    return (
        (r"argument (?P<name>COMMAND): invalid choice: '?(?P<what>.*?)'? \(choose", _unknown_command),
        (r"the following arguments are required: (?P<what>.*)", _missing),
        (r"unrecognized arguments: (?P<what>.*)", _unrecognized),
        (r"argument (?P<name>.*?): expected (at least )?(one|\d+) argument", _without_value),
        (r"argument (?P<name>.*?): not allowed with argument (?P<what>.*)", _not_together),
        (r"argument (?P<name>.*?): ignored explicit argument", _with_value),
        (r"one of the arguments (?P<what>.*) is required", _missing),
    )


def _unknown_command(found: re.Match[str]) -> str:
    what = found["what"]
    if os.path.isfile(what):
        return _("“{what}” is no command but a file: “postil add {file}” adds it.").format(
            what=what, file=shlex.quote(what)
        )
    return _("There is no command “{what}”: “postil --help” lists them.").format(what=what)


def _missing(found: re.Match[str]) -> str:
    return _("{what} is missing: “postil COMMAND --help” shows what the command takes.").format(what=found["what"])


def _unrecognized(found: re.Match[str]) -> str:
    first = found["what"].split(" ")[0]
    if first.split("=")[0] in GLOBAL:
        return _("{what} stands before the command: “postil {what} COMMAND …”.").format(what=first)
    return _("“{what}” is not understood: “postil COMMAND --help” shows what the command takes.").format(what=first)


def _without_value(found: re.Match[str]) -> str:
    return _("{name} wants a value: “postil COMMAND --help” shows which.").format(name=found["name"])


def _with_value(found: re.Match[str]) -> str:
    return _("{name} takes no value.").format(name=found["name"])


def _not_together(found: re.Match[str]) -> str:
    return _("{name} and {what} exclude each other: choose one.").format(name=found["name"], what=found["what"])


def number(option: str) -> Callable[[str], int]:
    """A type for argparse: a whole number from 0 up, as large as the database holds."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,18}", text):
            raise UsageError(_("{name} wants a whole number from 0 on, not “{text}”."), name=option, text=text)
        return int(text)

    return read


def name(text: str) -> str:
    """A type for argparse: an id or uid; bytes that are no text become `?`, under which nothing is found."""
    return text.encode("utf-8", "replace").decode()


def one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    """A type for argparse: one of these words."""

    def read(text: str) -> str:
        if text not in choices:
            known = ", ".join(choices)
            raise UsageError(_("{name} is one of {known}, not “{text}”."), name=option, known=known, text=text)
        return text

    return read
