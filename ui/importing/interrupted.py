"""Imports that were cut off by a crash or a closed window: offered again when the library opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.library import Plan
from core.translate import _, ngettext
from ui.importing.pace import number

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Interrupted(QObject):
    """Asks the library once; each import may be gone on with, or its notice be dismissed for good."""

    def __init__(self, window: MainWindow, resume: Callable[[Plan], object]) -> None:
        super().__init__(window)
        self._tasks, self._notices, self._resume = window.tasks, window.panes.notices, resume
        self._taken = set[str]()
        self._tasks.opened.connect(self._look)

    def _look(self) -> None:
        self._tasks.run(lambda lib: lib.imports.interrupted(), then=self._offer)

    def _offer(self, plans: Sequence[Plan]) -> None:
        for plan in plans:
            bar = self._notices.say(sentence(plan), action=_("Resume"), run=partial(self._take, plan), stays=True)
            bar.dismissed.connect(partial(self._forget, plan))

    def _take(self, plan: Plan) -> None:
        self._taken.add(plan.uid)
        self._resume(plan)

    def _forget(self, plan: Plan, _bar: object) -> None:
        if plan.uid not in self._taken:
            self._tasks.run(lambda lib: lib.imports.forget(plan))


def sentence(plan: Plan) -> str:
    """What was cut off, and where."""
    if plan.total is None:
        text = ngettext(
            "An import was interrupted after {done} file.", "An import was interrupted after {done} files.", plan.done
        )
        return text.format(done=number(plan.done))
    text = ngettext(
        "An import of {total} file was interrupted after {done}.",
        "An import of {total} files was interrupted after {done}.",
        plan.total,
    )
    return text.format(total=number(plan.total), done=number(plan.done))
