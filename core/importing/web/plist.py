"""Reads property lists, binary and XML, after weighing them: a small one can stand for more than any memory holds."""

import plistlib
import struct
from itertools import islice

MAX_OBJECTS = 200_000
"""Values of a list, and values that it refers to."""


class NotAList(Exception):
    """It is damaged, or weighs more than it may."""


def read(data: bytes) -> object:
    """What a property list holds. Raises NotAList. Entities of XML are refused by the library."""
    try:
        binary = data.startswith(b"bplist0")
        if not (_is_light(data) if binary else data.count(b"<") <= 2 * MAX_OBJECTS):
            raise NotAList
        return plistlib.loads(data, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)
    except Exception as error:  # what the library says to a damaged one is not told
        raise NotAList from error


def _is_light(data: bytes) -> bool:
    """Whether the values of a binary list, which may share their bytes, weigh no more than the file that holds them."""
    size, _width, count, _top, table = struct.unpack(">6xBBQQQ", data[-32:])
    if count > MAX_OBJECTS or not 1 <= size <= 8:
        return False
    offsets = (int.from_bytes(data[at : at + size]) for at in range(table, table + count * size, size))
    values = [_weight(data, offset) for offset in islice(offsets, count)]
    return sum(held for held, _members in values) <= len(data) and sum(n for _held, n in values) <= MAX_OBJECTS


def _weight(data: bytes, offset: int) -> tuple[int, int]:
    """The bytes that a value holds, and the values that it refers to."""
    kind, length = data[offset] & 0xF0, data[offset] & 0x0F
    if length == 0xF and kind >= 0x40:
        width = 1 << (data[offset + 1] & 3)
        length = int.from_bytes(data[offset + 2 : offset + 2 + width])
    match kind:
        case 0x40 | 0x50:
            return length, 0
        case 0x60:
            return 2 * length, 0
        case 0xA0:
            return 0, length
        case 0xD0:
            return 0, 2 * length
        case _:
            return 0, 0
