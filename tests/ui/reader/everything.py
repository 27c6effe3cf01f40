# ruff: noqa: E501 - sentences
"""A made-up article with every kind of block, span, direction and script that the page has to set."""

from core.model.text import OBJECT, Attrs, BlockKind, Span, SpanKind, Text
from tests.ui.reader.builders import Part, span, text

K = BlockKind
MEDIA = "a" * 64
"""The kept picture, 1200 on 750 px."""
ADDRESS = "https://example.org/images/a/very/long/path/to/a/picture/of/the/reading-room-in-the-north-wing.jpg"
RTL: Attrs = {"direction": "rtl"}
FRENCH = (
    "Le dépôt ouvre à 9\u00a0h\u00a030\u202f; «\u00a0on y vient pour le silence\u00a0», dit l’archiviste, qui compte "
    "12\u202f500\u00a0liasses, soit 38\u00a0% du fonds\u00a0: le reste attend. Et vous, que cherchez-vous\u202f? "
    "Une date, un nom\u202f!"
)
CHINESE = (
    "“藏书楼”建于一八九二年，最初只有三间屋子、两位管理员（一位负责登记，一位负责修补）。"
    "后来，读者越来越多；到了冬天，炉火不够，大家便裹着毯子读书。《水经注》的一个抄本，据说就是在这里发现的。"
)
JAPANESE = (
    "「記録を残すことは、忘れないための約束だ」と老司書は言った。図書館は、川のほとりに建っていて、"
    "雨の日には、屋根を打つ音が、ページをめくる音と混ざり合う。ちょっと休んで、また読む。"
)
CODE = (
    "def shelve(book, shelves):\n"
    "    for shelf in shelves:          # the first with room\n"
    "\tif shelf.room >= book.width:\n"
    "            return shelf.put(book)\n"
    '    raise NoRoom(f"no shelf is wide enough for {book.title!r}, which is {book.width} mm wide and {book.height} mm high")'
)


def cells(table: int, rows: list[list[str]], **more: object) -> list[Part]:
    """A table whose first row is its head."""
    return [
        (K.TABLE_CELL, words, {"table": table, "row": r, "column": c, **({"header": True} if not r else {}), **more})
        for r, row in enumerate(rows)
        for c, words in enumerate(row)
    ]


def item(words: str, *inside: str, marker: str = "•", **more: object) -> Part:
    """One item of a list."""
    return (K.LIST_ITEM, words, {"in": list(inside), "marker": marker, **more})


def parts() -> list[Part]:
    """The article's blocks."""
    figure = {"media": MEDIA, "width": 1200, "height": 750, "alt": "Two readers under green lamps"}
    return [
        (K.TITLE, "The reading room that would not close: how a small archive outlived the river, the war and its own roof"),
        (K.BYLINE, "By Marta Iglesias and Jonas Weber"),
        (K.DATELINE, "Port-aux-Lys, 14 March 2025"),
        (K.LEAD, "For a hundred and thirty years the same lamp has been lit at nine. What it lights has changed; why people come has not."),
        (K.FIGURE, OBJECT, figure),
        (K.CAPTION, "Readers in the north wing, where the green lamps were hung in 1911 and have been lit every working day since."),
        (K.CREDIT, "Photograph: Ana Reis / Archive of Port-aux-Lys"),
        (K.PARAGRAPH, "The room is quiet in the way of places that are used. A clock, a chair, the river. The catalogue says “see drawer 14”, and drawer 14 says nothing.1 Its number is H2O, its exponent 2n, its call is shelf.put(book), and one may write to the keeper."),
        (K.PARAGRAPH, FRENCH),
        (K.HEADING, "A building with a memory", {"level": 2}),
        (K.PARAGRAPH, "Nobody remembers who had the idea of the second floor. The plans name no architect."),
        (K.HEADING, "What the ledgers say", {"level": 3}),
        (K.QUOTE, "We were asked to keep everything, and so we kept the asking, too.", {"in": ["quote:1"]}),
        (K.QUOTE, "Whoever reads this: the roof above shelf nine is not to be trusted in March.", {"in": ["quote:1", "quote:2"]}),
        (K.QUOTE, "So wrote the keeper of 1903. He was right.", {"in": ["quote:1"]}),
        (K.PARAGRAPH, "Three things are kept in the basement:"),
        item("maps, rolled, by valley;", "list:1"),
        item("letters, of which there are two kinds:", "list:1"),
        item("those that were sent,", "list:1", "list:2"),
        item("those that were not, which are longer and better and were as a rule written at night by people who thought better of it;", "list:1", "list:2"),
        item("and, inside those, others", "list:1", "list:2", "list:3"),
        item("keys.", "list:1"),
        (K.PARAGRAPH, "The rules on the door begin at nine, because the first eight were painted over:"),
        item("No ink.", "list:4", marker="9."),
        item("No food, and in particular no oranges: the smell stays in vellum for a decade, as an experiment in 1926 showed beyond doubt.", "list:4", marker="10."),
        (K.PARAGRAPH, "A second paragraph of the tenth rule stands under its first.", {"in": ["list:4"]}),
        item("No whistling:", "list:4", marker="11."),
        item("not even softly;", "list:4", "list:5", marker="a)"),
        item("not even Bach.", "list:4", "list:5", marker="b)"),
        (K.HEADING, "The machine", {"level": 4}),
        (K.PARAGRAPH, "The catalogue is now a program of forty lines. Its heart:"),
        (K.CODE, CODE, {"language": "python"}),
        (K.RULE, OBJECT),
        (K.HEADING, "Counting", {"level": 1}),
        (K.PARAGRAPH, "The visitors of four winters:"),
        *cells(1, [["Winter", "Readers", "Of them children", "Wood burnt"], ["1911/12", "1 204", "88", "14 cords"], ["1912/13", "1 377", "102", "15 cords"], ["1913/14", "990", "41", "9 cords"]]),
        (K.PARAGRAPH, "A wider one, with a cell over two columns:"),
        (K.TABLE_CELL, "Room", {"table": 2, "row": 0, "column": 0, "header": True}),
        (K.TABLE_CELL, "Opening hours in winter and summer", {"table": 2, "row": 0, "column": 1, "spans": [1, 3], "header": True}),
        (K.TABLE_CELL, "Remarks", {"table": 2, "row": 0, "column": 4, "header": True}),
        *[(K.TABLE_CELL, words, {"table": 2, "row": 1, "column": c}) for c, words in enumerate(["North wing", "9–12", "14–18", "20–22", "Heated; lamps by request; administratively inaccessible on Thursdays"])],
        (K.FIGURE, OBJECT, {"alt": "A plan of the ground floor", "address": ADDRESS, "width": 800, "height": 600}),
        (K.CAPTION, "The plan of 1892."),
        (K.FIGURE, OBJECT, {"address": ADDRESS}),
        (K.PARAGRAPH, "وصلت القافلة الصغيرة إلى البلدة عند الفجر، وكان على ظهور الجمال 1200 كتاب. قالت المديرة: «القراءة ماء آخر»، ثم فتحت الصندوق الأول.", RTL),
        (K.QUOTE, "الكتاب الذي لا يُقرأ بيتٌ بلا نوافذ.", {**RTL, "in": ["quote:3"]}),
        item("كتب الأطفال،", "list:6", marker="1.", **RTL),
        item("الخرائط (by Weber, 1903) القديمة.", "list:6", marker="2.", **RTL),
        (K.PARAGRAPH, "בחדר הקריאה יש 12 שולחנות, ועל כל אחד מהם מנורה ירוקה.", RTL),
        (K.PARAGRAPH, "The sign reads قاعة القراءة in Arabic and חדר קריאה in Hebrew, 24 letters in all."),
        (K.PARAGRAPH, CHINESE, {"language": "zh"}),
        (K.PARAGRAPH, JAPANESE, {"language": "ja"}),
        (K.FOOTNOTE, "Drawer 14 was emptied in 1944; see the ledger of that year, which is itself in drawer 14.", {"note": "1"}),
        (K.FOOTNOTE, "The lamp has been replaced four times.", {"note": "12"}),
    ]  # fmt: skip


def everything() -> Text:
    """The whole, with spans of every kind."""
    bare = text(*parts())
    note = bare.value.index("nothing.1") + len("nothing.")
    water, power = bare.value.index("H2O"), bare.value.index("2n") + 1
    spans = [
        span(bare, "used", SpanKind.EMPHASIS),
        span(bare, "the river, the war", SpanKind.EMPHASIS),
        span(bare, "“see drawer 14”", SpanKind.QUOTATION),
        span(bare, "clock", SpanKind.STRONG),
        span(bare, "shelf.put(book)", SpanKind.CODE),
        span(bare, "write to the keeper", SpanKind.LINK, {"href": "mailto:keeper@example.org"}),
        span(bare, "plans name no architect", SpanKind.LINK, {"href": "https://example.org/plans"}),
        span(bare, "Photograph:", SpanKind.LABEL),
        Span(start=note, end=note + 1, kind=SpanKind.NOTE_REF, attrs={"note": "1"}),
        Span(start=water + 1, end=water + 2, kind=SpanKind.SUBSCRIPT),
        Span(start=power, end=power + 1, kind=SpanKind.SUPERSCRIPT),
    ]
    return text(*parts(), spans=sorted(spans, key=lambda one: one.start))
