"""A little of what `make fuzz` does, always the same, and that it would see what it looks for."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.importing import extract
from core.importing.extraction import Extraction, Media
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Span, SpanKind, Text
from tests.fuzz import __main__ as command
from tests.fuzz import running, spoiling
from tests.fuzz.material import Kind, kinds
from tests.fuzz.promises import broken, refused
from tests.fuzz.trying import CANARY, SECRETS, Watch

INPUTS = 25
"""Of each importer."""


def test_every_importer_keeps_its_promises(tmp_path: Path) -> None:
    tallies = running.run(tmp_path, kinds(), iter(range(INPUTS)), seconds=300)
    assert {(name, seed): said for name, one in tallies.items() for seed, said in one.wrong.items()} == {}
    assert {name: one.read + one.refused for name, one in tallies.items()} == {kind.name: INPUTS for kind in kinds()}
    assert all(one.read >= INPUTS // 3 for one in tallies.values()), command.table(0, tallies)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_a_seed_gives_the_same_bytes_and_sound_ones_are_read(kind: Kind) -> None:
    made = [spoiling.made(kind, seed) for seed in range(30)]
    assert made == [spoiling.made(kind, seed) for seed in range(30)]
    assert len(set(made)) > 15
    for sound in kind.sound:
        for pack in kind.packings or [bytes]:
            assert broken(extract(pack(sound), name=kind.file)) == []


def article(value: str = "Words", *spans: Span, kind: BlockKind = BlockKind.PARAGRAPH, **attrs: object) -> Extraction:
    block = Block(start=0, end=len(value), kind=kind, attrs=attrs)
    return Extraction(text=Text(value=value, blocks=(block,), spans=spans), meta=Metadata(), importer="x/1")


def link(href: str, end: int = 3) -> Span:
    return Span(start=0, end=end, kind=SpanKind.LINK, attrs={"href": href})


def wrongs() -> Iterator[Extraction]:
    """Extractions that break one promise each."""
    yield from (article(value) for value in ("e\u0301", "a\0b", "a\r", " ", "\ufffc", "a\u202eb"))
    yield from (article("Words", link(href)) for href in ("javascript:x", "file:///a", "//h/a", "a.html", "", "#"))
    yield article("Words", link("https://example.org", end=9))
    yield article("Words", link("https://example.org", end=0))
    yield article(kind=BlockKind.FIGURE)
    yield article(onclick="alert(1)")
    yield article(address="file:///etc/passwd")
    yield article(media="0" * 64)
    yield article(alt="half \ud800 a letter")
    sound = article()
    yield replace(sound, meta=Metadata(url="javascript:x"))
    yield replace(sound, meta=Metadata(published="2024-13"))
    yield replace(sound, text=replace(sound.text, value="Words and more"))
    yield replace(sound, media=(Media(data=CANARY, kind="image/png"),))
    yield replace(sound, media=(Media(data=b"<svg/>", kind="image/svg+xml"),))
    yield article(SECRETS[1])


@pytest.mark.parametrize("made", list(wrongs()))
def test_a_broken_promise_is_seen(made: Extraction) -> None:
    assert broken(made, SECRETS)


def test_what_keeps_its_promises_is_not_accused() -> None:
    assert broken(article("Words", link("https://example.org/a"), alt="A 😀"), SECRETS) == []
    assert refused("The text holds no words. Choose another file.") == []


@pytest.mark.parametrize(
    "said", ["", "no", "x is read by a fault in this program.", "Traceback.", "a\nb.", "x" * 500 + "."]
)
def test_a_refusal_that_is_no_sentence_is_seen(said: str) -> None:
    assert refused(said)


def test_who_connects_or_reads_elsewhere_is_heard(tmp_path: Path) -> None:
    import socket

    watch = Watch((str(tmp_path / "in"),))
    (tmp_path / "in").mkdir()
    (tmp_path / "out.txt").write_text("x", encoding="utf-8")
    with watch:
        (tmp_path / "in" / "a.txt").write_text("x", encoding="utf-8")
        assert watch.seen == []
        (tmp_path / "out.txt").read_text(encoding="utf-8")
        with socket.socket() as line:
            assert line.connect_ex(("127.0.0.1", 9)) != 0
    assert [one.split()[0] for one in watch.seen] == ["opened", "socket.connect"]


def test_what_failed_is_kept_with_what_was_wrong(tmp_path: Path) -> None:
    kind = random.Random(1).choice(kinds())
    file = running.keep(tmp_path / "failed", kind, 7, "it was wrong")
    assert file.read_bytes() == spoiling.made(kind, 7)
    assert "seed 7\n\nit was wrong" in file.with_name(f"{file.name}.wrong.txt").read_text(encoding="utf-8")


def test_the_command_names_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = running.Tally(refused=1, wrong={7: "it was wrong"})
    seen = {kind.name: running.Tally() for kind in kinds()} | {"pdf": tally}
    monkeypatch.setattr(running, "run", lambda *given: seen)
    monkeypatch.setattr(command, "FAILED", tmp_path)
    assert command.main(["1", "7"]) == 1
    assert "pdf-7-paper.pdf: it was wrong" in capsys.readouterr().out
    tally.wrong.clear()
    assert command.main(["1", "7"]) == 0
