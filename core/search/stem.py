"""Endings taken off: Snowball's stems in the language of a text."""

from functools import cache

import Stemmer

ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
"""Snowball's name of each language (ISO 639-1) that it knows."""


def known(language: str) -> str:
    """The language when there are stems for it, else the empty string: two such languages share their forms."""
    return language if language in ALGORITHMS else ""


def stem(word: str, language: str) -> str:
    """The stem of a lower-case word; the word itself where no stems are known."""
    return _stemmer(language).stemWord(word) if language in ALGORITHMS else word


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    # Its own cache would be asked once a distinct word only: the forms of a word are remembered in `analysis`.
    return Stemmer.Stemmer(ALGORITHMS[language], 0)
