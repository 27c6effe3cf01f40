"""Plain text of all sorts comes out sane."""

from pathlib import Path

from core.importing.plain import read_plain, with_line_ends

DATA = Path(__file__).parents[2] / "data" / "texts"


def blocks(name: str) -> list[tuple[str, str]]:
    """Kind and words of each block of a kept text."""
    text, _ = read_plain((DATA / name).read_bytes().decode("cp1252" if name == "mail.txt" else "utf-8"))
    return [(block.kind.value, text.value[block.start : block.end]) for block in text.blocks]


def test_a_gutenberg_text() -> None:
    text, meta = read_plain((DATA / "gutenberg.txt").read_text(encoding="utf-8"))
    assert (meta.title, meta.authors, meta.published) == ("The Lamp at the Ford", ("Ada Marsh",), "")
    found = blocks("gutenberg.txt")
    assert [words for kind, words in found if kind == "heading"] == [
        "THE LAMP AT THE FORD", "CHAPTER I", "CHAPTER II", "The Lamp",
    ]  # fmt: skip
    assert any("asked at the mill whether the ford could still be crossed before night." in words for _, words in found)
    assert "O lamp that hangs above the stream,\n  Be patient with the rain,\n" in text.value


def test_a_mail() -> None:
    found = blocks("mail.txt")
    assert found[0][1].startswith("From: Jeanne Morel <jeanne.morel@example.org>\nTo: ")
    assert [words for kind, words in found if kind == "quote"] == [
        "Pouvez-vous me dire si les carnets sont datés ?\nCe serait précieux pour la suite.",
        "Les premiers le sont toujours.",
    ]
    assert {kind for kind, _ in found} == {"paragraph", "quote"}
    assert found[-1][1] == "--\nJeanne Morel\n12, rue des Tilleuls"


def test_a_poem_keeps_its_lines_in_one_block_a_stanza() -> None:
    assert [(kind, words.count("\n")) for kind, words in blocks("poem.txt")] == [
        ("title", 0), ("paragraph", 3), ("paragraph", 3),
    ]  # fmt: skip


def test_wrapped_prose_with_a_list_a_heading_and_code() -> None:
    assert [kind for kind, _ in blocks("wrapped.txt")] == [
        "title", "paragraph", "list_item", "list_item", "list_item", "heading", "paragraph", "code", "paragraph",
    ]  # fmt: skip
    assert all("\n" not in words for kind, words in blocks("wrapped.txt") if kind != "code")


def test_separators_part_words_before_they_are_dropped() -> None:
    assert with_line_ends("a\u2028b\u2029c\x0cd\r\ne\x0bf\x85g") == "a\nb\n\nc\n\nd\ne\nf\ng"
    assert read_plain("one\u2028two")[0].value == "one\ntwo"
