"""Who writes is known to the history and to a note that two people wrote at once."""

from core.library import Library


def test_the_writer_has_a_name(library: Library, other: Library) -> None:
    assert (library._desk.who(), other._desk.who()) == ("window", "command line")


def test_a_write_goes_on_the_writers_stack(library: Library, other: Library) -> None:
    with other._desk.recording("Name a tag") as entry:
        entry.insert("tag", {"id": 1, "path": "a"})
    assert (other.history.can_undo(), library.history.can_undo()) == ("Name a tag", None)
