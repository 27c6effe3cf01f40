"""A page saved by a browser, without and with the folder of its picture; and the same page in one file."""

import base64
import io
from pathlib import Path

from PIL import Image

PAGE = """<!doctype html><html lang="en"><head><title>The old bridge</title></head><body><article>
<h1>The old bridge</h1>
<p>The old bridge dates from 1480, they say at the town hall, where all of its papers lie in good order and dry.</p>
<figure><img src="{picture}" alt="The bridge at low water"></figure>
<p>The new one was opened in 1972. Nobody likes it, and everybody takes it, says the mayor of the town by the river.</p>
<p>A third one has been talked about for twenty years, and will be for twenty more, says the ferryman.</p>
</article></body></html>
"""
WORDS = "Nobody likes it"


def bridge() -> bytes:
    """A picture larger than an icon."""
    out = io.BytesIO()
    Image.new("RGB", (320, 200), "steelblue").save(out, "PNG")
    return out.getvalue()


def without(folder: Path) -> Path:
    """The page alone."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "bridge.html"
    page.write_text(PAGE.format(picture="bridge_files/bridge.png"), encoding="utf-8")
    return page


def beside(page: Path) -> None:
    """Put the folder of its picture beside a page."""
    own = page.with_name("bridge_files")
    own.mkdir()
    (own / "bridge.png").write_bytes(bridge())


def whole(folder: Path) -> Path:
    """The same page with its picture in one file."""
    page = folder / "whole.html"
    inside = f"data:image/png;base64,{base64.b64encode(bridge()).decode()}"
    page.write_text(PAGE.format(picture=inside), encoding="utf-8")
    return page
