"""Tells a heading from a short paragraph by its own look and by what stands around it."""

import re
from collections import Counter
from collections.abc import Sequence

from core.importing.draft import Draft
from core.importing.lines import width
from core.model.text import BlockKind

_LONGEST = 95
"""Columns of the longest heading."""
_WORDS = 15
_ENDS = re.compile(r"(?<!\?)[!！]\s*[»”\"]?$|[.,;:،؛。、，；：—–\-\\]$|\.[\"”»’)]$|[…]$")
_STARTS = re.compile(r"^(?:[«“\"'‘¿¡(\[]\s?)*[^\W_a-z]")
_ASKS = re.compile(r"[?؟？]\s*[»”\"]?$")
_LONG = 140
"""Code points of a paragraph between which a question of two words stands alone."""
_SPEAKS = re.compile(r"[—–―«“\"‘'-]")
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…][»”\"]?\s+[^\W\d_a-z]|[。！？]\w")
_REPEATED = 3
"""Times after which the same words are a refrain ("Read more"), not a heading."""
_SPOKEN = re.compile(r"^(?:[—–―-]\s|[«“\"].*[»”\"]$)")
_NO_HEADING = re.compile(
    r"^(?:https?://|www\.|[\w.+-]+@|\(|\[|\||\d+(?:[.,]\d+)*\s*[%€$]|(?:mots[- ]clés|tags?|keywords|lire aussi|"
    r"voir aussi|"
    r"à lire|read (?:also|more)|see also|related|sources?|e-?mail|tél?|contact|copyright|©|isbn|doi|page|re)\s?[:.]|"
    r"\.\.\s|:\w+:|#|@|\$|%)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?P<number>(?:\d{1,2}\.)+\d{1,2}|\d{1,2}(?=[.)]))[.)]?\s+(?=\S)|^(?P<roman>[IVXLC]{1,7})(?:[.)]|\s[-–—])\s*(?=\S|$)|"
    r"^[IVXLC]{1,7}$"
)
_CHAPTER = re.compile(
    r"^(?:chapter|chapitre|kapitel|capítulo|capitolo|hoofdstuk|part|partie|teil|parte|book|livre|section|acte?|"
    r"scène|scene|"
    r"prologue|épilogue|epilogue|preface|préface|introduction|conclusion|appendix|annexe|глава|часть|الفصل|"
    r"الباب|第.{1,5}[章節节回])\b",
    re.IGNORECASE,
)


def find_headings(drafts: Sequence[Draft], first: int = 0) -> dict[int, int]:
    """The level of each draft from `first` on that is a heading, by its index."""
    looks = [index for index in range(first, len(drafts)) if looks_like_heading(drafts[index])]
    accepted = [index for run in _runs(looks) for index in _accepted(run, drafts)]
    times = Counter(drafts[index].text for index in looks)
    accepted = [index for index in accepted if times[drafts[index].text] < _REPEATED]
    accepted = [index for index in accepted if _asked(drafts[index].text) != 2 or _stands_alone(index, drafts)]
    shouted = {index for index in accepted if drafts[index].text.isupper()}
    mixed = len(shouted) >= 2 and len(shouted) < len(accepted)
    return {index: _level(drafts[index].text, deeper=mixed and index not in shouted) for index in accepted}


def looks_like_heading(draft: Draft) -> bool:
    """Whether a draft could be a heading by its own look: one short line, not ended like a sentence."""
    text = draft.text
    if not draft.open or draft.lines > 1 or width(text) > _LONGEST or len(text.split()) > _WORDS:
        return False
    if (
        not _STARTS.match(text)
        or _ENDS.search(text)
        or _SPOKEN.match(text)
        or _SENTENCES.search(text)
        or _NO_HEADING.match(text)
    ):
        return False
    if _asked(text) == 1:
        return False
    return any(letter.isalpha() for letter in text) and text.count("  ") == 0 and "\t" not in text


def _asked(text: str) -> int:
    """How many words a question has, 0 for what is none or is written without blanks."""
    if not _ASKS.search(text) or width(text) > len(text):
        return 0
    return sum(1 for word in text.split() if any(letter.isalpha() for letter in word))


def _stands_alone(index: int, drafts: Sequence[Draft]) -> bool:
    """`Why now?` between two paragraphs that nobody speaks; between short ones it belongs to what is told."""
    around = (*drafts[max(0, index - 1) : index], *drafts[index + 1 : index + 2])
    told = [draft for draft in around if draft.kind is BlockKind.PARAGRAPH]
    return all(
        draft.open and not draft.verse and len(draft.text) >= _LONG and not _SPEAKS.match(draft.text) for draft in told
    )


def _runs(indices: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _accepted(run: Sequence[int], drafts: Sequence[Draft]) -> list[int]:
    """Of short lines in a row the last may head what follows; those before only when they surely are headings."""
    last = run[-1]
    body = drafts[last + 1] if last + 1 < len(drafts) else None
    if body is None or body.kind in (BlockKind.HEADING, BlockKind.RULE, BlockKind.CREDIT, BlockKind.CAPTION):
        return []
    strong = [index for index in run if _strong(drafts[index].text)]
    if len(run) > 2 or not _heads(drafts[last], body):
        return strong if len(strong) <= 2 or len(run) == len(strong) <= 3 else []
    return [index for index in run if index == last or index in strong]


def _heads(draft: Draft, body: Draft) -> bool:
    if body.kind is not BlockKind.PARAGRAPH:
        return True
    return len(body.text) > len(draft.text) * 1.2 or _strong(draft.text)


def _strong(text: str) -> bool:
    shouted = text.isupper() and len(text) > 2
    return shouted or bool(_CHAPTER.match(text)) or bool(_NUMBERED.match(text))


def _level(text: str, *, deeper: bool) -> int:
    match = _NUMBERED.match(text)
    if match and match.group("number"):
        return min(6, 2 + match.group("number").count("."))
    return 3 if deeper else 2
