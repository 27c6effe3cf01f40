"""Sentences name the file, or the text that has no name."""

import pytest

from core.importing.extraction import Original
from core.importing.web import refusals


@pytest.mark.parametrize("refusal", [refusals.damaged, refusals.no_page, refusals.too_much])
def test_a_refusal_names_what_it_is_about_and_what_to_do(refusal):
    assert str(refusal(Original(data=b"", name="{a}.wacz"))).startswith("{a}.wacz ")
    assert str(refusal(Original(data=b""))).startswith("The text ")
    assert "Save" in str(refusal(Original(data=b"")))
