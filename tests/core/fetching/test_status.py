"""What a server says instead of a page."""

import pytest

from core.fetching import status
from core.fetching.address import parse

PAGE = parse("https://example.org/a")


@pytest.mark.parametrize("number", [204, 206, 300, 304, 400, 401, 403, 404, 410, 418, 429, 451, 500, 503, 999])
def test_every_status_is_a_sentence_that_tells_it(number: int):
    sentence = str(status.refusal(number, PAGE))
    assert "example.org" in sentence
    assert f"({number})" in sentence
    assert sentence.endswith(".")


def test_pages_and_redirections_are_none():
    assert not set(status.GOOD) & set(status.REDIRECTIONS)
    assert str(status.refusal(404, PAGE)) != str(status.refusal(403, PAGE)) != str(status.refusal(500, PAGE))
