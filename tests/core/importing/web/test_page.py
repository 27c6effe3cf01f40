"""Pages of many kinds become articles: whole, safe, always the same."""

import hashlib
import html as htmllib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import KnownError
from core.importing import extract
from core.importing.extraction import Extraction
from core.importing.web.page import IMPORTER
from core.importing.web.tags import names
from core.model.text import BlockKind
from tests.core.importing.test_canonical import assert_canonical
from tests.core.importing.web import boxes
from tests.core.importing.web.draw import picture
from tests.core.importing.web.made import ADDRESS, PROSE, article, listed, paragraphs, read, spanned, text_of

PAGES = Path(__file__).parents[3] / "data" / "pages"
TABLE = PAGES.parent / "frozen_pages.tsv"


def page(name: str) -> Extraction:
    return extract((PAGES / name).read_bytes(), name=name, address="https://gazette.example/x")


def fingerprint(extraction: Extraction) -> str:
    """SHA-256 of a text's string, blocks and spans."""
    ranges = [[r.start, r.end, r.kind, dict(r.attrs)] for r in (*extraction.text.blocks, *extraction.text.spans)]
    return hashlib.sha256(json.dumps([extraction.text.value, ranges], sort_keys=True).encode()).hexdigest()


def table() -> list[str]:
    """One line a page: its name, importer and fingerprint."""
    return [f"{path.name}\t{IMPORTER}\t{fingerprint(page(path.name))}" for path in sorted(PAGES.glob("*.html"))]


def test_the_pages_are_frozen() -> None:
    """A change must be meant: `python -m tests.core.importing.web.test_page` writes the table anew."""
    assert table() == TABLE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.name)
def test_a_page_is_canonical_and_always_the_same(path: Path) -> None:
    assert_canonical(page(path.name).text)
    assert fingerprint(page(path.name)) == fingerprint(page(path.name))


def test_a_press_article() -> None:
    made = page("press_fr.html")
    assert (made.importer, made.meta.title, made.meta.authors) == (
        *(IMPORTER, "Le canal rouvre après deux ans de travaux"),
        ("Claire Delmas",),
    )
    assert [kind for kind, _ in listed(made.text)] == [
        *(
            "title",
            "byline",
            "dateline",
            "figure",
            "caption",
            "credit",
            "paragraph",
            "paragraph",
            "heading",
            "paragraph",
        ),
        *("list_item", "list_item", "list_item", "list_item", "quote", "quote", "paragraph"),
    ]
    assert [block.attrs["marker"] for block in made.text.blocks if "marker" in block.attrs] == ["-", "-", "3.", "4."]
    assert {"« On n’y croyait plus »", "fermée", "douze millions", "le budget voté"} <= {
        w for _, w in spanned(made.text)
    }
    assert not any(words in made.text.value for words in ("Partager", "Lire aussi", "Politique", "Transports", "©"))


def test_a_page_with_notes_a_table_and_code() -> None:
    text = page("notes_en.html").text
    kinds = [kind for kind, _ in listed(text)]
    assert kinds.count("table_cell") == 10
    assert kinds[-2:] == ["footnote", "footnote"]
    assert ("code", "for sheet in sheets:\n    print(sheet.name,   sheet.scale)") in listed(text)
    assert [words for kind, words in spanned(text) if kind == "note_ref"] == ["1", "[2]"]
    assert ("rule", "\ufffc") in listed(text)


def test_a_page_from_right_to_left() -> None:
    blocks = page("mixed_ar.html").text.blocks
    assert [block.attrs.get("direction") for block in blocks] == ["rtl", "rtl", "rtl", None, "rtl", "rtl"]
    assert [block.attrs.get("lang") for block in blocks] == [None, None, None, "en", "en", None]


def test_an_old_page_laid_out_by_a_table() -> None:
    text = page("old_layout.html").text
    assert [kind for kind, _ in listed(text)] == ["title", "paragraph", "paragraph", "paragraph"]
    assert "wußte, daß jemand wachte" in text.value
    assert "Gäste" not in text.value


def test_nothing_of_a_hostile_page_is_obeyed() -> None:
    made = page("hostile.html")
    kept = [
        made.meta.url,
        *(str(value) for ranges in (made.text.blocks, made.text.spans) for r in ranges for value in r.attrs.values()),
    ]
    addresses = ["https://gazette.example/x", "https://server/share", "https://good.example/page"]
    assert [value for value in kept if ":" in value] == addresses
    assert "<script>alert(13)</script>" in made.text.value
    for words in ("alert(4)", "alert(12)", "frame", "object", "drawing", "field", "area"):
        assert words not in made.text.value


def test_pictures_that_came_along_are_handed_on() -> None:
    red = picture(color="red", width=600, height=400)
    source = article(f"<h1>The old bridge</h1>{paragraphs(2)}<figure><img src=i/a.png alt=A></figure>{paragraphs()}")
    box = boxes.mhtml(source.encode(), parts={"https://example.org/news/i/a.png": red})
    made = extract(box, name="x.mhtml")
    (figure,) = (block for block in made.text.blocks if block.kind is BlockKind.FIGURE)
    assert [media.name for media in made.media] == [figure.attrs["media"]]
    assert made.meta.url == boxes.PAGE


def test_a_template_left_in_english_does_not_name_the_language() -> None:
    words = "Le vieux pont de la ville date, dit-on, du quinzième siècle, et personne ici n’en doute plus. " * 3
    made = read(article("<h1>Le vieux pont</h1>" + f"<p>{words}</p>" * 5))
    assert (made.meta.language, made.meta.origins["language"]) == ("fr", "guess")
    assert read(article(f"<h1>The old bridge</h1>{paragraphs() * 5}")).meta.language == "en"


@pytest.mark.parametrize("source", ["<html></html>", "<html><body><img src=a.jpg></body></html>", "<!DOCTYPE html> "])
def test_a_page_without_words_gets_a_sentence(source: str) -> None:
    with pytest.raises(KnownError, match=r"x\.html holds no words"):
        extract(source.encode(), name="x.html")


def test_a_page_nested_too_deeply_gets_a_sentence() -> None:
    with pytest.raises(KnownError, match="nested too deeply"):
        extract(b"<html><ul>" + b"<li><ul>" * 100_000 + b"x", name="x.html")


def test_one_paragraph_suffices() -> None:
    assert listed(text_of(article(f"<p>{PROSE[0]}</p>"))) == [("paragraph", PROSE[0])]


TAGS = names(
    "p div h1 h2 b i a span ul li ol blockquote pre table tr td th figure figcaption section article nav aside footer",
    "form button sup noscript svg math details summary dl dt dd center font code em q header main iframe template",
)
ATTRS = (
    "class=comments",
    "hidden",
    "style='display:none'",
    "id=x",
    "href=#x",
    "dir=rtl",
    "lang=fr",
    "colspan=3",
    "itemprop=author",
)
PIECES = st.one_of(
    st.sampled_from([f"<{end}{tag}>" for tag in sorted(TAGS) for end in ("", "/")]),
    st.builds(lambda tag, attr: f"<{tag} {attr}>", st.sampled_from(sorted(TAGS)), st.sampled_from(ATTRS)),
    st.sampled_from(
        (
            *PROSE,
            "<br>",
            "<hr>",
            "<img src=a.jpg>",
            "<a href=#x>1</a>",
            "&amp;",
            "&#0;",
            "&#12;",
            "\x0c",
            "\ufffc",
            "\u202e",
            "\r\n",
        )
    ),
    st.text(max_size=10),
)


def outcome(source: bytes) -> Extraction | str:
    """What is made of a page, or the sentence that refuses it."""
    try:
        return extract(source, address=ADDRESS)
    except KnownError as error:
        return str(error)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=50))
def test_any_page_is_canonical_or_refused_and_always_the_same(pieces: list[str]) -> None:
    source = f"<!DOCTYPE html><body>{''.join(pieces)}".encode("utf-8", "surrogatepass")
    made = outcome(source)
    if isinstance(made, str):
        assert "holds no words" in made
        return
    assert_canonical(made.text)
    assert fingerprint(extract(source, address=ADDRESS)) == fingerprint(made)
    for span in made.text.spans:
        assert re.match(r"https?://|mailto:|#|$", str(span.attrs.get("href", "")))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=60))
def test_words_of_a_paragraph_come_through(words: str) -> None:
    made = read(article(f"<h1>The old bridge</h1>{paragraphs(2)}<p>{PROSE[2]} {htmllib.escape(words)} {PROSE[3]}</p>"))
    letters = [letter for letter in words if letter.isalnum()]
    kept = made.text.value.partition(PROSE[2])[2]
    assert [letter for letter in letters if letter not in kept and letter.isascii()] == []


if __name__ == "__main__":
    TABLE.write_text("\n".join(table()) + "\n", encoding="utf-8")
