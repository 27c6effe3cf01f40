"""An article's annotations as a Markdown list after its text: quote, colour, tags, a stable name, then the note."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.exporting.markdown_letters import address, paragraph, plain
from core.exporting.note_markdown import note_markdown
from core.model.annotation import Annotation, Color, Style
from core.model.place import Status
from core.model.spoken import link_kind, said
from core.translate import _

TAG = re.compile(r"(?=.*[^\d/])[\w/-]+")
"""What Obsidian takes for a tag after `#`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link of an annotation, as its list item shows it: what it says of the other passage, or that of it."""

    kind: str
    outward: bool
    """It leads from this annotation to the other one."""
    exact: str
    title: str
    """Of the other one's article."""
    address: str = ""
    """Where the other one stands among the files that are written, `file.md#^uid`; empty when it is in none."""


Tied = Mapping[int, Sequence[Tie]]
"""By annotation."""
NOT_TIED: Tied = {}


def annotation_list(annotations: Iterable[Annotation], tied: Tied = NOT_TIED) -> Iterator[str]:
    """The list piece by piece, with its heading, ended by a newline; nothing without annotations."""
    heading = f"\n## {_('Annotations')}\n\n"
    for one in annotations:
        yield heading + _item(one, tied.get(one.id, ()))
        heading = "\n"


def _item(one: Annotation, ties: Sequence[Tie]) -> str:
    lines = f"{_named(one)}\\\n{_facts(one)}"
    if note := note_markdown(one.note):
        lines += f"\n\n{note}"
    if ties:
        lines += "\n\n" + "\n".join(f"- {_tie(tie)}" for tie in ties)
    indented = "\n".join(f"  {line}" if line else "" for line in lines.split("\n"))
    return f"- {indented[2:]}\n"


def _named(one: Annotation) -> str:
    """What stands in the text now; for words that are no longer there, what stood; a region by its page."""
    if one.selectors is None:
        return _("On the article")
    return paragraph(said(one) if one.selectors.region else _("“{quote}”").format(quote=said(one)))


def _tie(tie: Tie) -> str:
    """An arrow that says which way it leads, its kind, the words at its other end and their article."""
    quote = plain(_("“{quote}”").format(quote=" ".join(tie.exact.split())))
    words = f"[{quote}]({address(tie.address)})" if tie.address else quote
    return f"{'→' if tie.outward else '←'} {plain(link_kind(tie.kind))}: {words} — {plain(' '.join(tie.title.split()))}"


def _facts(one: Annotation) -> str:
    """Colour, what became of its place, tags, and its name for links (`#^…`)."""
    facts = [color_name(one.color)]
    if one.style is Style.UNDERLINE and one.selectors is not None:
        facts.append(_("underlined"))
    status = one.place.status if one.place else None
    if status is Status.ORPHAN:
        facts.append(_("no longer in the text"))
    elif status is Status.CHANGED:
        facts.append(_("the words were edited since"))
    facts += [f"#{tag}" if TAG.fullmatch(tag) else f"#“{plain(tag)}”" for tag in one.tags]
    return " · ".join(facts) + f" ^{one.uid}"


def color_name(color: Color) -> str:
    """A highlighter's colour in the language in use."""
    names = {"yellow": _("yellow"), "green": _("green"), "blue": _("blue")}
    names |= {"pink": _("pink"), "orange": _("orange"), "purple": _("purple")}
    return names[color.value]
