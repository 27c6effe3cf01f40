"""Words read as words, and what came out of the wrong encoding does not."""

import time

import pytest

from core.importing.letters import plausible


@pytest.mark.parametrize(
    "words", ["plain words", "L’été à la mer", "в городе открылась", "وصل الوزير", "市立図書館は", "여행을 가다"]
)
def test_words_are_plausible(words: str) -> None:
    assert plausible(words) >= 0.75


@pytest.mark.parametrize(
    "words",
    ["Ž‚l‚ve d‚j…", "L\x92\x8et\x8e", "鑤é", "Ã©tÃ©\x82\x83", "бОДОХьИЫ", "лИНИСТР оТКРЫЛ", "\ufffd\ufffd\ufffd"],
)
def test_noise_is_not(words: str) -> None:
    assert plausible(words) < 0.7


def test_letters_without_end_are_looked_at_once() -> None:
    before = time.process_time()
    for _encoding in range(200):
        assert plausible("9" * 8_192 + "é") == 1.0
    assert time.process_time() - before < 5
