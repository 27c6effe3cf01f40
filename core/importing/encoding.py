"""Turns bytes into characters: by what the file says of itself, else by what reads as words.

Order: byte order mark, UTF-16 without one, UTF-8, what is declared, UTF-8 with a few broken bytes, detection.
"""

import codecs
import re
from collections.abc import Sequence

from charset_normalizer import from_bytes

from core.importing.letters import plausible

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:charset|coding|encoding)["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z0-9][\w.:-]{2,30})""", re.IGNORECASE
)
_ISO_2022 = ((re.compile(rb"\x1b\$[@B]"), "iso2022_jp_2"), (re.compile(rb"\x1b\$\)C"), "iso2022_kr"))
_HEAD = 4_096
"""Bytes in which a declaration is looked for."""
_SAMPLE = 32_768
"""Bytes that detection looks at."""
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932", "gb2312": "gb18030"}
"""What is written where the narrower name stands, as browsers read it."""
_CANDIDATES = (
    *(
        "cp1252",
        "iso8859_15",
        "cp1256",
        "cp1251",
        "koi8_r",
        "cp1253",
        "cp1255",
        "cp1250",
        "cp1254",
        "iso8859_6",
        "iso8859_5",
    ),
    *("mac_roman", "cp850", "cp866", "cp932", "euc_jp", "gb18030", "big5", "euc_kr"),
)
_SURE = 0.8
"""Plausibility from which no further opinion is asked."""

_LIKELY = 0.5
"""Plausibility that suffices where the bytes say much already."""


def decode(data: bytes, *, declared: Sequence[str] = ()) -> tuple[str, str]:
    """The characters of a file and the name of the encoding they were read in. Never fails; takes bounded time.

    `declared` are names known from elsewhere; they count like one that the file's beginning declares.
    """
    marked = _marked(data) or _wide(data)
    if marked:
        return marked
    name = _seven_bit(data)
    if name:
        return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    name = _declared(data, declared)
    if not name and _nearly_utf8(data):
        name = "utf-8"
    name = name or _detected(_telling(data))
    return data.decode(name, "replace"), name


def _marked(data: bytes) -> tuple[str, str] | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark: its blanks and line ends hold a zero byte, always on the same side."""
    head = data[:_HEAD]
    zeros = head.count(0)
    if not zeros or len(data) % 2:
        return None
    for name, side in (("utf-16-le", 1), ("utf-16-be", 0)):
        sample = head.decode(name, "ignore")
        telling = head[side::2].count(0) > zeros * 0.9 and plausible(sample) >= _LIKELY
        if telling:
            return data.decode(name, "replace"), name
    return None


def _seven_bit(data: bytes) -> str:
    head = data[: _HEAD * 4]
    if b"\x1b$" not in head:
        return ""
    names = (name for pattern, name in _ISO_2022 if pattern.search(head))
    return next((name for name in names if _reads(data, name)), "")


def _declared(data: bytes, known: Sequence[str]) -> str:
    for said in (*known, *(match.group(1).decode("ascii") for match in _DECLARED.finditer(data[:_HEAD]))):
        try:
            codec = codecs.lookup(said)
            name = _WIDER.get(codec.name, codec.name)
            if codec.name not in ("utf-8", "utf-16", "utf-32", "utf-7") and _reads(data, name):
                return name
        except (LookupError, ValueError):
            continue
    return ""


def _reads(data: bytes, name: str) -> bool:
    """Whether the bytes are valid in a text encoding; the few codes cp1252 leaves open are forgiven."""
    try:
        text = data[:_SAMPLE].decode(name, "replace")
    except (LookupError, UnicodeError, AssertionError):  # "hex", "rot13" and the like are no text encodings
        return False
    return text.count("\ufffd") * 200 <= len(text)


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a torn end or a damaged byte here and there: one broken for twenty whole at most."""
    text = data.decode("utf-8", "replace")
    whole = sum(1 for letter in text[:_SAMPLE] if letter > "\x7f" and letter != "\ufffd")
    broken = text[:_SAMPLE].count("\ufffd") or 1
    return whole >= broken * 20


def _telling(data: bytes) -> bytes:
    """The sample from a little before the first byte that is not ASCII."""
    first = next((match.start() for match in re.finditer(rb"[\x80-\xff]", data)), 0)
    start = data.rfind(b"\n", 0, first) + 1
    return data[max(start, first - _SAMPLE // 2) :][:_SAMPLE]


def _detected(sample: bytes) -> str:
    scores = [(_score(sample, name), -rank, name) for rank, name in enumerate(_CANDIDATES)]
    score, _, name = max(scores)
    if score >= _SURE:
        return name
    best = from_bytes(sample, cp_exclusion=["utf_7"]).best()
    if best is None or _score(sample, best.encoding) <= score:
        return name
    return best.encoding


def _score(sample: bytes, name: str) -> float:
    try:
        text = sample.decode(name, "replace")
    except (LookupError, UnicodeError):
        return 0.0
    return plausible(text)
