"""Big imports: looked at before, noted while they run so that none is lost half-way, reported afterwards."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core import paths
from core.errors import KnownError
from core.library.answers import Item, Plan
from core.library.arrivals import Source, is_big
from core.library.capturing import Capturing
from core.library.desk import Desk
from core.library.intake import bring_in
from core.library.survey import Survey, survey
from core.translate import _


class Imports:
    """`lib.imports`"""

    def __init__(self, desk: Desk, uid: str, capturing: Capturing) -> None:
        self._desk = desk
        self._capturing = capturing
        self._notes = paths.imports_folder(desk.folder, uid)

    def survey(self, sources: Sequence[Source]) -> Iterator[Survey]:
        """See what an import would bring, in short steps; nothing is added."""
        return survey(self._desk, sources)

    def run(self, plan: Plan) -> Generator[Item | None]:
        """Add what is planned in short steps, None for one that only waited.

        Closing the iterator leaves the plan unfinished: it is offered again at the next start unless it is forgotten.
        """
        steps = bring_in(self._desk, self._capturing, plan.sources, True, plan.tags, "")
        if not is_big(plan.sources):
            yield from steps
            return
        from core.library.unfinished import Note  # as below

        note = Note(self._notes, plan)
        try:
            with closing(steps):
                for item in steps:
                    if item is not None:
                        note.reach(item.done)
                    yield item and replace(item, total=_total(item, plan))
        except BaseException:
            note.leave()
            raise
        note.end()

    def interrupted(self) -> tuple[Plan, ...]:
        """Imports that were cut off, with how far they had come; what was added by them is there."""
        if self._desk.db.read_only or not any(self._notes.glob("*.json")):
            return ()
        from core.library.unfinished import interrupted  # with its locks: a window that opens hardly ever needs it

        return interrupted(self._notes)

    def forget(self, plan: Plan) -> None:
        """Never offer to go on with it."""
        from core.library.unfinished import forget  # as above

        forget(self._notes, plan)

    def write_report(self, target: Path, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Generator[None]:
        """Write a table of what became of everything, as CSV, in one piece. What is at the place is replaced."""
        from core.exporting import csv_table  # the rooms of formats load when something is written
        from core.library import export_file

        library, place = self._desk.folder.resolve(), target.resolve()
        if library in (place, *place.parents):
            raise KnownError(_("{path} is inside the library. Choose a place outside of it."), path=target)
        export_file.check(target, force=True)
        yield from export_file.write(target, csv_table.lines(heads, rows))


def _total(item: Item, plan: Plan) -> int | None:
    total = item.total if item.total is not None else plan.total
    return total if total is None else max(total, item.done)
