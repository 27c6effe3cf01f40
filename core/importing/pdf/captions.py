"""Tells the captions of figures and tables by their first words."""

import re

_KINDS = (
    r"fig(?:\.|ures?|ura|uur)?|tab(?:\.|leaux?|les?|elle|la|ela|ella)?|abb(?:\.|ildung)|schéma|schema|graphi(?:que|c)|"
    r"gr[aá]fico|charts?|diagram(?:me)?|cartes?|maps?|encadré|box|photos?|image|illustrations?|ill\.|planche|plate|"
    r"document|doc\.|scheme|exhibit|рис(?:\.|унок)|таблица|табл\.|الشكل|شكل|الجدول|جدول|图|圖|表"
)
_NUMBER = r"(?:[A-Z]?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?|[IVXL]{1,6})"
_SURE = re.compile(rf"^(?:{_KINDS})\s*{_NUMBER}\s*(?:[.:：–—|]|[-‐]\s)", re.IGNORECASE)
_LIKELY = re.compile(rf"^(?:{_KINDS})\s*{_NUMBER}(?:\s+(?-i:[^\W\d_a-z])|\s*$)", re.IGNORECASE)
_READS_ON = re.compile(rf"^(?:{_KINDS})\s*{_NUMBER}[.:]?\s+[a-zà-ÿ]")
_LONGEST = 1_500
"""Characters."""


def is_caption(text: str, *, apart: bool) -> bool:
    """Whether a paragraph is a caption; `apart`: its type is not that of the body, so less is asked of its words."""
    if len(text) > _LONGEST or (_READS_ON.match(text) and not apart):
        return False
    return bool(_SURE.match(text)) or (apart and bool(_LIKELY.match(text)))
