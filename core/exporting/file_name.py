"""A file's name made of a title: readable, and good on every system, whatever the title holds."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from core.translate import _

LIMIT = 120
"""Bytes of a name in UTF-8, suffix included: 255 is what systems bear, encrypted folders and long paths less."""
KEPT = "LMNPS"
"""Classes of characters that stay. Controls, marks of direction, joiners and what is no character go."""
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
CHANGED = {
    **dict.fromkeys("/\\|", "-"),
    **dict.fromkeys('<>*?#^"`', ""),
    "[": "(",
    "]": ")",
    ":": "-",
}
"""What Windows refuses in names, and what Obsidian refuses in links."""
EDGES = " .-_~'"
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=[ .]|$)", re.IGNORECASE)
"""Windows' names for devices, whatever follows a point."""


def file_name(title: str, suffix: str, *, addition: str = "") -> str:
    """The name for a title; `addition` tells it from others of the same title and is never cut off."""
    tail = f" ({addition}){suffix}" if addition else suffix
    stem = _cut(_letters(title), LIMIT - len(tail.encode())) or _("Untitled")
    return f"_{stem}{tail}" if RESERVED.match(stem) else stem + tail


def file_names(titles: Mapping[str, str], suffix: str, *, taken: Iterable[str] = ()) -> dict[str, str]:
    """A name for each title, by uid; articles of one title are told apart by their uids, in whatever order they come.

    No two are the same on a system that looks neither at case nor at accents' encoding, and none is `taken`.
    """
    plain = {uid: file_name(title, suffix) for uid, title in titles.items()}
    used = {key(name) for name in taken}
    counts: dict[str, int] = {}
    for name in plain.values():
        counts[key(name)] = counts.get(key(name), 0) + 1
    names = {uid: name for uid, name in plain.items() if counts[key(name)] == 1 and key(name) not in used}
    used |= {key(name) for name in names.values()}
    for uid in sorted(plain.keys() - names.keys()):
        name = file_name(titles[uid], suffix, addition=uid[:8])
        if key(name) in used:
            name = file_name(titles[uid], suffix, addition=uid)
        names[uid] = name
        used.add(key(name))
    return names


def key(name: str) -> str:
    """What two names share that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).upper().casefold())


def _letters(title: str) -> str:
    colons = re.sub(r"\s*:\s+", " - ", title)
    letters = (CHANGED.get(letter, letter) for letter in unicodedata.normalize("NFC", SELECTORS.sub("", colons)))
    kept = (letter if unicodedata.category(letter[:1] or " ")[0] in KEPT else _blank(letter) for letter in letters)
    line = " ".join("".join(kept).split()).strip(EDGES)
    while line and unicodedata.category(line[0])[0] == "M":  # a mark without its letter
        line = line[1:].strip(EDGES)
    return line


def _blank(letter: str) -> str:
    return " " if letter.isspace() or unicodedata.category(letter[:1] or "C")[0] == "Z" else ""


def _cut(line: str, most: int) -> str:
    """So many bytes of it at most, ended at a word where one ends late enough, never within a letter and its marks."""
    whole = line.encode()
    if len(whole) <= most:
        return line
    short = whole[:most].decode(errors="ignore")
    rest = line[len(short) :]
    while short and unicodedata.category(rest[0])[0] == "M":
        short, rest = short[:-1], short[-1] + rest
    words = short.rpartition(" ")[0]
    end = words if len(words) * 2 > len(short) and not rest.startswith(" ") else short
    return end.rstrip(EDGES)
