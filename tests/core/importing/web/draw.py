"""Pictures for tests, drawn when they are asked for."""

import io
import struct
import zlib

from PIL import Image


def picture(form: str = "PNG", width: int = 120, height: int = 80, color: str = "teal", **options: object) -> bytes:
    """A picture with a stripe, so that it is not all of one colour."""
    image = Image.new("RGB", (width, height), color)
    image.paste("white", (width // 4, 0, width // 2, height))
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is so large, with a few bytes of data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1_000)) + chunk(b"IEND", b"")
