"""Make resources/fonts again from the unpacked npm packages @fontsource/{literata,inter,amiri} (needs fonttools[woff]).

    python .ci/fonts.py FOLDER      FOLDER holds literata/ inter/ amiri/

Those packages cut every style into subsets, which Qt does not combine into a family: here each style becomes one file.
What French needs and the subsets leave out is added: U+202F (narrow no-break space), U+2011 (no-break hyphen), arrows.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[1] / "resources" / "fonts"
LATIN = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext")
FAMILIES = {
    "Literata": (LATIN, ("400-normal", "400-italic", "700-normal", "700-italic")),
    "Inter": (LATIN, ("400-normal", "400-italic", "500-normal", "600-normal", "700-normal")),
    "Amiri": (("arabic", "latin", "latin-ext"), ("400-normal", "700-normal")),
}
NAMES = {
    "400-normal": "Regular",
    "400-italic": "Italic",
    "500-normal": "Medium",
    "600-normal": "SemiBold",
    "700-normal": "Bold",
    "700-italic": "Bold Italic",
}


def main(source: Path) -> None:
    """Write every style and its family's licence."""
    for family, (subsets, styles) in FAMILIES.items():
        package = source / family.lower()
        shutil.copy(package / "LICENSE", TARGET / f"{family}-OFL.txt")
        for style in styles:
            files = [package / "files" / f"{family.lower()}-{subset}-{style}.woff2" for subset in subsets]
            font = merge([file for file in files if file.exists()])
            for add in (add_spaces, add_arrows):
                add(font)
            rename(font, family, NAMES[style])
            file = TARGET / f"{family}-{NAMES[style].replace(' ', '')}.ttf"
            font.save(file)
            print(file.name, file.stat().st_size)


def merge(files: list[Path]) -> TTFont:
    """One font of all subsets, without what only the web needs."""
    with tempfile.TemporaryDirectory() as folder:
        plain: list[str] = []
        known: set[int] = set()
        for number, file in enumerate(files):
            font = TTFont(file, recalcTimestamp=False)
            font.flavor = None
            keep_new(font, known)
            for table in ("STAT", "vhea", "vmtx", "prep", "fpgm", "cvt "):
                if table in font:
                    del font[table]
            plain.append(f"{folder}/{number}.ttf")
            font.save(plain[-1])
        whole = io.BytesIO()
        Merger().merge(plain).save(whole)
    whole.seek(0)
    return TTFont(whole, recalcTimestamp=False)


def keep_new(font: TTFont, known: set[int]) -> None:
    """Leave to a subset only the characters that none before it has.

    The merger would give each of the others a second glyph and have the shaper prefer that: the letter loses its
    kerning, and in a PDF its meaning, for nothing leads from the second glyph back to the character.
    """
    for table in font["cmap"].tables:
        table.cmap = {character: name for character, name in table.cmap.items() if character not in known}
    known |= {character for table in font["cmap"].tables for character in table.cmap}


def add_spaces(font: TTFont) -> None:
    """A narrow no-break space as wide as a thin space (an eighth of the size without one); a no-break hyphen."""
    best = font.getBestCmap()
    width = font["hmtx"][best[0x2009]][0] if 0x2009 in best else font["head"].unitsPerEm // 8
    if 0x202F not in best:
        add_glyph(font, 0x202F, TTGlyphPen(None).glyph(), width)
    if 0x2011 not in best:
        for table in font["cmap"].tables:
            table.cmap[0x2011] = best[0x002D]


def add_arrows(font: TTFont) -> None:
    """Left and right arrows, turned from the one that points up."""
    best = font.getBestCmap()
    if 0x2191 not in best:
        return
    up, glyphs = best[0x2191], font.getGlyphSet()
    width = font["hmtx"][up][0]
    middle = font["OS/2"].sCapHeight / 2
    box = font["glyf"][up]
    above = (box.yMin + box.yMax) / 2
    for character, turn in ((0x2192, -1), (0x2190, 1)):
        if character in best:
            continue
        advance = max(width, box.yMax - box.yMin + 2 * box.xMin)
        pen = TTGlyphPen(None)
        # (x, y) turned by a quarter about the middle of the arrow, which lands in the middle of the new one
        turned = (0, turn, -turn, 0, advance / 2 + turn * above, middle - turn * width / 2)
        glyphs[up].draw(TransformPen(pen, turned))
        add_glyph(font, character, pen.glyph(), round(advance))


def add_glyph(font: TTFont, character: int, glyph: object, width: int) -> None:
    """A new glyph for a character, in every character map."""
    name = f"uni{character:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        table.cmap[character] = name


def rename(font: TTFont, family: str, style: str) -> None:
    """Names by which all styles fall into one family."""
    names, classic = font["name"], style in ("Regular", "Italic", "Bold", "Bold Italic")
    names.names = [one for one in names.names if one.nameID not in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25)]
    values = {
        1: family if classic else f"{family} {style}",
        2: style if classic else "Regular",
        3: f"Postil: {family} {style}",
        4: f"{family} {style}",
        6: f"{family}-{style.replace(' ', '')}",
    } | ({} if classic else {16: family, 17: style})
    for number, value in values.items():
        names.setName(value, number, 3, 1, 0x409)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
