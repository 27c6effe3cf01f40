"""Find the passage that a person quotes: kinds of blanks and apostrophes do not matter, everything else does."""

import re
import unicodedata

from core.errors import Ambiguous, NotFound, UsageError
from core.translate import _, ngettext

BLANKS = "\t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
APOSTROPHES = "’‘ʼ′`´"
FOLD = str.maketrans({**dict.fromkeys(BLANKS, " "), **dict.fromkeys(APOSTROPHES, "'")})

Range = tuple[int, int]


def find(text: str, exact: str, *, prefix: str = "", suffix: str = "", at: Range | None = None) -> Range:
    """The one range of `text` that reads like `exact`, between `prefix` and `suffix`, or at the place `at`."""
    if not exact.strip():
        raise UsageError(_("The quote is empty. Give the words to highlight."))
    folded = fold(text)
    found = [place for place in _matches(folded, exact) if _between(folded, place, prefix, suffix)]
    if not found:
        raise NotFound(_("The quote “{quote}” does not stand in the article. Copy it from there."), quote=exact[:80])
    if at is not None:
        return _the_one_at(found, _without_blanks(folded, at), exact)
    if len(found) > 1:
        raise Ambiguous(
            ngettext(
                "The quote stands {count} time in the article. Add a prefix, a suffix or positions.",
                "The quote stands {count} times in the article. Add a prefix, a suffix or positions.",
                len(found),
            ),
            count=len(found),
        )
    return found[0]


def _the_one_at(found: list[Range], at: Range, exact: str) -> Range:
    if at not in found:
        sentence = _("The quote “{quote}” does not stand at {start} to {end}. Correct the positions or leave them out.")
        raise NotFound(sentence, quote=exact[:80], start=at[0], end=at[1])
    return at


def _without_blanks(folded: str, place: Range) -> Range:
    """The same place without the blanks at its ends: a quote is found without those it was copied with."""
    start, end = place
    words = folded[start:end]
    if words.strip(" "):
        start, end = start + len(words) - len(words.lstrip(" ")), start + len(words.rstrip(" "))
    return start, end


def fold(text: str) -> str:
    """The text with one kind of blank and one kind of apostrophe; positions stay."""
    return text.translate(FOLD)


def _matches(folded: str, exact: str) -> list[Range]:
    """Every place, those that overlap another one included."""
    if not _fits(folded, exact):
        return []
    pattern = re.compile(_pattern(exact))
    found: list[Range] = []
    match = pattern.search(folded)
    while match:
        found.append(match.span())
        match = pattern.search(folded, match.start() + 1)
    return found


def _between(folded: str, place: Range, prefix: str, suffix: str) -> bool:
    start, end = place
    return _reads(folded[max(0, start - 2 * len(prefix) - 16) : start], _pattern(prefix) + " *$", prefix) and _reads(
        folded[end : end + 2 * len(suffix) + 16], "^ *" + _pattern(suffix), suffix
    )


def _reads(stretch: str, pattern: str, words: str) -> bool:
    return not words.strip() or (_fits(stretch, words) and re.search(pattern, stretch) is not None)


def _fits(folded: str, words: str) -> bool:
    """Whether the words could stand there at all, so that nothing huge is made a pattern in vain."""
    return 0 < sum(map(len, words.split())) <= len(folded)


def _pattern(words: str) -> str:
    """A run of blanks stands for any run of blanks."""
    return " +".join(re.escape(word) for word in fold(unicodedata.normalize("NFC", words)).split())
