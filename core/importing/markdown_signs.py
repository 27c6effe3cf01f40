"""Tells Markdown from plain text by what only Markdown writes; a suffix says nothing."""

import re

from core.importing.front_matter import split_front_matter

_HEAD = 30_000
"""Code points looked at."""
_ENOUGH = 3
_SIGNS = (
    (3, re.compile(r"(?:\A|\n)[ ]{0,3}#{1,6}[ \t]+\S[^\n]*(?:\n[ \t]*(?=\n)|\n?\Z)")),  # a heading before a blank line
    (3, re.compile(r"^[ ]{0,3}(?:`{3,}|~{3,})[\w+.-]*[ \t]*$", re.MULTILINE)),
    (3, re.compile(r"(?<![\]\\])\[[^\[\]\n]{1,200}\]\((?:<[^<>\n]{1,300}>|[^\s()<>]{1,300})(?:\s\"[^\"\n]*\")?\)")),
    (3, re.compile(r"!\[[^\[\]\n]{0,200}\]\([^\s()]{1,300}")),
    (3, re.compile(r"^[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|?){0,40}[ \t]*$", re.MULTILINE)),
    (3, re.compile(r"^\[\^[\w-]{1,30}\]:[ \t]", re.MULTILINE)),
    (2, re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,100}\]:[ \t]+(?:https?://|<|/|\./)\S+", re.MULTILINE)),
    (2, re.compile(r"(?<![*\w\\])\*\*(?=[^\s*])[^*\n]{1,200}(?<=\S)\*\*(?![*\w])")),
    (1, re.compile(r"(?<![`\w])`[^`\n]{1,100}`(?![`\w])")),
    (1, re.compile(r"(?<![*\w\\])\*(?=[^\s*])[^*\n]{2,200}(?<=[^\s*])\*(?![*\w])")),
    (1, re.compile(r"^[ ]{0,3}[-*+][ \t]+\[[ xX]\][ \t]", re.MULTILINE)),
    (1, re.compile(r"^[^\n]{3,80}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)),
    (1, re.compile(r"^>[ ]?[^>\n]", re.MULTILINE)),
)
_OTHERS = re.compile(
    r"^\.\.[ ](?:[\w:-]+::|_[^:\n]+:)|^:[\w-]+:[ `]|:(?:ref|doc|c:func|func|class):`|^\\(?:documentclass|"
    r"begin)\{|^#!\s*/",
    re.MULTILINE,
)
"""reStructuredText, LaTeX and scripts."""


def is_markdown(source: str) -> bool:
    """Whether a text is written in Markdown."""
    head = source[:_HEAD].replace("\r\n", "\n")
    fields, rest = split_front_matter(head)
    if fields:
        return True
    if _OTHERS.search(rest):
        return False
    points = 0
    for weight, sign in _SIGNS:
        points += weight if sign.search(rest) else 0
        if points >= _ENOUGH:
            return True
    return False
