"""Tells characters that read as words from those that came out of the wrong encoding."""

import re
from collections import Counter

_LIMIT = 8_192
"""Characters looked at: enough to tell, and cheap enough to try many encodings."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\ufffe\uffff]")
_FOREIGN_WORD = re.compile(r"(?<![\w\u00b7])[0-9A-Za-z_\u00b7]*+[^\W\x00-\x7f][\w\u00b7]*+")
"""From a word's beginning on, and never back: thousands of ASCII letters in a row would be looked at endlessly."""
_FOREIGN_SIGN = re.compile(r"[^\w\s\x00-\x7f]")
_INSIDE = re.compile(r"(?<=[A-Za-zÀ-ɏ])[^\w\s\x00-\x7f’‘·–—…](?=[A-Za-zÀ-ɏ])")
_TYPOGRAPHY = frozenset("«»‹›“”„‘’‚–—…•·°§©®™€£¡¿´ºª№،؛؟ـ。、，．・：；？！「」『』（）《》〈〉【】〔〕〜～ー─→×")
_TURNED_CASE = re.compile(r"[^\W\d_A-Z](?<=[^A-Z])(?=[A-ZÀ-ÖØ-ÞА-ЯΑ-Ω])")
_ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "éèàêçùôâîûëïœæäöüßñáíóúãõåøìòÿªº",  # the west of Europe
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýžäľĺôŕ",
        "áéíóöőúüű",
        "ăâîșțşţ",
        "çğıİöşüâî",
        "čćđšž",
    )
)
_COMMON = {
    "CYRILLIC": (frozenset("оеаинтсрвлкмдпуяОЕАИНТСРВЛКМДПУЯ"), 0.75),
    "ARABIC": (frozenset("الينمورتبةعدسفهكحقأى"), 0.75),
    "GREEK": (frozenset("αοιετσνηυρπκμλςάέίόήύώ"), 0.75),
    "HEBREW": (frozenset("אבגדהוזחטיכלמנסעפצקרשתםןץףך"), 1.0),
}
_SCRIPTS = (
    ("CYRILLIC", "\u0400", "\u052f"),
    ("ARABIC", "\u0600", "\u06ff"),
    ("GREEK", "\u0370", "\u03ff"),
    ("HEBREW", "\u0590", "\u05ff"),
    ("LATIN", "A", "\u024f"),
)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff61-\uff9f]+")
_HAN = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学"
    "如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实這個們來為國說時會對發後過種經麼學現當沒動還進樣開從實與並關於問題"
    "日者社間場高長明東京市政府民新聞記報見言語文字書気全体合物手回目入公議内外最世界力数第三二十月"
)
_HANGUL = frozenset("이다는을의에가고하지은를로한도사기리서자시인어나대일정부수해있과스전그보들라으아구제")


def plausible(text: str) -> float:
    """How much characters read as words of some language, 0 to 1. ASCII tells nothing, so it is 1."""
    text = text[:_LIMIT]
    words = Counter(_FOREIGN_WORD.findall(text))
    alphabet = _alphabet(words)
    total = len(_CONTROL.findall(text)) * 4.0
    weight = 0.0
    for word, count in words.items():
        letters = sum(1 for letter in word if letter > "\x7f") * count
        total += letters
        weight += letters * _word(word, alphabet)
    signs = Counter(_FOREIGN_SIGN.findall(text))
    total += signs.total()
    weight += sum(count * (0.95 if sign in _TYPOGRAPHY else 0.2) for sign, count in signs.items())
    return max(0.0, weight - len(_INSIDE.findall(text))) / total if total else 1.0


def _alphabet(words: Counter[str]) -> frozenset[str]:
    """The Latin alphabet that holds most of the letters, the first of equals."""
    letters: Counter[str] = Counter()
    for word, count in words.items():
        for letter in word:
            letters[letter] += count if "\x7f" < letter <= "\u024f" else 0
    return max(_ALPHABETS, key=lambda alphabet: sum(count for letter, count in letters.items() if letter in alphabet))


def _word(word: str, alphabet: frozenset[str]) -> float:
    runs = _EAST_ASIAN.findall(word)
    if runs:
        alone = len(runs[0]) == len(word)
        # One such letter inside a Latin word is two bytes of that word, misread.
        trusted = [run for run in runs if alone or len(run) > 1]
        return sum(_east_asian(letter) for run in trusted for letter in run) / sum(map(len, runs))
    scripts = {_script(letter) for letter in word if not letter.isdigit() and letter not in "_·"}
    if len(scripts) != 1 or "" in scripts:
        return 0.0
    turned = 0.3 if _TURNED_CASE.search(word) else 1.0
    script = scripts.pop()
    if script in _COMMON:
        common, usual = _COMMON[script]
        return turned * min(1.0, sum(1 for letter in word if letter in common) / len(word) / usual)
    foreign = [letter for letter in word if letter > "\x7f"]
    crowded = 0.4 if len(word) > 3 and len(foreign) > 0.7 * len(word) else 1.0
    return turned * crowded * sum(1.0 if letter in alphabet else 0.3 for letter in foreign) / len(foreign)


def _script(letter: str) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= letter <= last), "")


def _east_asian(letter: str) -> float:
    if letter in _HAN or letter in _HANGUL or "\u3040" <= letter <= "\u309f":
        return 1.0
    if "\u30a0" <= letter <= "\u30ff":
        return 0.85
    return 0.1 if "\uff61" <= letter <= "\uff9f" else 0.5
