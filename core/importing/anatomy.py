"""Reads the anatomy of a press article from drafts: title, byline, dateline, lead, captions, credits, headings.

Every rule is made to stay silent when in doubt: a paragraph taken for a paragraph loses nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.importing.bylines import authors_of
from core.importing.credits import read_caption, read_credit, trailing_credit
from core.importing.datelines import read_dateline
from core.importing.draft import Draft
from core.importing.headings import find_headings, looks_like_heading
from core.model.article import Metadata
from core.model.text import BlockKind

_HEAD = 10
"""Drafts from the top among which a byline and a dateline are looked for."""
_LEAD = 450
"""Code points of the longest lead."""
_TITLE = 250
_UNTITLED = re.compile(r"[,;:،；：、。]$|(?<![.…])\.$|^[—–―-]\s|^https?://|^\W*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """The drafts with their kinds, and what they say about the article."""

    drafts: tuple[Draft, ...]
    meta: Metadata


def read_anatomy(drafts: Sequence[Draft]) -> Anatomy:
    """Gives every open draft its kind."""
    work = _with_credits(_single_lines(drafts))
    title = _title(work)
    if title is not None:
        work[title] = replace(work[title], kind=BlockKind.TITLE, attrs={})
    meta = _read_head(work, title)
    if title is not None:
        _mark_lead(work, title)
        meta = replace(meta, title=" ".join(work[title].text.split()))
    return Anatomy(drafts=tuple(_with_levels(with_headings(work, title or 0))), meta=meta)


def with_headings(drafts: Sequence[Draft], first: int = 0) -> list[Draft]:
    """The drafts, those from `first` on that are headings turned into them."""
    levels = find_headings(drafts, first)
    return [
        draft.turned(BlockKind.HEADING, level=levels[index]) if index in levels else draft
        for index, draft in enumerate(drafts)
    ]


def read_press_lines(drafts: Sequence[Draft]) -> Anatomy:
    """Bylines, datelines, credits and lead of a text that says itself which lines are its title and headings."""
    work = _with_credits(_single_lines(drafts))
    title = next((index for index, draft in enumerate(work[:3]) if draft.kind is BlockKind.TITLE), None)
    meta = _read_head(work, title)
    if title is not None:
        _mark_lead(work, title)
        meta = replace(meta, title=" ".join(work[title].text.split()))
    return Anatomy(drafts=tuple(work), meta=meta)


def _single_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """Cuts a block of kept lines where a line is a credit, and in the head where it is a byline or a dateline."""
    result: list[Draft] = []
    for index, draft in enumerate(drafts):
        lines = draft.text.split("\n") if draft.open and draft.verse and draft.lines <= 6 else []
        told = [line for line in lines if read_credit(line) or (index < 3 and _of_the_head(line))]
        result += [replace(draft, text=line, lines=1, close=True) for line in lines] if told else [draft]
    return result


def _of_the_head(line: str) -> bool:
    return authors_of(line) is not None or read_dateline(line) is not None


def _with_credits(drafts: Sequence[Draft]) -> list[Draft]:
    work = list(drafts)
    for index, draft in enumerate(work):
        if not draft.open or draft.verse:
            continue
        credit = read_credit(draft.text)
        if credit:
            work[index] = draft.turned(BlockKind.CREDIT, value=credit.value).labelled(credit.label)
            _mark_caption(work, index - 1)
        elif read_caption(draft.text):
            work[index] = draft.turned(BlockKind.CAPTION)
        elif index and draft.lines == 1 and trailing_credit(draft.text):
            work[index] = draft.turned(BlockKind.CAPTION, credit=trailing_credit(draft.text))
    return work


def _mark_caption(work: list[Draft], index: int) -> None:
    """The short line above a credit is its caption; a sentence only when no blank line parts them.

    The line that opens the text is its title.
    """
    if index < 1 or not work[index].open or work[index].verse or len(work[index].text) > 200:
        return
    before = work[index - 1]
    if _of_the_head(work[index].text) or (index == 1 and before.open and looks_like_heading(work[index])):
        return
    sentences = len(re.findall(r"[.!?…](?:\s|$)", work[index].text))
    if sentences <= work[index].close:
        work[index] = work[index].turned(BlockKind.CAPTION)


def _title(work: Sequence[Draft]) -> int | None:
    """The first words, when they look like a title and a text follows."""
    underlined = [index for index, draft in enumerate(work) if draft.kind is BlockKind.HEADING]
    if underlined and (underlined[0] == 0 or (underlined[0] <= 3 and _are_remarks(work[: underlined[0]]))):
        return underlined[0]
    if not work or not work[0].open or len(work) < 2:
        return None
    first, second = work[0], work[1]
    kicker = (
        len(work) > 2
        and len(first.text.split()) <= 3
        and _titles(second)
        and second.open
        and _of_the_head(work[2].text)
    )
    if kicker and not _of_the_head(second.text):
        return 1
    headed = second.open and _of_the_head(second.text)
    if not _titles(first) and not (headed and first.lines <= 3 and len(first.text) <= _TITLE):
        return None
    if _of_the_head(first.text) or _is_section(first, work) or not _has_body(work):
        return None
    return 0


def _titles(draft: Draft) -> bool:
    text = draft.text
    if len(text) > _TITLE or draft.lines > 3 or draft.verse or _UNTITLED.search(text):
        return False
    return not text[:1].islower() and any(letter.isalpha() for letter in text)


def _are_remarks(drafts: Sequence[Draft]) -> bool:
    return all(draft.text.startswith("..") for draft in drafts)


def _is_section(first: Draft, work: Sequence[Draft]) -> bool:
    """`NAME` above `SYNOPSIS`: the first of many headings of one look is no title."""
    shouted = [draft for draft in work[1:] if draft.open and draft.text.isupper() and looks_like_heading(draft)]
    return first.text.isupper() and len(first.text.split()) <= 2 and len(shouted) >= 2


def _has_body(work: Sequence[Draft]) -> bool:
    return any(len(draft.text) > len(work[0].text) or draft.verse for draft in work[1:])


def _read_head(work: list[Draft], title: int | None) -> Metadata:
    """Marks bylines and datelines near the top, and gathers who and when."""
    authors: tuple[str, ...] = ()
    published = ""
    for index in range(min(_HEAD, len(work))):
        draft = work[index]
        if not draft.open or draft.verse or draft.lines > 2:
            continue
        if index > (title or 0) + 1 and len(draft.text) > _LEAD:
            break
        names = authors_of(draft.text)
        dateline = read_dateline(draft.text)
        if dateline:
            work[index] = draft.turned(BlockKind.DATELINE)
            published = published or dateline.published
            authors = authors or dateline.authors
        elif names is not None:
            work[index] = draft.turned(BlockKind.BYLINE)
            authors = authors or names
    return Metadata(authors=authors or _signed(work), published=published)


def _signed(work: list[Draft]) -> tuple[str, ...]:
    """A byline at the very end."""
    if len(work) < 3 or not work[-1].open or work[-1].lines > 1:
        return ()
    names = authors_of(work[-1].text)
    if names is not None:
        work[-1] = work[-1].turned(BlockKind.BYLINE)
    return names or ()


_OF_THE_HEAD = (BlockKind.DATELINE, BlockKind.BYLINE)
_OF_A_PICTURE = (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.FIGURE)


def _mark_lead(work: list[Draft], title: int) -> None:
    """The first short paragraph of an article that says when or by whom, when more follows it."""
    if not any(draft.kind in _OF_THE_HEAD for draft in work[: title + _HEAD]):
        return
    index = title + 1
    while index < len(work) and work[index].kind in (*_OF_THE_HEAD, *_OF_A_PICTURE):
        index += 1
    if index + 2 >= len(work) or not work[index].open or work[index].verse or len(work[index].text) > _LEAD:
        return
    if (
        not re.search(r"[.!?…»”。！？؟]\s*$", work[index].text)
        and looks_like_heading(work[index])
        and len(work[index].text) < 60
    ):
        return
    before_head = any(draft.kind in (*_OF_THE_HEAD, *_OF_A_PICTURE) for draft in work[index + 1 : index + 3])
    following = next((draft for draft in work[index + 1 :] if draft.open), None)
    if before_head or (following and len(following.text) > len(work[index].text) * 1.2):
        work[index] = work[index].turned(BlockKind.LEAD)


def _with_levels(work: Sequence[Draft]) -> list[Draft]:
    """Underlined headings get their levels by the order in which their signs appear."""
    signs = list(dict.fromkeys(draft.attrs["underline"] for draft in work if "underline" in draft.attrs))
    return [
        replace(draft, attrs={"level": min(6, signs.index(draft.attrs["underline"]) + 2)})
        if "underline" in draft.attrs
        else draft
        for draft in work
    ]
