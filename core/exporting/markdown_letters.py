"""Words that Markdown leaves alone: every sign that would be more than itself gets a backslash.

For CommonMark, GitHub and Obsidian alike: besides CommonMark's own signs also `==`, `%%`, `$`, `~`, `^` and `#tag`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

SIGNS = re.compile(r"[\\`*\[\]<$|~^]|=(?==)|%(?=%)|&(?=#?\w{1,40};)|(?<!\w)#|(?<!\w)_|_(?!\w)|(?<=_)_")
EDGES = re.compile(r"\A\s*\n|\n\s*\Z")
LINE_START = re.compile(r"^([ \t]*)(?:(>)|([-+=]|\d{1,9}[.)])(?=[ \t\r]|$|-|=)|(:)(?=-))", re.MULTILINE)
UNFIT = {"<": "%3C", ">": "%3E", "\\": "%5C"}
"""What would end a link's address early."""


def signs(value: str) -> list[int]:
    """Where in `value` a backslash is wanted, in order; what stands beside a sign decides."""
    return [found.start() for found in SIGNS.finditer(value)]


def escaped(value: str, start: int, end: int, places: Sequence[int]) -> str:
    """`value[start:end]` with its backslashes; `places` are the `signs` of the whole value."""
    pieces: list[str] = []
    done = start
    for index in range(bisect_left(places, start), bisect_left(places, end)):
        pieces += [value[done : places[index]], "\\"]
        done = places[index]
    return "".join((*pieces, value[done:end]))


def plain(words: str) -> str:
    """Words in one piece, their line breaks as they are."""
    return escaped(words, 0, len(words), signs(words))


def settled(lines: str) -> str:
    """Lines of which none begins a list, a quote, a heading or a table by what it happens to begin with."""
    return LINE_START.sub(lambda found: f"{found.group()[:-1]}\\{found.group()[-1]}", lines)


def paragraph(words: str) -> str:
    """Words as the lines of one paragraph, each break kept."""
    lines = "\n".join(line.strip(" \t") for line in words.split("\n"))
    # Lines of blanks at the ends, no-break ones too, are dropped by readers, and would leave a backslash behind.
    return settled(plain(EDGES.sub("", lines))).replace("\n", "\\\n")


def address(href: str) -> str:
    """A link's address between its brackets."""
    fit = "".join(UNFIT.get(letter, "%20" if letter.isspace() else letter) for letter in href)
    return f"<{re.sub(r'&(?=#?[0-9A-Za-z]+;)', '&amp;', fit)}>"
