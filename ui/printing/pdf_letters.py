"""Makes a PDF's words searchable: Qt does not say which letters ligatures, shaped Arabic and blanks stand for.

The file is not changed but continued, as PDF allows: the tables that lead from glyphs to letters are written once more
behind its end. What was drawn is matched with what the file says by where it stands on the page.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ui.printing.letters import Drawn, Glyph

OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\b")
FONT = re.compile(rb"/Type /Font\s.*?/BaseFont /(\S+).*?/ToUnicode (\d+) 0 R", re.DOTALL)
NEAR = 0.05
"""Px within which two places are one."""
MOST = 100
"""Entries of one block of a table."""


Font = tuple[int, str]
"""The object of a font's table of letters, and the font's name."""
Shown = tuple[int, Font, int, float, float]
"""A glyph as the file has it: page, font, its number within the font, x, y."""


def searchable(data: bytes, drawn: Sequence[Drawn], meanings: Mapping[Glyph, str]) -> bytes:
    """The file with whole tables of letters; as it came where it is not as Qt writes it."""
    objects = _objects(data)
    tables = _tables(_shown(objects, {one.page for one in drawn}), drawn, meanings)
    return _continued(data, tables) if tables else data


def _objects(data: bytes) -> dict[int, bytes]:
    """Every object of the file, by its number."""
    starts = [(int(found[1]), found.end()) for found in OBJECT.finditer(data)]
    ends = [start for _number, start in [*starts[1:], (0, len(data))]]
    return {number: data[start:end] for (number, start), end in zip(starts, ends, strict=False)}


def _shown(objects: Mapping[int, bytes], wanted: set[int]) -> Iterator[Shown]:
    """Every glyph on the pages that are wanted."""
    pages = next((body for body in objects.values() if b"/Type /Pages" in body), b"")
    kids = re.search(rb"/Kids\s*\[(.*?)\]", pages, re.DOTALL)
    for number, kid in enumerate(re.findall(rb"(\d+) 0 R", kids[1]) if kids else ()):
        page = objects.get(int(kid), b"") if number in wanted else b""
        content, resources = (re.search(rb"/%s (\d+) 0 R" % name, page) for name in (b"Contents", b"Resources"))
        if content and resources:
            fonts = _fonts(objects, objects.get(int(resources[1]), b""))
            yield from _glyphs(_stream(objects.get(int(content[1]), b"")), fonts, number)


def _fonts(objects: Mapping[int, bytes], resources: bytes) -> dict[bytes, Font]:
    """The fonts of a page, by their names there."""
    found: dict[bytes, Font] = {}
    for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", resources):
        font = FONT.search(objects.get(int(number), b""))
        if font:
            found[name] = int(font[2]), _plain(font[1].decode("latin-1"))
    return found


def _stream(body: bytes) -> bytes:
    start = re.search(rb"stream\r?\n", body)
    if not start:
        return b""
    try:
        return zlib.decompressobj().decompress(body[start.end() :])
    except zlib.error:
        return b""


TEXT = re.compile(
    rb"/(?P<font>F\d+) [-\d.]+ Tf [-\d. ]+ Tm"
    rb"|(?P<x>[-\d.]+) (?P<y>[-\d.]+) Td <(?P<code>[0-9A-F]{4})> Tj"
    rb"|(?P<begin>\bBT\b)"
)


def _glyphs(content: bytes, fonts: Mapping[bytes, Font], page: int) -> Iterator[Shown]:
    """The glyphs of a page; their places are said from one to the next."""
    font, x, y = None, 0.0, 0.0
    for found in TEXT.finditer(content):
        if found["begin"]:
            x = y = 0.0
        elif found["font"]:
            font = fonts.get(found["font"])
        else:
            x, y = x + float(found["x"]), y - float(found["y"])
            if font:
                yield page, font, int(found["code"], 16), x, y


def _tables(shown: Iterator[Shown], drawn: Sequence[Drawn], meanings: Mapping[Glyph, str]) -> dict[int, dict[int, str]]:
    """Letters by glyph, for each table of the file."""
    places: defaultdict[tuple[int, int, int], list[Drawn]] = defaultdict(list)
    for one in drawn:
        for x, y in {(round(one.x + dx), round(one.y + dy)) for dx in (-NEAR, NEAR) for dy in (-NEAR, NEAR)}:
            places[one.page, x, y].append(one)
    votes: defaultdict[tuple[int, int], Counter[Glyph]] = defaultdict(Counter)
    for page, (table, face), code, x, y in shown:
        for near in places.get((page, round(x), round(y)), ()):
            if abs(near.x - x) < NEAR and abs(near.y - y) < NEAR and _plain(near.glyph.family) in face:
                votes[table, code][near.glyph] += 1
    tables: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for (table, code), glyphs in votes.items():
        letters = meanings.get(glyphs.most_common(1)[0][0], "")
        if letters:
            tables[table][code] = letters
    return dict(tables)


def _plain(name: str) -> str:
    """A font's name as both sides say it: `Noto Sans` is `NotoSans-Regular` in the file."""
    return name.replace(" ", "").lower()


def _continued(data: bytes, tables: Mapping[int, Mapping[int, str]]) -> bytes:
    """The file, the new tables, and where they begin."""
    trailer = re.search(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", data, re.DOTALL)
    if not trailer:
        return data
    result, places = bytearray(data), dict[int, int]()
    for number, letters in sorted(tables.items()):
        places[number] = len(result)
        table = zlib.compress(_table(letters))
        result += b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % (number, len(table))
        result += table + b"\nendstream\nendobj\n"
    start = len(result)
    result += b"xref\n"
    for number, place in places.items():
        result += b"%d 1\n%010d 00000 n \n" % (number, place)
    kept = re.sub(rb"/Prev \d+", b"", trailer[1]).strip()
    result += b"trailer\n<<\n%s\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (kept, trailer[2], start)
    return bytes(result)


def _table(letters: Mapping[int, str]) -> bytes:
    """A table that leads from glyphs to letters, as the standard wants it."""
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(letters.items())]
    blocks = [lines[start : start + MOST] for start in range(0, len(lines), MOST)]
    entries = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{entries}\nendcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
