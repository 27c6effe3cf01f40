"""A format for tests, `shown:WORDS`: its article shows one picture, `PICTURE` or its folder's file `picture`."""

from core.importing.extraction import Extraction, Media, Original
from core.importing.importer import Importer
from core.model.article import Metadata
from core.model.text import OBJECT, Block, BlockKind, Text

FORMAT = Importer(
    name="shown/1",
    recognises=lambda head: head.startswith(b"shown:"),
    module="tests.core.library.shown",
    isolated=False,
)
PICTURE = Media(data=b"a picture", kind="image/png")


def read(original: Original) -> Extraction:
    """A paragraph and a figure."""
    words = original.data.decode().removeprefix("shown:")
    beside = original.folder and original.folder / "picture"
    picture = Media(data=beside.read_bytes(), kind="image/png") if beside and beside.is_file() else PICTURE
    end = len(words)
    blocks = (
        Block(start=0, end=end, kind=BlockKind.PARAGRAPH),
        Block(start=end + 1, end=end + 2, kind=BlockKind.FIGURE, attrs={"media": picture.name, "alt": '"media":"x"'}),
    )
    text = Text(value=f"{words}\n{OBJECT}", blocks=blocks)
    return Extraction(text=text, meta=Metadata(title="Shown", language="en"), importer="shown/1", media=(picture,))
