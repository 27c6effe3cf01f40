"""Writes small PDFs for the tests: words on a spot, columns of justified lines, pictures, marks, links, passwords.

Places are points from the top left of an unturned page, as in the layout, unless raw objects are given.
"""

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595.0, 842.0
FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Helvetica-Oblique", "F4": "Courier"}
_WIDTHS = {
    chr(32 + number): width
    for number, width in enumerate([
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
        611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
        667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
        222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ])
}  # fmt: skip
_ACCENTED = {
    "é": "e", "è": "e", "ê": "e", "à": "a", "â": "a", "ç": "c", "ù": "u", "ô": "o", "î": "I", "’": "'", "«": "e",
    "»": "e", "–": "e", "—": "m", "\xa0": " ", "É": "E", "œ": "m", "•": "`",
}  # fmt: skip
_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def width_of(words: str, size: float) -> float:
    """Points that words take in Helvetica (bold and oblique a little more or less)."""
    return sum(_WIDTHS.get(_ACCENTED.get(letter, letter), 556) for letter in words) * size / 1000


@dataclass
class Sheet:
    """One page as it is written."""

    width: float = WIDTH
    height: float = HEIGHT
    turned: int = 0
    content: list[str] = field(default_factory=list[str])
    annotations: list[str] = field(default_factory=list[str])
    image: bool = False

    def words(self, x: float, y: float, words: str, *, size: float = 10, font: str = "F1", space: float = 0) -> None:
        """Words with their base line at y. `space` widens each blank, points."""
        shown = words.encode("cp1252", "replace").hex()
        self.content.append(
            f"BT /{font} {size} Tf {space:.4f} Tw 1 0 0 1 {x:.3f} {self.height - y:.3f} Tm <{shown}> Tj ET"
        )

    def leftward(self, right: float, y: float, words: str, *, size: float = 12) -> None:
        """Arabic or Hebrew words as a typesetter draws them: from the left, the last letter first, each half an em."""
        drawn = words[::-1]
        codes = "".join(f"{ord(letter):04x}" for letter in drawn)
        left = right - len(words) * size / 2
        self.content.append(f"BT /F5 {size} Tf 1 0 0 1 {left:.3f} {self.height - y:.3f} Tm <{codes}> Tj ET")

    def upward(self, x: float, y: float, words: str, *, size: float = 10) -> None:
        """Words that run up the page from (x, y)."""
        shown = words.encode("cp1252").hex()
        self.content.append(f"BT /F1 {size} Tf 0 1 -1 0 {x:.3f} {self.height - y:.3f} Tm <{shown}> Tj ET")

    def paragraph(
        self, x: float, y: float, width: float, words: str, *, size: float = 10, leading: float = 12, indent: float = 0,
        font: str = "F1", hyphens: bool = False,
    ) -> float:  # fmt: skip
        """Justified lines of a paragraph, the first with its base line at y; the base line for what follows."""
        lines = list(wrapped(words.split(), width, size, indent, hyphens=hyphens))
        for number, line in enumerate(lines):
            left = x + (indent if number == 0 else 0)
            blanks = line.count(" ")
            room = x + width - left - width_of(line, size)
            last = number + 1 == len(lines)
            self.words(left, y, line, size=size, font=font, space=0 if last or not blanks else room / blanks)
            y += leading
        return y

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        """A grey picture whose top left is (x, y)."""
        self.image = True
        self.content.append(f"q {width} 0 0 {height} {x} {self.height - y - height} cm /Im Do Q")

    def mark(self, kind: str, boxes: Iterable[tuple[float, float, float, float]], more: str = "") -> None:
        """An annotation over boxes (left, top, right, bottom)."""
        quads: list[str] = []
        rect = ""
        for left, top, right, bottom in boxes:
            high, low = self.height - top, self.height - bottom
            quads.append(f"{left} {high} {right} {high} {left} {low} {right} {low}")
            rect = f"{left} {low} {right} {high}"
        self.annotations.append(f"<</Type/Annot/Subtype/{kind}/Rect[{rect}]/QuadPoints[{' '.join(quads)}]{more}>>")


def wrapped(words: Sequence[str], width: float, size: float, indent: float, *, hyphens: bool) -> Iterable[str]:
    """Lines that fit; with `hyphens` the word that does not is cut so that as much as possible of it stays."""
    line, waiting = "", list(words)
    room = width - indent
    while waiting:
        word = waiting.pop(0)
        longer = f"{line} {word}" if line else word
        if width_of(longer, size) <= room:
            line = longer
            continue
        cut = next((n for n in range(len(word) - 3, 2, -1) if width_of(f"{line} {word[:n]}-", size) <= room), 0)
        if hyphens and cut and word[:cut].isalpha() and word[cut:].isalpha():
            yield f"{line} {word[:cut]}-" if line else f"{word[:cut]}-"
            waiting.insert(0, word[cut:])
        else:
            yield line
            waiting.insert(0, word)
        line, room = "", width
    yield line


@dataclass
class Paper:
    """A document as it is written."""

    sheets: list[Sheet] = field(default_factory=list[Sheet])
    info: dict[str, str] = field(default_factory=dict[str, str])
    catalog: str = ""
    outline: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    """Titles with the number of their page, from 0; all of one level."""
    password: str | None = None
    metadata: str = ""

    def sheet(self, **options: float) -> Sheet:
        """One more page."""
        self.sheets.append(Sheet(**options))  # pyright: ignore[reportArgumentType]
        return self.sheets[-1]

    def file(self) -> bytes:
        """The PDF."""
        return written(self.objects(), password=self.password)

    def objects(self) -> list[bytes]:
        """The document's objects, the catalogue first, the properties second."""
        objects = [b"", b"", b""]
        fonts = _fonts(objects)
        image = _add(
            objects,
            stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", b"\x80"),
        )
        kids = [self._page(objects, sheet, fonts, image) for sheet in self.sheets]
        objects[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
        catalog = f"<</Type/Catalog/Pages 3 0 R{self.catalog}{self._outline(objects, kids)}"
        if self.metadata:
            number = _add(objects, stream("/Type/Metadata/Subtype/XML", self.metadata.encode()))
            catalog += f"/Metadata {number} 0 R"
        objects[0] = f"{catalog}>>".encode()
        objects[1] = ("<<" + "".join(f"/{key} {string(value)}" for key, value in self.info.items()) + ">>").encode()
        return objects

    def _page(self, objects: list[bytes], sheet: Sheet, fonts: str, image: int) -> int:
        content = _add(objects, stream("", "\n".join(sheet.content).encode()))
        pictures = f"/XObject<</Im {image} 0 R>>" if sheet.image else ""
        marks = "".join(f"{_add(objects, mark.encode())} 0 R " for mark in sheet.annotations)
        return _add(
            objects,
            f"<</Type/Page/Parent 3 0 R/MediaBox[0 0 {sheet.width} {sheet.height}]/Rotate {sheet.turned}"
            f"/Contents {content} 0 R/Resources<</Font<<{fonts}>>{pictures}>>/Annots[{marks}]>>".encode(),
        )

    def _outline(self, objects: list[bytes], kids: list[int]) -> str:
        if not self.outline:
            return ""
        root = len(objects) + 1
        last = root + len(self.outline)
        objects.append(f"<</Type/Outlines/First {root + 1} 0 R/Last {last} 0 R/Count {len(self.outline)}>>".encode())
        for number, (title, page) in enumerate(self.outline):
            after = f"/Next {root + number + 2} 0 R" if root + number + 1 < last else ""
            objects.append(f"<</Title {string(title)}/Parent {root} 0 R/Dest[{kids[page]} 0 R/Fit]{after}>>".encode())
        return f"/Outlines {root} 0 R"


def _add(objects: list[bytes], body: bytes) -> int:
    objects.append(body)
    return len(objects)


def _fonts(objects: list[bytes]) -> str:
    """The resources' fonts: four of PDF's own, and one whose codes are UTF-16 and whose letters are half an em wide."""
    entries: list[str] = []
    for key, name in FONTS.items():
        body = f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
        entries.append(f"/{key} {_add(objects, body.encode())} 0 R")
    names = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        b"1 begincodespacerange <0000> <ffff> endcodespacerange"
    )
    ranges = b" 1 beginbfrange <0020> <ffff> <0020> endbfrange endcmap end end"
    tounicode = _add(objects, stream("", names + ranges))
    descriptor = _add(
        objects,
        b"<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200"
        b"/CapHeight 700/StemV 80>>",
    )
    inner = _add(
        objects,
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 500/FontDescriptor {descriptor} 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>".encode(),
    )
    body = (
        "<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H"
        f"/DescendantFonts[{inner} 0 R]/ToUnicode {tounicode} 0 R>>"
    )
    return " ".join([*entries, f"/F5 {_add(objects, body.encode())} 0 R"])


def stream(entries: str, data: bytes, *, packed: bool = False) -> bytes:
    """A stream object."""
    data = zlib.compress(data) if packed else data
    packing = "/Filter/FlateDecode" if packed else ""
    return f"<<{entries}{packing}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def string(words: str) -> str:
    """A string object, in UTF-16."""
    return f"<feff{words.encode('utf-16-be').hex()}>"


def written(objects: Sequence[bytes], *, password: str | None = None) -> bytes:
    """A file of these objects: the catalogue first, the properties second. With a password nothing opens without it.

    Only the key is made, nothing is encrypted with it: PDFium asks for the password before it looks further.
    """
    bodies = list(objects)
    trailer = "/Root 1 0 R/Info 2 0 R"
    if password is not None:
        owner = bytes(32)
        key = hashlib.md5(_padded(password) + owner + (-4).to_bytes(4, "little", signed=True) + b"id").digest()[:5]
        bodies.append(f"<</Filter/Standard/V 1/R 2/O<{owner.hex()}>/U<{_rc4(key, _PAD).hex()}>/P -4>>".encode())
        trailer += f"/Encrypt {len(bodies)} 0 R/ID[<6964><6964>]"
    file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places: list[int] = []
    for number, body in enumerate(bodies, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        file
        + (
            f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
            f"trailer<</Size {len(places) + 1}{trailer}>>\nstartxref\n{len(file)}\n%%EOF\n"
        ).encode()
    )


def _padded(password: str) -> bytes:
    return (password.encode() + _PAD)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    result: list[int] = []
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        result.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(result)
