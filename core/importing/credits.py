"""Tells the line that credits a picture (`Crédit : Reuters`, `Photo by …`, `© …`), and what it says."""

import re
from dataclasses import dataclass

_LIMIT = 140
"""Code points of the longest credit line."""
_LABEL = re.compile(
    r"(?:(?:crédits?|credits?)(?:\s+(?:photos?|images?|vidéos?|illustrations?|foto))?\s?[:：]|"
    r"(?:photos?|photographs?|photographies?|photographe|image|illustration|vidéo|video|foto|fotos|bild|imagen|"
    r"immagine|"
    r"fotografie|copyright|droits|source photo|photo credit|image credit|picture|visuel|infographie)\s?[:：]|"
    r"(?:photos?|image|picture|foto|illustration|photographie|bild)\s+(?:by|par|von|de l[’'](?=[A-Z])|por)\s(?=\S)|"
    r"(?:\(c\)|©|copyright ©|photo ©|crédit ©|photos? :? ?©)\s?|"
    r"(?:صورة|الصورة|تصوير|المصدر|фото|写真|画像|撮影|图片来源|图片|圖片來源|圖片|图|摄影|攝影)\s?[:：]\s?)\s*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"droits|rights|rechte|derechos|diritti|direitos|licen[cs]e|(?:©|\(c\)|copyright)[\s©]*(?:19|20)\d\d", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?…؟。！？](?:\s|$)")
_INITIALS = re.compile(r"\b[^\W\d_]\.")
_CAPTION_LABEL = re.compile(
    r"(?:légende|caption|bildunterschrift|pie de foto|didascalia|onderschrift|figure|fig\.|abb(?:ildung|"
    r"\.))\s?\d{0,3}\s?[:.–—]\s",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"\s(?:©|\(c\)\s|\((?:photo|foto|image|crédit|credit)\s?:?\s)(?P<value>[^()©]{2,80})\)?\.?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A credit's label (`Crédit : `, in code points of the line from its start) and its value."""

    label: int
    value: str


def read_credit(line: str) -> Credit | None:
    """What a line says when it is a credit and nothing else."""
    if len(line) > _LIMIT or _RIGHTS.search(line):
        return None
    match = _LABEL.match(line)
    if not match:
        return None
    value = line[match.end() :].strip()
    words = value.split()
    if not value or len(words) > 12 or _reads_on(value) or not _starts_a_name(value):
        return None
    return Credit(label=match.end(), value=value)


def read_caption(line: str) -> bool:
    """Whether a line says of itself that it is a caption."""
    return len(line) <= 400 and bool(_CAPTION_LABEL.match(line))


def trailing_credit(line: str) -> str:
    """The credit at the end of a short caption (`Le ministre à Rabat. © AFP`), empty without one."""
    if len(line) > 300 or _RIGHTS.search(line):
        return ""
    match = _TRAILING.search(line)
    return match.group("value").strip() if match else ""


def _reads_on(value: str) -> bool:
    """Whether it holds a sentence: a full stop that is not an initial's, or a question."""
    return bool(_SENTENCE.search(_INITIALS.sub("", value).rstrip(".")) or value[-1] in "?!")


def _starts_a_name(value: str) -> bool:
    first = value.lstrip("@#«“\"'(")[:1]
    return first.isupper() or first.isdigit() or value[0] == "@" or not (first.islower() or not first)
