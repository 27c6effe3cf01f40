"""Spoils sound files: the same kind and seed give the same bytes, so that what failed once can be made again."""

import random
import re
from collections.abc import Callable, Sequence

from core.importing.web.tags import names
from tests.fuzz.material import BESIDE, Kind

SECRET = "outside"
"""The name of a picture and a text that nothing may read."""
_NUMBERS = (b"0", b"-1", b"1", b"2147483647", b"4294967296", b"99999999999999999999", b"1e309", b"65536", b"0.0000001")
_BYTES = (0x00, 0x0A, 0x0D, 0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0x80, 0xC0, 0xED, 0xFE, 0xFF)
_CHARACTERS = tuple(
    letter.encode("utf-8", "surrogatepass")
    for letter in (
        *(
            "\0",
            "\x0b",
            "\x0c",
            "\r",
            "\x1c",
            "\x85",
            "\xa0",
            "\xad",
            "\u0301" * 40,
            "\u034f",
            "\u0f73",
            "\u1161\u11a8",
        ),
        *(
            "\u200b",
            "\u200f",
            "\u2028",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffc",
            "\ufffd",
            "\uffff",
            "\ud800",
            "\U000e0001",
        ),
        *("\U000f0000", "\U0010fffd", "עברית", "عربي", "漢字", "👩‍👩‍👧", "ﬁ", "Ⅷ", "İ", "ß", "²"),
    )
)
_ADDRESSES = (
    *("javascript:alert(1)", " java\nscript:x", "vbscript:x", "data:text/html,<b>x", "data:image/png;base64,AAAA"),
    *(
        "file:///etc/passwd",
        f"../{SECRET}.png",
        f"{BESIDE}/../{SECRET}.png",
        f"{BESIDE}/link.png",
        "//server/share/a.png",
    ),
    *(
        "\\\\server\\share\\a.png",
        "http://[::1",
        "https://",
        "http://user:pw@h/",
        "mailto:a@b",
        "#n1",
        "#",
        "http://h:x/",
    ),
    *(
        "HTTP://EXAMPLE.ORG",
        "https://example.org/\u202egpj.exe",
        "ftp://h/",
        "about:blank",
        "blob:x",
        f"{BESIDE}/a.png",
    ),
)
_TAGS = sorted(
    names(
        "a abbr article aside audio b base bdo blockquote body br button caption center cite code col dd",
        "details div dl dt em embed figcaption figure font footer form frameset h1 h2 h6 head header hr html",
        "i iframe img input ins label li link main map mark math meta nav noscript object ol option p picture",
        "plaintext pre q ruby rt s section select small source span strong style sub summary sup svg table",
        "tbody td template textarea tfoot th thead time title tr tt u ul video wbr xmp",
    )
)
_ATTRIBUTES = (
    *(
        "rowspan=99999",
        "colspan=-1",
        "colspan=1000",
        "start=99999999999999999999",
        "value=x",
        "hidden",
        "dir=rtl",
        "lang=fr",
    ),
    *(
        "style='display:none'",
        "class='comments footer'",
        "class=caption",
        "id=n1",
        "id=''",
        "onerror=alert(1)",
        "width=1e9",
    ),
    *("role=navigation", "itemprop=author", "itemprop=datePublished", "datetime=2024-99-99", "align=left", "height=-5"),
    *("style='--sf-img-1:url(x);background-image:var(--sf-img-1)'", "content='2024-03-05T99:00'", "property=og:title"),
)
_MARKDOWN = (
    *(
        "# ",
        "> ",
        "- ",
        "1. ",
        "99999999999. ",
        "```",
        "~~~",
        "***",
        "___",
        "[a](",
        "![a](",
        "[^1]",
        "[^1]: ",
        "<b>",
        "| a |",
    ),
    *(
        "|---|",
        "---\n",
        "+++\n",
        "    ",
        "\t",
        "\\",
        "&#0;",
        "&#x110000;",
        "&lt;script&gt;",
        "`" * 5,
        "  \n",
        "<!--",
        "[x]: y",
    ),
)
_FORMS = (
    *(
        "obj",
        "endobj",
        "stream",
        "endstream",
        "xref",
        "trailer",
        "/Kids[3 0 R]",
        "/Parent 3 0 R",
        "/Length 99999999",
        "<<",
    ),
    *(">>", "BT", "ET", "Tj", "Tf", "cm", "Do", "q", "Q", "/Rotate 7", "/MediaBox[0 0 0 0]", "/MediaBox[0 0 1e9 1e9]"),
    *(
        "/UserUnit 1e30",
        "Content-Type: text/html",
        "Content-Length: -1",
        "Content-Transfer-Encoding: base64",
        "boundary=",
    ),
    *(
        "Content-Location: file:///etc/passwd",
        "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
        "&a;",
        "<!DOCTYPE",
        "<?xml",
        "]]>",
    ),
)

Spoil = Callable[[bytes, random.Random], bytes]


def made(kind: Kind, seed: int) -> bytes:
    """A spoiled file; a few seeds give a sound one."""
    chance = random.Random(f"{kind.name} {seed}")
    data = grown(chance) if kind.sound[0][:1] == b"<" and chance.random() < 0.2 else chance.choice(kind.sound)
    if not kind.packings:
        return _spoiled(kind, data, chance)
    if chance.random() < 0.6:
        data = _spoiled(kind, data, chance)
    packed = chance.choice(kind.packings)(data)
    return _spoiled(kind, packed, chance) if chance.random() < 0.5 else packed


def _spoiled(kind: Kind, data: bytes, chance: random.Random) -> bytes:
    for _time in range(chance.choice((0, 1, 1, 2, 3, 5, 8, 20))):
        data = chance.choice(SPOILS)(data, chance)
        if chance.random() < 0.05:
            data = _spliced(data, chance.choice(kind.sound), chance)
    return data[:400_000]


def grown(chance: random.Random) -> bytes:
    """A page of any elements in each other, and words."""
    pieces = ["<!DOCTYPE html><html><body>"]
    for _time in range(chance.randrange(5, 120)):
        tag = chance.choice(_TAGS)
        inside = "".join(f" {_attribute(chance)}" for _ in range(chance.choice((0, 0, 1, 2))))
        words = "They say that the old bridge dates from 1480 and nobody doubts it, or hardly any. " * chance.choice(
            (0, 1, 3)
        )
        pieces.append(f"<{tag}{inside}>{words}" + (f"</{tag}>" if chance.random() < 0.5 else ""))
        if chance.random() < 0.2:
            pieces.append(f"</{chance.choice(_TAGS)}>")
    return "".join(pieces).encode("utf-8", "surrogatepass")


def _attribute(chance: random.Random) -> str:
    if chance.random() < 0.6:
        return chance.choice(_ATTRIBUTES)
    name = chance.choice(("href", "src", "srcset", "data-src", "cite", "poster", "action", "background"))
    return f'{name}="{chance.choice(_ADDRESSES)}"'


def _turned(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _time in range(chance.choice((1, 3, 30))):
        if out:
            out[chance.randrange(len(out))] = chance.choice((*_BYTES, chance.randrange(256)))
    return bytes(out)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def _broken_off(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _repeated(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    times = min(chance.choice((2, 3, 50, 3_000)), 200_000 // max(end - start, 1) + 1)
    return data[:start] + data[start:end] * times + data[end:]


def _moved(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    place = chance.randrange(len(data) + 1)
    return data[:place] + data[start:end] + data[place:]


def _inserted(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + _token(chance) * chance.choice((1, 1, 1, 2, 60, 2_000)) + data[place:]


def _token(chance: random.Random) -> bytes:
    tag = chance.choice(_TAGS)
    words = (
        f"<{tag} {_attribute(chance)}>",
        f"</{tag}>",
        f"<{tag}><{chance.choice(_TAGS)}>",
        f'<a href="{chance.choice(_ADDRESSES)}">',
        f'<img src="{chance.choice(_ADDRESSES)}">',
        chance.choice(_ADDRESSES),
        chance.choice(_MARKDOWN),
        "\n" + chance.choice(_MARKDOWN),
        chance.choice(_FORMS),
    )
    return chance.choice((chance.choice(words).encode(), chance.choice(_CHARACTERS), chance.choice(_NUMBERS)))


def _renumbered(data: bytes, chance: random.Random) -> bytes:
    """A number, or a few, become others."""
    found = list(re.finditer(rb"\d+", data))
    for match in sorted(chance.sample(found, min(len(found), chance.choice((1, 3)))), key=lambda m: -m.start()):
        data = data[: match.start()] + chance.choice(_NUMBERS) + data[match.end() :]
    return data


def _recoded(data: bytes, chance: random.Random) -> bytes:
    coding = chance.choice(("utf-16", "utf-16-be", "cp1252", "utf-7", "shift_jis", "utf-32"))
    return data.decode("utf-8", "replace").encode(coding, "replace")


def _spliced(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start, end = _slice(other, chance)
    return data[: chance.randrange(len(data) + 1)] + other[start:end] + data[chance.randrange(len(data) + 1) :]


def _slice(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 20, 100, 1_000)))


SPOILS: Sequence[Spoil] = (
    *(_turned, _cut, _repeated, _moved, _inserted, _inserted, _inserted, _renumbered),
    *(_broken_off, _recoded),
)
