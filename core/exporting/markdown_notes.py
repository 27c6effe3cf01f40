"""Which footnotes Markdown can refer to, and under which labels."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.model.text import Block, BlockKind, SpanKind, Text

PLAIN = re.compile(r"[A-Za-z0-9_-]{1,40}")
DEFINES = re.compile(r"""(\S+?)(?=\\?\n|[ \t]+["'(]|\Z)""")
"""First words that could be a link's address: alone on their line, or followed by what could be its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Footnotes that something refers to: others would not be shown by most readers, so they stay paragraphs."""

    labels: Mapping[str, str]
    """Labels for Markdown, by the notes' names in the text."""
    blocks: Mapping[int, str]
    """The label of each block that belongs to one, by the block's start."""


def notes_of(text: Text) -> Notes:
    """The footnotes of a text. A name that comes again after other notes is not the same note."""
    asked = {str(span.attrs.get("note", "")) for span in text.spans if span.kind is SpanKind.NOTE_REF} - {""}
    labels, blocks, before = dict[str, str](), dict[int, str](), ""
    for block in text.blocks:
        name = _name(block)
        if name in asked and (name == before or name not in labels):
            if name not in labels:
                labels[name] = _label(name, labels)
            blocks[block.start] = labels[name]
            before = name
        else:
            before = ""
    return Notes(labels=labels, blocks=blocks)


def guarded(words: str) -> str:
    """A footnote's first words such that no reader without footnotes takes them for a link's address and hides them."""
    return found[1] + " <!-- -->" + words[found.end() :] if (found := DEFINES.match(words)) else words


def _name(block: Block) -> str:
    return str(block.attrs.get("note", "")) if block.kind is BlockKind.FOOTNOTE else ""


def _label(name: str, taken: Mapping[str, str]) -> str:
    used, number = set(taken.values()), len(taken) + 1
    label = name if PLAIN.fullmatch(name) else f"note-{number}"
    while label.casefold() in {one.casefold() for one in used}:
        number += 1
        label = f"note-{number}"
    return label
