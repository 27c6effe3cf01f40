"""Who reads what comes in, and the sentence for each way in which a process ends over it."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.background import Limits, Ticket
from core.errors import KnownError
from core.importing import importer
from core.library import Library
from core.library.captures import Wanted
from core.library.capturing import Capturing, captured
from core.store.staging import Staging
from tests.core.background.patience import wait_until
from tests.core.library import odd

QUICK = Limits(seconds=3, memory=1 << 30)


@pytest.fixture
def staging(library: Library) -> Iterator[Staging]:
    made = Staging(library.folder / "originals")
    yield made
    made.close()


@pytest.fixture
def capturing(library: Library) -> Iterator[Capturing]:
    """Processes that know the odd format, and take a second at most."""
    made = Capturing(library._desk, lambda: False, make=odd.capturing, limits=QUICK)
    yield made
    made.close()


def asked(capturing: Capturing, staging: Staging, data: bytes, *, few: bool = True) -> Ticket:
    wanted = Wanted(data=data, name="x.odd", staged=staging.path())
    return capturing.ask(wanted, weight=len(data), few=few)


def finish(capturing: Capturing, ticket: Ticket) -> None:
    wait_until(lambda: capturing.look(0.05) or ticket.done)


def test_a_few_plain_texts_are_read_here_and_many_by_processes(capturing: Capturing, staging: Staging) -> None:
    here, there = asked(capturing, staging, b"One text."), asked(capturing, staging, b"Another.", few=False)
    assert [bool(hand.tickets) or not hand.ready for hand in capturing._pool._hands] == [True]
    for ticket in (here, there):
        finish(capturing, ticket)
        assert captured(ticket).reading is not None


def test_what_needs_a_process_of_its_own_goes_to_one_even_alone(
    capturing: Capturing, staging: Staging, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "_FORMATS", (odd.FORMAT,))
    asked(capturing, staging, b"odd:read Words.")
    assert len(capturing._pool._hands) == 1


def test_in_the_window_all_goes_to_a_process(library: Library, staging: Staging) -> None:
    capturing = Capturing(library._desk, lambda: True)
    ticket = asked(capturing, staging, b"Plain words.")
    assert len(capturing._pool._hands) == 1
    finish(capturing, ticket)
    assert captured(ticket).size == len(b"Plain words.")
    capturing.close()
    assert not capturing._pool._hands


def test_what_somebody_waits_for_goes_before_the_rest(library: Library, staging: Staging) -> None:
    capturing = Capturing(library._desk, lambda: True)
    bulk = [asked(capturing, staging, b"Words.", few=False) for _ in range(3)]
    one = asked(capturing, staging, b"Other words.")
    assert list(capturing._pool._waiting) == [one, *bulk]
    capturing.close()


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        ("hang /dev/null", r"x\.odd took more than 30 seconds to read\. Save it as plain text"),
        ("crash", r"x\.odd broke what reads such files\. Save it as plain text"),
        ("kill", r"x\.odd broke what reads such files\. Save it as plain text"),
        ("swell", r"x\.odd takes too much memory to read\. Split it"),
        ("refuse", r"It is too odd\."),
    ],
)
def test_what_ends_a_process_costs_its_file_a_sentence(
    capturing: Capturing, staging: Staging, deed: str, sentence: str
) -> None:
    bad, good = (asked(capturing, staging, b"odd:" + what, few=False) for what in (deed.encode(), b"read Fine."))
    finish(capturing, bad)
    finish(capturing, good)
    with pytest.raises(KnownError, match=sentence):
        captured(bad)
    assert captured(good).reading is not None


def test_a_fault_of_this_program_is_written_down(
    capturing: Capturing, staging: Staging, caplog: pytest.LogCaptureFixture
) -> None:
    ticket = asked(capturing, staging, b"odd:fault", few=False)
    finish(capturing, ticket)
    with caplog.at_level(logging.ERROR), pytest.raises(KnownError, match="a fault in this program"):
        captured(ticket)
    assert "KeyError: 'no such key'" in caplog.text
    assert "x.odd" in caplog.text


def test_processes_that_do_not_start_are_said(library: Library, staging: Staging) -> None:
    capturing = Capturing(library._desk, lambda: True, make=odd.stillborn)
    ticket = asked(capturing, staging, b"Words.")
    finish(capturing, ticket)
    with pytest.raises(KnownError, match="the process that reads does not start"):
        captured(ticket)


def test_what_is_dropped_is_ended(capturing: Capturing, staging: Staging, tmp_path: Path) -> None:
    here, hanging = asked(capturing, staging, b"One text."), asked(capturing, staging, b"odd:hang /dev/null", few=False)
    wait_until(lambda: capturing._pool.look(0.05) or any(hand.tickets for hand in capturing._pool._hands))
    (hand,) = capturing._pool._hands
    capturing.drop([here, hanging])
    assert hand.gone
    capturing.look(0.05)
    assert not here.done


def test_a_process_can_be_woken_before_it_is_needed(capturing: Capturing) -> None:
    capturing.prepare()
    (hand,) = capturing._pool._hands
    wait_until(lambda: capturing.look(0.05) or hand.ready)
    assert os.getpid() != hand._task._process.pid
