"""Makes up the articles that speed is measured on: always the same, in French and English, by Zipf's law.

The commonest words are real, so that the language is known; the others are made of syllables and endings.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

WORDS = 600
"""Words of an article, on average."""
LONG = 10_000
"""Words of the long article."""
VOCABULARY = 20_000
"""Made-up words of a language."""
COMMON = {
    "fr": "de la le les et des en un une du dans est pour que qui sur par au avec plus ne pas ce son il se sont cette"
    " mais ont aux leur ses été comme nous entre deux sans après avant ils elle fait même selon contre depuis très",
    "en": "the of and to in a is that for on was with as it by at from be are this an have has not they which were"
    " their but or had its one more when who been than will would there about after before people said between two",
}
SYLLABLES = {
    "fr": "ba cha dou é fran gou ju lan mai noi pé qui rou sé tra vi beau cré fleu mon ar or ver pla",
    "en": "ba cle dwi ea fro gra hu ji kno lea mo ni ow pra qua ra sta thri un ve wa yar sho bri",
}
ENDINGS = {
    "fr": "tion ment age eur euse ité ance ique able ier ière ons aient er é ées isme",
    "en": "tion ness ing ed er ly ment able ful ish ity ous ship ward less es ism",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One article that was made up."""

    language: str
    title: str
    text: str
    """Everything below the title."""


class Writer:
    """Writes in one language; the same dice give the same words."""

    def __init__(self, language: str, dice: random.Random) -> None:
        self.language, self._dice = language, dice
        syllables, endings = SYLLABLES[language].split(), ENDINGS[language].split()
        made = dict.fromkeys(COMMON[language].split())
        while len(made) < VOCABULARY:
            made["".join(dice.choices(syllables, k=dice.randint(1, 3))) + dice.choice(endings)] = None
        self._words = list(made)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self._words))))

    def words(self, number: int) -> list[str]:
        """So many words, the common ones more often."""
        return self._dice.choices(self._words, cum_weights=self._weights, k=number)

    def paragraph(self, number: int) -> str:
        """Sentences of 6 to 28 words."""
        words, sentences = self.words(number), list[str]()
        while words:
            length = self._dice.randint(6, 28)
            sentences.append(" ".join(words[:length]).capitalize() + ".")
            words = words[length:]
        return " ".join(sentences)

    def article(self, number: int) -> Made:
        """A title, a date, an author, headings and paragraphs: so many words in all."""
        lines: list[str] = []
        day = f"{self._dice.randint(1, 28)}/{self._dice.randint(1, 12):02}/{self._dice.randint(1995, 2025)}"
        lines.append(f"Publié le {day}" if self.language == "fr" else f"Published {day}")
        left = number
        while left > 0:
            length = min(left, self._dice.randint(50, 130))
            if len(lines) % 6 == 5:
                lines.append(" ".join(self.words(4)).capitalize())
            lines.append(self.paragraph(length))
            left -= length
        title = " ".join(self.words(8)).capitalize()
        return Made(language=self.language, title=title, text="\n\n".join(lines))


def articles(number: int, *, words: int = WORDS) -> Iterator[Made]:
    """So many articles, French and English in turn, from half to one and a half times as long as `words`."""
    dice = random.Random(20240425)
    writers = [Writer(language, dice) for language in COMMON]
    for place in range(number):
        yield writers[place % 2].article(dice.randint(words // 2, words * 3 // 2))


def article(words: int = LONG, seed: int = 1) -> Made:
    """A long one; without arguments that on which opening is measured."""
    return Writer("fr", random.Random(seed)).article(words)


def write(made: Iterator[Made], folder: Path) -> None:
    """One plain text file an article."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, one in enumerate(made):
        (folder / f"{number:05}.txt").write_text(f"{one.title}\n\n{one.text}\n", encoding="utf-8")
