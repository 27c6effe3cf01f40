"""Names the language of a text from its script and its commonest words: offline, light to load, always the same answer.

On the project's corpus of press and manuals it is as right as a trained classifier that takes .7 s and numpy to load.
"""

import re
from collections import Counter

from core.importing.stop_words import STOP_WORDS

_LIMIT = 20_000
"""Code points looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_PROSE = re.compile(r"^[ \t]*(?:https?://\S+|[^\s\w]+)[ \t]*$", re.MULTILINE)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("zh", re.compile("[\u3040-\u30ff\u3400-\u9fff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
_DENSITY = {"zh": 2.5, "ko": 2.0, "th": 1.0}
"""Latin letters that one character of the script weighs: a word takes fewer of them."""
_KANA = re.compile("[\u3040-\u30ff]")
_WITHIN = {
    "ar": (("fa", "پچژگیک"), ("ur", "ٹڈڑںے")),
    "ru": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђјљњћџ")),
}
"""Letters that another language of the same script has, and the first has not."""
_SHARE = 0.06
"""Stop words among all words below which a Latin text is in no language known here."""
_TELLING = {
    letter: languages.split()
    for letters, languages in (
        ("èùœ", "fr it ca"),
        ("êâîôû", "fr pt ro"),
        ("ç", "fr pt ca tr"),
        ("ñ", "es"),
        ("ãõ", "pt vi"),
        ("ß", "de"),
        ("äö", "de sv fi"),
        ("ü", "de tr hu"),
        ("å", "sv da no"),
        ("øæ", "da no"),
        ("łąęśżźń", "pl"),
        ("řěů", "cs"),
        ("ğı", "tr"),
        ("őű", "hu"),
        ("ășț", "ro"),
        ("đươ", "vi"),
    )
    for letter in letters
}
"""Languages by a letter that is usual in them and rare elsewhere."""
_OWNERS: dict[str, list[str]] = {}
for _name, _words in STOP_WORDS.items():
    for _stop in _words.split():
        _OWNERS.setdefault(_stop, []).append(_name)


def detect(text: str) -> str:
    """The ISO 639-1 code of the language most of a text is in, empty when its words do not tell."""
    sample = _PROSE.sub("", text[:_LIMIT])
    weights = {name: len(found.findall(sample)) * _DENSITY.get(name, 1.0) for name, found in _SCRIPTS}
    name = max(weights, key=lambda key: weights[key])
    # Manuals in another script are full of Latin names: a third of the letters decides.
    if weights[name] and weights[name] * 2 >= len(_LATIN.findall(sample)):
        return _of_script(name, sample)
    return _latin(sample)


def _of_script(name: str, sample: str) -> str:
    if name == "zh":
        kana = len(_KANA.findall(sample))
        return "ja" if kana * 10 >= len(_SCRIPTS[2][1].findall(sample)) else "zh"
    for other, letters in _WITHIN.get(name, ()):
        found = sum(sample.count(letter) for letter in letters)
        if found * 40 >= len(_WORD.findall(sample)) * len(letters) ** 0.5:
            return other
    return _bulgarian(sample) if name == "ru" else name


def _bulgarian(sample: str) -> str:
    """Bulgarian writes ъ as a vowel, and never ы or э, which no Russian text lacks."""
    return "bg" if sample.count("ъ") > 3 * (sample.count("ы") + sample.count("э")) + 1 else "ru"


def _latin(sample: str) -> str:
    words = Counter(_WORD.findall(sample.lower()))
    scores: dict[str, float] = {}
    found = 0
    for word, count in words.items():
        owners = _OWNERS.get(word, ())
        found += count if owners else 0
        for owner in owners:
            # The root keeps one frequent word of code ("in", "do") from outweighing a sentence.
            scores[owner] = scores.get(owner, 0.0) + count**0.5 * (1.0 if len(owners) == 1 else 0.5)
        for letter in set(word) & _TELLING.keys():
            for owner in _TELLING[letter]:
                scores[owner] = scores.get(owner, 0.0) + 0.2
    total = sum(words.values())
    if not scores or found < 2 or found < total * _SHARE:
        return ""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return ""
    return ranked[0][0]
