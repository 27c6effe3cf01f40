"""An import that was cut off is found again, once, by whoever comes next."""

from pathlib import Path

from core.library import Plan
from core.library.unfinished import EVERY, Note, forget, interrupted

PLAN = Plan(sources=(Path("/home/me/archive"),), tags=("politics/security",), total=20_000)


def test_what_is_under_way_is_not_interrupted(tmp_path: Path) -> None:
    note = Note(tmp_path, PLAN)
    assert interrupted(tmp_path) == ()
    note.leave()
    assert interrupted(tmp_path) == (PLAN,)


def test_it_tells_how_far_it_was_at_most_once_a_second(tmp_path: Path) -> None:
    now = 0.0
    note = Note(tmp_path, PLAN, clock=lambda: now)
    note.reach(5)
    now = EVERY
    note.reach(1234)
    note.leave()
    assert [plan.done for plan in interrupted(tmp_path)] == [1234]


def test_what_came_to_its_end_leaves_nothing(tmp_path: Path) -> None:
    note = Note(tmp_path, PLAN)
    note.end()
    assert list(tmp_path.iterdir()) == []


def test_what_is_forgotten_is_not_offered(tmp_path: Path) -> None:
    Note(tmp_path, PLAN).leave()
    forget(tmp_path, PLAN)
    assert interrupted(tmp_path) == ()


def test_a_name_that_is_no_text_comes_back(tmp_path: Path) -> None:
    plan = Plan(sources=(Path("/home/me/\udce9t\udce9"),))
    Note(tmp_path, plan).leave()
    assert interrupted(tmp_path) == (plan,)


def test_damaged_notes_are_no_imports(tmp_path: Path) -> None:
    for number, words in enumerate(("", "[1]", "{}", '{"sources": [], "tags": [], "total": 1, "done": 1}')):
        (tmp_path / f"{number}.json").write_text(words)
    assert interrupted(tmp_path) == ()


def test_a_disk_that_refuses_the_note_does_not_stop_the_import(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    note = Note(tmp_path / "taken", PLAN)
    note.reach(3)
    note.end()
