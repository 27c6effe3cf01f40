"""A file's characters, or why it has none."""

import pytest

from core.errors import KnownError
from core.importing.characters import characters, head_characters
from core.importing.extraction import Original
from core.importing.limits import MAX_CHARACTERS
from core.importing.signatures import HEAD


def test_a_large_file_is_read_whole_and_like_a_small_one() -> None:
    words = "Été. " * HEAD
    assert characters(Original(data=words.encode())) == words
    assert characters(Original(data=b"\xe9t\xe9 \xe0 No\xebl, deux \xe9l\xe8ves")) == "été à Noël, deux élèves"


def test_a_letter_cut_at_the_end_of_the_head_does_not_change_how_it_is_read() -> None:
    assert head_characters(("é" * 100).encode()[:-1])[:99] == "é" * 99


@pytest.mark.parametrize("data", [b"a" * (MAX_CHARACTERS + 1), b"a" * (MAX_CHARACTERS * 5), bytes(range(1, 32)) * 50])
def test_what_is_too_long_or_no_writing_is_refused(data: bytes) -> None:
    with pytest.raises(KnownError, match=r"x\.txt is (?:longer|not a text)"):
        characters(Original(data=data, name="x.txt"))
