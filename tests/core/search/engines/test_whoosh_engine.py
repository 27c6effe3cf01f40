"""The engine keeps what it is given, ranks it, sees other processes' commits and refuses a damaged index."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from core.search.document import EVERY, document
from core.search.engine import Document, Kind, key
from core.search.engines import whoosh_engine
from core.search.engines.whoosh_engine import WhooshEngine
from core.search.seal import Broken, Seal
from core.search.tree import NOTHING, Terms, Weight
from tests.core.search.conftest import SECRET

Make = Callable[[int, str], Document]
ALL = Terms(field="text", terms=(EVERY,))


def a(number: int) -> int:
    return key(Kind.ARTICLE, number)


def test_a_document_is_replaced_by_its_key(engine: WhooshEngine, make: Make) -> None:
    engine.apply([make(1, "pont"), make(2, "pont")], [])
    engine.apply([make(1, "ville")], [a(2)])
    assert engine.ids(ALL) == {a(1)}
    assert engine.ids(Terms(field="text", terms=("pont",))) == set()
    assert engine.documents() == {a(1): (1, make(1, "ville").signature)}
    assert engine.documents(2) == {}


def test_the_rarer_word_and_the_shorter_text_rank_first(engine: WhooshEngine, make: Make) -> None:
    engine.apply([make(1, "pont ville"), make(2, "pont neuf"), make(3, "pont " + "x " * 50), make(4, "pont")], [])
    weights = [Weight(field="text", terms=("pont",), factor=1.0), Weight(field="text", terms=("neuf",), factor=1.0)]
    found = engine.top(Terms(field="text", terms=("pont",)), weights, NOTHING, 10)
    assert [number for number, _ in found] == [a(2), a(4), a(1), a(3)]
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


def test_what_holds_all_comes_first(engine: WhooshEngine, make: Make) -> None:
    engine.apply([make(1, "pont " * 9), make(2, "pont ville " + "x " * 90)], [])
    weights = [Weight(field="text", terms=("pont",), factor=1.0)]
    assert engine.top(ALL, weights, NOTHING, 2)[0][0] == a(1)
    assert engine.top(ALL, weights, Terms(field="text", terms=("ville",)), 2)[0][0] == a(2)


def test_another_process_sees_a_commit(engine: WhooshEngine, make: Make) -> None:
    reader = WhooshEngine(engine.folder, Seal(engine.folder, "1", SECRET))
    reader.refresh()
    engine.apply([make(1, "pont")], [])
    assert reader.count(ALL) == 0
    reader.refresh()
    assert reader.count(ALL) == 1
    engine.apply([], [a(1)])
    reader.refresh()
    assert reader.count(ALL) == 0
    reader.close()


def test_an_index_made_anew_is_seen_by_who_has_the_old_one_open(engine: WhooshEngine, make: Make, seal: Seal) -> None:
    engine.apply([make(1, "pont")], [])
    reader = WhooshEngine(engine.folder, Seal(engine.folder, "1", SECRET))
    reader.refresh()
    again = WhooshEngine.create(engine.folder, seal)
    again.apply([make(2, "ville")], [])
    reader.refresh()
    assert reader.ids(ALL) == {a(2)}
    reader.close()
    again.close()


def test_small_segments_are_joined_and_deleted_ones_go(
    engine: WhooshEngine, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whoosh_engine, "MANY", 3)
    for number in range(1, 7):
        engine.apply([make(number, f"pont w{number}")], [])
    engine.apply([], [a(2)])
    before = engine.documents()
    assert engine.is_untidy()
    assert engine.tidy()
    assert not engine.is_untidy()
    assert not engine.tidy()
    assert len(engine._segments) == 1
    assert engine.documents() == before
    assert engine.ids(Terms(field="text", terms=("w2",))) == set()
    assert engine.ids(Terms(field="text", terms=("w3",))) == {a(3)}
    assert len(list(engine.folder.glob("*.seg"))) == 1


def test_a_joining_takes_no_more_than_it_may(engine: WhooshEngine, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whoosh_engine, "MANY", 2)
    monkeypatch.setattr(whoosh_engine, "JOINED", 3)
    for numbers in ((1, 2, 3), (4, 5), (6,), (7,)):
        engine.apply([make(number, f"pont w{number}") for number in numbers], [])
    before = engine.documents()
    while engine.tidy():
        pass
    assert sorted(segment.size for segment in engine._segments) == [2, 2, 3]
    assert engine.documents() == before


def commit_until(folder: Path, function: str, after: int) -> None:
    """Commit, and die without a word so many calls after a function was first called."""
    engine = WhooshEngine(folder, Seal(folder, "1", SECRET))
    engine.refresh()
    made = document(Kind.ARTICLE, 2, 2, 2, "fr", {"text": "ville"})
    left: int | None = None

    def trace(frame: FrameType, _event: str, _arg: object) -> None:
        nonlocal left
        if left is None and frame.f_code.co_qualname == function:
            left = after
        elif left is not None:
            left -= 1
        if left == 0:
            os._exit(9)

    sys.settrace(trace)
    engine.apply([made], [key(Kind.ARTICLE, 1)])
    os._exit(0)


@pytest.mark.parametrize(
    ("function", "after"),
    [
        ("SegmentWriter.add_document", 0),
        ("SegmentWriter._flush_segment", 50),
        ("Segment.create_compound_file", 30),
        ("TOC.write", 5),
        ("WhooshEngine._publish", 0),
        ("Seal.add", 0),
        ("_hash", 0),
        ("Path.replace", 0),
        ("FileStorage.rename_file", 0),
        ("FileStorage.rename_file", 3),
        ("clean_files", 0),
        ("clean_files", 20),
    ],
)
def test_killed_anywhere_in_a_commit_it_holds(engine: WhooshEngine, make: Make, function: str, after: int) -> None:
    engine.apply([make(1, "pont")], [])
    process = multiprocessing.get_context("spawn").Process(target=commit_until, args=(engine.folder, function, after))
    process.start()
    process.join()
    assert process.exitcode == 9
    engine.refresh()
    assert engine.ids(ALL) in ({a(1)}, {a(2)})
    engine.apply([make(3, "ville")], [])
    assert a(3) in engine.ids(ALL)


def test_any_damaged_byte_is_noticed(engine: WhooshEngine, make: Make) -> None:
    engine.apply([make(1, "pont")], [])
    engine.apply([make(2, "ville")], [])
    files = [path for path in engine.folder.iterdir() if path.suffix in (".seg", ".toc", ".json")]
    assert len(files) == 4
    for path in files:
        whole = path.read_bytes()
        for at in {0, len(whole) // 2, len(whole) - 1}:
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            with pytest.raises(Broken):
                WhooshEngine(engine.folder, Seal(engine.folder, "1", SECRET)).refresh()
        path.unlink()
        with pytest.raises(Broken):
            WhooshEngine(engine.folder, Seal(engine.folder, "1", SECRET)).refresh()
        path.write_bytes(whole)
    whole_again = WhooshEngine(engine.folder, Seal(engine.folder, "1", SECRET))
    whole_again.refresh()
    whole_again.close()


def test_nothing_is_an_index(tmp_path: Path) -> None:
    with pytest.raises(Broken):
        WhooshEngine(tmp_path / "none", Seal(tmp_path / "none", "1", SECRET)).refresh()


def test_making_it_anew_leaves_the_lock(engine: WhooshEngine, make: Make, seal: Seal) -> None:
    engine.apply([make(1, "pont")], [])
    (engine.folder / "index.lock").touch()
    again = WhooshEngine.create(engine.folder, seal)
    assert again.count(ALL) == 0
    assert (engine.folder / "index.lock").exists()
    again.close()
