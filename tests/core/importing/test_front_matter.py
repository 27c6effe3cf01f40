"""Front matter is read as data, whatever stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.front_matter import metadata, split_front_matter


def test_fields_of_an_article() -> None:
    fields, rest = split_front_matter(
        '---\ntitle: "A \\"b\\""\nauthors: [Hannah Reed, \'Tom Hill\']\ndate: 2024-03-05 # day\nlang: en-GB\nurl: https://x.org/a\n---\ntext'
    )
    meta = metadata(fields)
    assert rest == "text"
    assert (meta.title, meta.authors, meta.published) == ('A "b"', ("Hannah Reed", "Tom Hill"), "2024-03-05")
    assert (meta.language, meta.url) == ("en", "https://x.org/a")


def test_lists_and_folded_values() -> None:
    fields, _ = split_front_matter(
        "---\nauthor:\n  - name: Claire Delmas\n  - Jean Roy\ntitle: >\n  deux\n  lignes\n---\n"
    )
    assert metadata(fields).authors == ("Claire Delmas", "Jean Roy")
    assert metadata(fields).title == "deux lignes"


def test_toml() -> None:
    fields, rest = split_front_matter('+++\ntitle = "A"\nauthors = ["Jean Roy"]\ndate = 2024-03-05\n+++\ntext')
    assert (metadata(fields).title, metadata(fields).published, rest) == ("A", "2024-03-05", "text")


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nwords\n\n---\n",
        "---\ntitle: a\nnever closed",
        "words\n---\ntitle: a\n---\n",
        "+++\nnot = = toml\n+++\n",
        "---",
        "",
    ],
)
def test_what_is_no_front_matter_stays(source: str) -> None:
    assert split_front_matter(source) == ({}, source)


def test_an_address_that_is_none_is_left_out() -> None:
    for said in ("javascript:alert(1)", "https://?x.example/a", "https:///a", "https://[::1/a", "https://a b.example"):
        assert metadata({"url": [said]}).url == ""
    assert metadata({"url": ["https://x.example/a?b#c"]}).url == "https://x.example/a?b#c"


@given(st.text(st.sampled_from("-: \n[]'\"a>|#+="), max_size=80))
def test_anything_is_borne(words: str) -> None:
    metadata(split_front_matter(f"---\n{words}\n---\n")[0])
    metadata(split_front_matter(f"+++\n{words}\n+++\n")[0])
