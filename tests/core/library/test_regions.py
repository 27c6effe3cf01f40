"""Regions of scanned pages: made, changed, undone, found, thrown away, carried into a new text and a new home."""

import json
from pathlib import Path

import pytest

from core.errors import UsageError
from core.library import Item, Library, Problem
from core.model.annotation import Annotation, Color
from core.model.article import Article
from core.model.hit import SearchIn
from core.model.place import Region, Status
from core.model.text import OBJECT
from tests.core.importing.pdf.paper import Paper

REGION = Region(left=0.125, top=0.25, width=0.5, height=0.1)


def scanned(*, added: str = "") -> bytes:
    """A page of words, a scanned one, another scanned one; more words on the first if wanted."""
    paper = Paper()
    sheet = paper.sheet()
    sheet.words(50, 100, "The keeper of the bridge wrote a letter every day.")
    if added:
        sheet.words(50, 140, added)
    for _page in range(2):
        paper.sheet().picture(0, 0, 595, 842)
    return paper.file()


@pytest.fixture
def paper(library: Library) -> Article:
    """The article of three pages."""
    return library.articles.add_bytes(scanned(), name="letters.pdf").article


def mark(library: Library, article: Article, page: int = 3, region: Region = REGION, note: str = "seal") -> Annotation:
    """A region of a scanned page."""
    value = library.articles.text(article.id).value
    start = [place for place, sign in enumerate(value) if sign == OBJECT][page - 2]
    return library.passages.add(article.id, start=start, end=start + 1, region=region, note=note).annotation


def region_of(one: Annotation) -> Region | None:
    return one.selectors.region if one.selectors else None


def test_a_region_knows_its_page(library: Library, paper: Article) -> None:
    one, other = mark(library, paper, 2), mark(library, paper, 3)
    assert region_of(one) == Region(left=0.125, top=0.25, width=0.5, height=0.1, page=2)
    assert region_of(other) == Region(left=0.125, top=0.25, width=0.5, height=0.1, page=3)
    assert [each.exact for each in library.passages.of(paper.id)] == [OBJECT, OBJECT]


def test_words_and_articles_have_no_regions(library: Library, paper: Article) -> None:
    for place in ((0, 3), (0, 1), (None, None)):
        with pytest.raises(UsageError):
            library.passages.add(paper.id, start=place[0], end=place[1], region=REGION)
    assert library.passages.of(paper.id) == ()


def test_a_region_beyond_its_page_is_refused(library: Library, paper: Article) -> None:
    with pytest.raises(UsageError):
        mark(library, paper, region=Region(left=0.8, top=0, width=0.3, height=0.1))


def test_it_is_changed_undone_and_thrown_away_like_any_passage(library: Library, paper: Article) -> None:
    one = mark(library, paper)
    green = library.passages.edit(one, color=Color.GREEN).annotation
    assert (green.color, region_of(green)) == (Color.GREEN, region_of(one))
    library.history.undo()
    library.history.undo()
    assert library.passages.of(paper.id) == ()
    library.history.redo()
    assert region_of(library.passages.of(paper.id)[0]) == region_of(one)
    library.passages.trash([one.id])
    library.passages.restore([one.id])
    assert region_of(library.passages.get(one.id)) == region_of(one)


def test_its_note_and_tags_are_found(library: Library, paper: Article) -> None:
    one = mark(library, paper, note="a seal of red wax")
    library.passages.tag([one.id], ["seals/red"])
    library.indexing.drain(wait=True)
    assert [each.id for each in library.passages.list("wax").annotations] == [one.id]
    assert [each.id for each in library.passages.list(tag="seals").annotations] == [one.id]


def test_among_the_hits_it_is_named_by_its_page(library: Library, paper: Article) -> None:
    library.passages.tag([mark(library, paper).id], ["seals"])
    library.indexing.drain(wait=True)
    found = library.searching.search("tag:seals", within=SearchIn.HIGHLIGHTS).hits
    assert [snippet.text for hit in found for snippet in hit.snippets] == ["Region on page 3"]


def test_a_new_revision_carries_it(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "letters.pdf"
    file.write_bytes(scanned())
    paper = library.articles.add(file).article
    one = mark(library, paper, 3)
    file.write_bytes(scanned(added="Nobody answered them."))
    library.articles.add(file)
    found = library.passages.get(one.id)
    value = library.articles.text(paper.id).value
    assert found.place is not None
    assert (found.place.status, found.place.start) == (Status.ANCHORED, value.rindex(OBJECT))
    assert region_of(found) == region_of(one)


def test_it_leaves_for_another_library_and_arrives_as_it_was(library: Library, paper: Article, tmp_path: Path) -> None:
    one, other = mark(library, paper, 2), mark(library, paper, 3, note="other")
    list(library.exchange.export("w3c", tmp_path / "out.json"))
    with Library.open(tmp_path / "second", create=True, origin="cli") as second:
        second.articles.add_bytes(scanned(), name="letters.pdf")
        items: list[Item] = list(second.exchange.read_annotations(tmp_path / "out.json"))
        assert [item.error for item in items] == ["", ""]
        for each in (one, other):
            there = second.passages.get(each.uid)
            assert (there.selectors, there.place, there.note) == (each.selectors, each.place, each.note)


def test_one_without_the_text_it_was_made_on_keeps_its_region(library: Library, paper: Article, tmp_path: Path) -> None:
    one = mark(library, paper, 2)
    list(library.exchange.export("w3c", tmp_path / "out.json"))
    page = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    page["items"][0]["id"] = "urn:uuid:6f2c1f2e-1111-4222-8333-444455556666"
    del page["items"][0]["target"]["textSha256"]
    (tmp_path / "out.json").write_text(json.dumps(page), encoding="utf-8")
    list(library.exchange.read_annotations(tmp_path / "out.json"))
    assert [region_of(each) for each in library.passages.of(paper.id)] == [region_of(one)] * 2


def test_check_names_one_that_turned(library: Library, paper: Article) -> None:
    one = mark(library, paper)
    assert [step for step in library.safety.check() if isinstance(step, Problem)] == []
    library._desk.db.raw.conn.execute("update annotation set region = replace(region, '0.1', '0.9')")
    assert [step for step in library.safety.check() if isinstance(step, Problem)] != []
    assert region_of(library.passages.get(one.id)) != region_of(one)


def test_a_merge_carries_it(library: Library, paper: Article) -> None:
    one = mark(library, paper)
    other = library.articles.add_bytes(scanned(added="Nobody answered them."), name="again.pdf").article
    library.articles.merge(other.id, [paper.id])
    found = library.passages.get(one.id)
    assert (found.article, region_of(found)) == (other.id, region_of(one))
