"""What a person calls the highlighters, as rows; a colour that nobody named has none."""

from core.model.annotation import Color
from core.model.highlighter import Highlighter
from core.store.database import Database
from core.store.entry import Entry


def everything(db: Database) -> tuple[Highlighter, ...]:
    """All six, in their order."""
    found = {row["color"]: row for row in db.rows("select * from highlighter")}
    return tuple(
        Highlighter(color=color, name=found[color]["name"], meaning=found[color]["meaning"])
        if color in found
        else Highlighter(color=color)
        for color in Color
    )


def write(entry: Entry, wanted: Highlighter) -> None:
    """Keep the name and meaning of a colour."""
    key = {"color": wanted.color.value}
    fields = {"name": wanted.name, "meaning": wanted.meaning}
    if entry.db.value("select 1 from highlighter where color = :color", key):
        entry.update("highlighter", key, fields)
    elif wanted != Highlighter(color=wanted.color):
        entry.insert("highlighter", {**key, **fields})
