"""One process of a pool: it says when it is ready and when it goes, and its death is blamed on what it died of."""

import pytest

from core.background import Limits, Stopped
from core.background.hand import SWOLLEN, Hand, Ticket
from core.background.stopped import Reason
from core.errors import KnownError
from tests.core.background.patience import wait_until
from tests.core.background.workers import Request, obedient

QUICK = Limits(seconds=1)


def hand(limits: Limits | None = None) -> Hand:
    """One that is ready."""
    made = Hand(obedient, (), limits or Limits())
    wait_until(lambda: made.take() or made.ready)
    return made


def given(to: Hand, *requests: Request) -> list[Ticket]:
    """Tickets for requests that it was given at once, when it is through with them or gone."""
    tickets = [Ticket(request, 0) for request in requests]
    for ticket in tickets:
        to.give(ticket)
    wait_until(lambda: to.take() or to.gone or not to.tickets)
    return tickets


def reason(ticket: Ticket) -> Reason:
    with pytest.raises(Stopped) as caught:
        ticket.answer()
    return caught.value.reason


def test_it_answers_in_the_order_of_its_tickets_and_raises_what_was_raised() -> None:
    one = hand()
    first, wrong, last = given(one, ("echo", 1), ("raise", "It went wrong."), ("echo", 3))
    assert (first.answer(), last.answer()) == (1, 3)
    with pytest.raises(KnownError, match="It went wrong"):
        wrong.answer()
    one.kill()


@pytest.mark.parametrize("deed", ["crash", "kill"])
def test_a_crash_is_blamed_on_its_ticket_when_it_happens_again(deed: str) -> None:
    one = hand()
    before, guilty, after = given(one, ("echo", 1), (deed, None), ("echo", 3))
    assert before.answer() == 1
    assert (list(one.tickets), guilty.done) == ([guilty, after], False)
    another = hand()
    another.give(guilty)
    wait_until(lambda: another.take() or another.gone)
    assert reason(guilty) is Reason.CRASH
    assert not after.done


def test_what_takes_too_long_ends_the_process_and_is_not_tried_again() -> None:
    one = hand(QUICK)
    first, slow, after = given(one, ("echo", 1), ("hang", "/dev/null"), ("echo", 3))
    assert first.answer() == 1
    assert reason(slow) is Reason.TIME
    assert list(one.tickets) == [after]


def test_one_that_was_killed_while_it_had_nothing_to_do_harms_nothing() -> None:
    one = hand()
    one._task.kill()
    ticket = Ticket(("echo", 1), 0)
    one.give(ticket)
    assert one.gone
    assert not ticket.done


def test_it_says_good_bye_when_idle_and_nothing_is_blamed_for_it() -> None:
    one = hand(Limits(idle=0.01))
    wait_until(lambda: not one._task.alive)
    ticket = Ticket(("echo", 1), 0)
    one.give(ticket)
    assert (one.gone, ticket.done, ticket.tries) == (True, False, 0)


def test_one_that_has_grown_too_large_answers_and_goes() -> None:
    one = hand()
    (ticket,) = given(one, ("swell", SWOLLEN))
    assert ticket.answer()
    wait_until(lambda: one.take() or one.gone)
