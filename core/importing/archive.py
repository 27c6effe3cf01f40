"""Opens zip files from anywhere: members by name, within limits, and never as paths on the disk."""

import io
import zipfile
import zlib
from collections.abc import Iterator

MAX_MEMBERS = 20_000
MAX_DIRECTORY = 4_000_000
"""Bytes of the list of members."""
MAX_TOTAL = 300_000_000
"""Bytes that are unpacked from one archive, all members together."""
MAX_RATIO = 200
"""How many bytes may come out of one, past the first megabyte: texts reach 20, a bomb 1,000."""
_FREE = 1_000_000
_CHUNK = 1 << 18
_TAIL = 66_000
"""Bytes in which an archive's end is looked for."""
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class BadArchive(Exception):
    """It is damaged, encrypted or packed in a way that nobody uses."""


class TooMuch(Exception):
    """It holds more members, or unfolds to more bytes, than it may."""


class Archive:
    """One zip file in memory."""

    def __init__(self, data: bytes) -> None:
        _check_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except Exception as error:  # what the library says to a damaged one is not told
            raise BadArchive from error
        self._left = MAX_TOTAL
        if len(self._zip.infolist()) > MAX_MEMBERS:
            raise TooMuch

    @property
    def names(self) -> tuple[str, ...]:
        """Every member's name, in the archive's order. They are labels: nothing on the disk bears them."""
        return tuple(self._zip.namelist())

    def read(self, name: str, limit: int = MAX_TOTAL) -> bytes | None:
        """A member's bytes; None when there is none of that name.

        Raises TooMuch over `limit` bytes, over the ratio, or when all that was read is over the archive's total.
        """
        try:
            member = self._zip.getinfo(name)
        except KeyError:
            return None
        if member.compress_type not in _KNOWN:
            raise BadArchive
        most = min(limit, self._left, _FREE + MAX_RATIO * member.compress_size)
        out = bytearray()
        try:
            for chunk in self._chunks(member):
                out += chunk
                if len(out) > most:
                    raise TooMuch
        # RuntimeError: it is encrypted, or packed in a way that zipfile does not know.
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
            raise BadArchive from error
        finally:
            self._left -= len(out)
        return bytes(out)

    def _chunks(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        with self._zip.open(member) as file:
            while chunk := file.read(_CHUNK):
                yield chunk


def _check_directory(data: bytes) -> None:
    """Refuse a long list of members before the library builds an object for each.

    Whatever looks like the end of an archive counts, since it is not certain which one the library will take.
    """
    tail = data[-_TAIL:]
    for mark, at, width in ((b"PK\x05\x06", 12, 4), (b"PK\x06\x06", 40, 8)):
        start = tail.find(mark)
        while start >= 0:
            size = int.from_bytes(tail[start + at : start + at + width], "little")
            if size > MAX_DIRECTORY and size != 0xFFFFFFFF:  # that one says: look at the larger kind of end
                raise TooMuch
            start = tail.find(mark, start + 1)
