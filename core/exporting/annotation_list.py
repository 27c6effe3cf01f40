"""An article's annotations as a Markdown list after its text: quote, colour, tags, a stable name, then the note."""

import re
from collections.abc import Iterable, Iterator

from core.exporting.markdown_letters import paragraph, plain
from core.exporting.note_markdown import note_markdown
from core.model.annotation import Annotation, Color
from core.model.place import Status
from core.model.spoken import said
from core.translate import _

TAG = re.compile(r"(?=.*[^\d/])[\w/-]+")
"""What Obsidian takes for a tag after `#`."""


def annotation_list(annotations: Iterable[Annotation]) -> Iterator[str]:
    """The list piece by piece, with its heading, ended by a newline; nothing without annotations."""
    heading = f"\n## {_('Annotations')}\n\n"
    for one in annotations:
        yield heading + _item(one)
        heading = "\n"


def _item(one: Annotation) -> str:
    lines = f"{_named(one)}\\\n{_facts(one)}"
    if note := note_markdown(one.note):
        lines += f"\n\n{note}"
    indented = "\n".join(f"  {line}" if line else "" for line in lines.split("\n"))
    return f"- {indented[2:]}\n"


def _named(one: Annotation) -> str:
    """What stands in the text now; for words that are no longer there, what stood; a region by its page."""
    if one.selectors is None:
        return _("On the article")
    return paragraph(said(one) if one.selectors.region else _("“{quote}”").format(quote=said(one)))


def _facts(one: Annotation) -> str:
    """Colour, what became of its place, tags, and its name for links (`#^…`)."""
    facts = [color_name(one.color)]
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
