"""Markdown is told from plain text by its content."""

import pytest

from core.importing.markdown_signs import is_markdown


@pytest.mark.parametrize(
    "source",
    [
        "# A title\n\nwords",
        "words\n\n## Heading\n\nmore",
        "```sh\nls\n```",
        "see [this](https://example.org)",
        "---\ntitle: a\n---\nwords",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "word[^1]\n\n[^1]: note",
        "**bold** and *soft* words",
        "![picture](a.png)",
        "# Alone",
    ],
)
def test_markdown(source: str) -> None:
    assert is_markdown(source)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "Plain words.",
        "Title\n=====\n\nwords",
        "- one\n- two",
        "> quoted\nanswered",
        "#!/bin/sh\n# a comment\n\nls",
        "# a comment\nkey = value\n# another\nkey = value",
        ".. note:: words\n\n**bold** and `code`",
        "#hashtag\n\nwords",
        "3 * 4 * 5 = 60",
        "snake_case_words and *one* star",
        "a [b] (c)",
        "[1] A note\n[2] Another",
    ],
)
def test_plain_text(source: str) -> None:
    assert not is_markdown(source)
