"""What is said about a document, and where it was learned."""

from core.importing.extraction import Original
from core.importing.pdf import read
from core.model.article import Metadata
from tests.core.importing.pdf.paper import Paper

BODY = (
    "The keeper of the lighthouse wrote every evening what the sea had brought, and nobody had asked him to do so. " * 3
)


def meta(paper: Paper, *lines: str, name: str = "") -> Metadata:
    """Of a page with a large title, these lines, and a body."""
    sheet = paper.sheet()
    sheet.words(50, 60, "The Lamp at the Ford", size=18)
    for number, words in enumerate(lines):
        sheet.words(50, 90 + 20 * number, words)
    sheet.paragraph(50, 200, 400, BODY)
    return read(Original(data=paper.file(), name=name)).meta


def test_the_title_on_the_page_is_believed_before_the_files():
    assert meta(Paper(info={"Title": "Template of the faculty"})).title == "The Lamp at the Ford"
    found = meta(Paper(info={"Title": "THE LAMP AT THE FORD"}))
    assert (found.title, found.origins) == ("The Lamp at the Ford", {})


def test_the_files_title_when_the_page_bears_it_elsewhere():
    found = meta(Paper(info={"Title": "Keeping the coast"}), "Keeping the coast, volume 3")
    assert (found.title, found.origins["title"]) == ("Keeping the coast", "file")


def test_a_byline_and_a_date_on_the_page():
    found = meta(Paper(info={"Author": "Someone Else", "CreationDate": "D:20230101"}), "By Ada Marsh", "5 March 2021")
    assert (found.authors, found.published) == (("Ada Marsh",), "2021-03-05")
    assert found.origins == {}


def test_what_the_file_says_has_its_origin_and_its_day_is_a_guess():
    found = meta(Paper(info={"Author": "Ada Marsh and Émile Roux", "CreationDate": "D:20230101"}))
    assert (found.authors, found.published) == (("Ada Marsh", "Émile Roux"), "2023-01-01")
    assert found.origins == {"authors": "file", "published": "guess"}
    assert found.guessed == {"published"}


def test_the_doi_on_the_first_pages_but_not_in_the_references():
    assert meta(Paper(), "https://doi.org/10.1000/182").doi == "10.1000/182"
    assert meta(Paper(), "Version 10.1000/182 of it").doi == ""
    paper = Paper()
    assert meta(paper, "References", "Bloch, M. doi:10.1000/999").doi == ""


def test_the_words_tell_the_language_before_the_file():
    assert meta(Paper(catalog="/Lang(fr-FR)")).language == "en"
    paper = Paper(catalog="/Lang(fr-FR)")
    paper.sheet().words(50, 50, "Xyz 123")
    found = read(Original(data=paper.file())).meta
    assert (found.language, found.origins["language"]) == ("fr", "file")


def test_a_document_without_words_is_called_by_its_name():
    paper = Paper()
    paper.sheet().picture(0, 0, 595, 842)
    found = read(Original(data=paper.file(), name="letter_of_1912.pdf")).meta
    assert (found.title, found.origins) == ("letter of 1912", {"title": "guess"})
