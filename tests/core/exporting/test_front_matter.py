"""What stands in front is YAML, and cannot be broken out of."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from core.exporting.front_matter import front_matter, known
from core.importing.front_matter import metadata, split_front_matter
from core.model.article import Metadata, Origin

WILD = st.text(st.one_of(st.characters(), st.sampled_from('\n"\\:-#\u2028\x85\ufeff\ud800\uffff')), max_size=30)
# What YAML calls printable (YAML 1.2, 5.1).
UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(front: str) -> dict[str, object]:
    """The fields: JSON values are YAML values, one a line."""
    lines = front.split("\n")
    assert lines[0] == lines[-3] == "---"
    return {name: json.loads(value) for name, value in (line.split(": ", 1) for line in lines[1:-3])}


@given(WILD, st.lists(WILD.filter(bool), max_size=3))
def test_anything_parses_back(title: str, authors: list[str]) -> None:
    front = front_matter({"title": title, "authors": authors, "starred": True})
    assert not UNPRINTABLE.search(front)
    assert "\u2028" not in front
    assert "\x85" not in front
    back = read(front)
    assert back == {"title": title, "authors": authors, "starred": True} or not (title and authors)
    assert back.get("title", "") == title
    assert back.get("authors", []) == authors


def test_what_is_not_known_is_not_said() -> None:
    assert front_matter(known(Metadata())) == ""
    meta = Metadata(title="T", doi="10.1/x")
    assert front_matter(known(meta)) == '---\ntitle: "T"\ndoi: "10.1/x"\n---\n\n'


def test_a_guess_leaves_and_comes_back_as_one() -> None:
    meta = Metadata(title="T", published="2024-03", origins={"published": Origin.GUESS, "site": Origin.GUESS})
    written = front_matter(known(meta))
    assert 'guessed: ["published"]' in written
    fields, _rest = split_front_matter(written)
    assert metadata(fields).guessed == {"published"}
