"""One import under way: how far it is, how fast, what became of each item; it may rest, and be stopped."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.library import Item, Library, Plan
from core.translate import _, ngettext
from ui.importing.pace import Pace, number
from ui.importing.tally import Tally
from ui.lanes import Job
from ui.library.progress_strip import ProgressStrip
from ui.tasks import Tasks

SHOWN = 0.1
"""Seconds between two looks at how far it is: faster, nobody reads it."""
NAME = 80
"""Characters of a title in the strip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Something to be brought in."""

    text: str
    """What is said before the first item."""
    steps: Callable[[Library], Iterator[Item | None]]
    again: Callable[[Sequence[str]], object] | None = None
    """Tries those again that failed, by their sources."""
    otherwise: Callable[[], object] | None = None
    """What is done instead when its only item fails."""
    plan: Plan | None = None
    """What stands in the library's note of it."""
    then: Callable[[], object] | None = None


class Run:
    """The job of a wish and what the strip says of it."""

    def __init__(
        self,
        wish: Wish,
        tasks: Tasks,
        strip: ProgressStrip,
        ended: Callable[[bool], object],
        waiting: Callable[[], int],
    ) -> None:
        """`ended` hears whether it came to its end; `waiting` tells how many others come after it."""
        self.wish = wish
        self.tally = Tally()
        self.stopped = False
        """A person ended it."""
        self._tasks, self._strip, self._waiting = tasks, strip, waiting
        self._pace, self._shown = Pace(), 0.0
        self._job: Job = tasks.job(wish.steps, progress=self._step, done=ended)
        strip.begin(wish.text, self._stop, self._pause)

    def _step(self, item: Item | None) -> None:
        """None: nothing was ready just now."""
        if item is None:
            return
        self.tally.add(item)
        self._pace.reach(item.done)
        now = time.monotonic()
        if self._job.paused:
            self._say_paused()
        elif now - self._shown >= SHOWN or item.done == 1:
            self._shown = now
            self._strip.show_step(self._words(item), item.done, item.total)

    def _words(self, item: Item) -> str:
        name = " ".join((item.title or Path(item.source).name).split())[:NAME]
        if item.total is None:
            said = _("Adding {done}: {name}").format(done=number(item.done), name=name)
        else:
            sentence = _("Adding {done} of {total}: {name}")
            said = sentence.format(done=number(item.done), total=number(item.total), name=name)
        waiting = self._waiting()
        after = ngettext("{count} more waits", "{count} more wait", waiting).format(count=waiting) if waiting else ""
        return " · ".join(filter(None, (said, self._pace.words(item.done, item.total), after)))

    def _stop(self) -> None:
        self.stopped = True
        self._job.cancel()

    def _pause(self, resting: bool) -> None:
        self._pace.rest(resting)
        self._tasks.pause(self._job, resting)
        self._shown = 0.0
        if resting:
            self._say_paused()

    def _say_paused(self) -> None:
        """How far it came; the last step of what was under way may still come in."""
        last = self.tally.items[-1] if self.tally.items else None
        if last is not None and last.total is not None:
            said = _("Paused after {done} of {total}").format(done=number(last.done), total=number(last.total))
        else:
            said = _("Paused after {done}").format(done=number(len(self.tally.items)))
        self._strip.label.setText(said)
