"""Languages are told from a sentence, offline and always alike."""

import pytest

from core.importing.language import detect
from core.importing.stop_words import STOP_WORDS

SENTENCES = {
    "en": "The council decided on Tuesday that the library will open on Sundays.",
    "fr": "La commune a décidé mardi que la bibliothèque ouvrirait le dimanche, à la demande des lecteurs.",
    "de": "Die Stadt hat am Dienstag beschlossen, dass die Bücherei auch am Sonntag öffnet.",
    "es": "El ayuntamiento decidió el martes que la biblioteca abrirá los domingos para los vecinos.",
    "it": "Il comune ha deciso martedì che la biblioteca aprirà anche la domenica per i lettori.",
    "pt": "A câmara decidiu na terça-feira que a biblioteca também vai abrir ao domingo para os leitores.",
    "nl": "De gemeente heeft dinsdag besloten dat de bibliotheek ook op zondag open zal zijn.",
    "sv": "Kommunen beslutade i tisdags att biblioteket också ska vara öppet på söndagar.",
    "pl": "Rada zdecydowała we wtorek, że biblioteka będzie otwarta także w niedziele.",
    "ar": "قررت البلدية يوم الثلاثاء فتح المكتبة يوم الأحد",
    "fa": "شهرداری تصمیم گرفت که کتابخانه روزهای یکشنبه نیز باز باشد",
    "ja": "市議会は火曜日、図書館を日曜日も開けることを決めた。",
    "zh": "市议会周二决定图书馆周日也将开放。",
    "ko": "시의회는 화요일 도서관을 일요일에도 열기로 결정했다.",
    "ru": "В понедельник в старом здании почты открылась новая читальня.",
    "uk": "Міська рада вирішила, що бібліотека працюватиме і в неділю.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη.",
    "he": "העירייה החליטה ביום שלישי לפתוח את הספרייה",
}


@pytest.mark.parametrize(("language", "words"), SENTENCES.items())
def test_a_sentence_tells_its_language(language: str, words: str) -> None:
    assert detect(words) == language


@pytest.mark.parametrize("words", ["", "   ", "12345", "xyzzy plugh", "de la", "https://example.org/the/of/and"])
def test_what_tells_nothing_is_in_no_language(words: str) -> None:
    assert detect(words) == ""


def test_a_manual_full_of_latin_names_keeps_its_own_language() -> None:
    assert detect("افتح Microsoft Teams ثم اختر الإعدادات من القائمة واضغط Save") == "ar"


def test_every_language_in_latin_script_knows_words_of_its_own() -> None:
    for language, words in STOP_WORDS.items():
        others = {word for name, line in STOP_WORDS.items() if name != language for word in line.split()}
        assert len(set(words.split()) - others) >= 8, language
