"""What a command answers, as a JSON document for scripts and as text for people."""

import json
import os
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One command's result; `failed` when some items failed while the rest were done (exit status 1)."""

    document: object
    """JSON values."""
    text: str = ""
    """For people; a newline is added unless it is `exact`."""
    exact: bool = False
    """The text is the thing itself and goes out as it is."""
    failed: bool = False


def say(answer: Answer, *, as_json: bool) -> None:
    """Write the answer to standard output in one piece."""
    if as_json:
        write(json.dumps(answer.document, ensure_ascii=False, indent=1) + "\n")
    elif answer.exact:
        write(answer.text)
    elif answer.text:
        write(answer.text.rstrip("\n") + "\n")


def write(text: str) -> None:
    """Write to standard output as UTF-8 whatever the locale; bytes of a name that are no UTF-8 come out escaped, which
    is what JSON wants too."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def complain(sentence: str, *, as_json: bool) -> None:
    """Say a known error: one sentence on standard error, or the JSON document that scripts wait for."""
    if as_json:
        write(json.dumps({"error": sentence}, ensure_ascii=False) + "\n")
    else:
        note(sentence)


def note(sentence: str) -> None:
    """Say something on standard error, in one line."""
    line = " ".join(sentence.split()) + "\n"
    sys.stderr.flush()
    sys.stderr.buffer.write(line.encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.flush()


def deaf() -> None:
    """Nobody reads standard output any more (`| head`): let the interpreter's last flush go nowhere, quietly."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
