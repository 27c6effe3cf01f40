"""Links travel with their passages, whichever comes first, and arrive once."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.library import Exported, Library
from core.model.annotation import Annotation, Color, Style
from core.model.article import Article


@pytest.fixture
def three(library: Library, article: Article) -> list[Annotation]:
    """Two passages of one article and one of another, linked in a ring, with styles and an own kind."""
    letter = library.articles.add_bytes(b"# A letter\n\nThe old bridge is safe, they say.\n").article
    places = [(article.id, 3, 8), (article.id, 10, 20), (letter.id, 4, 14)]
    styles = [Style.UNDERLINE, Style.HIGHLIGHT, Style.UNDERLINE]
    made = [
        library.passages.add(home, start=start, end=end, style=style, color=Color.PINK).annotation
        for (home, start, end), style in zip(places, styles, strict=True)
    ]
    for source, target, kind in [(0, 1, "supports"), (1, 2, "prouve déjà"), (2, 0, "see-also"), (0, 1, "quotes")]:
        library.links.add(made[source].id, made[target].id, kind)
    return made


def _said(library: Library) -> list[tuple[Any, ...]]:
    """Every link by uids, for which library it is does not matter."""
    shown = {one.id: one for page in library.articles.list().articles for one in library.passages.of(page.id)}
    found = [one.link for one in library.links.of(shown)]
    return sorted((one.uid, shown[one.source].uid, shown[one.target].uid, one.kind, one.created) for one in found)


def _export(library: Library, target: Path) -> dict[str, Any]:
    done = [step for step in library.exchange.export("w3c", target, force=True) if isinstance(step, Exported)]
    assert done[0].losses == ()
    return json.loads(target.read_text("utf-8"))


@pytest.fixture
def elsewhere(library: Library, file: Path, tmp_path: Path, three: list[Annotation]) -> Library:
    """Another library with the same articles and nothing on them."""
    made = Library.open(tmp_path / "elsewhere", create=True)
    for one in reversed(library.articles.list().articles):
        made.articles.add_bytes(library.articles.original(one.id).read_bytes(), name=one.meta.title)
    return made


@pytest.mark.parametrize("backwards", [False, True])
def test_links_and_styles_arrive_whichever_passage_comes_first(
    library: Library, elsewhere: Library, three: list[Annotation], tmp_path: Path, backwards: bool
) -> None:
    page = _export(library, tmp_path / "all.jsonld")
    if backwards:
        page["items"].reverse()
    (tmp_path / "all.jsonld").write_text(json.dumps(page), encoding="utf-8")
    with elsewhere as lib:
        items = list(lib.exchange.read_annotations(tmp_path / "all.jsonld"))
        assert [item.error for item in items] == [""] * 3
        assert _said(lib) == _said(library)
        for one in three:
            there = lib.passages.get(one.uid)
            assert (there.style, there.color) == (one.style, one.color)
        before = lib.history.latest()
        assert not any(item.change for item in lib.exchange.read_annotations(tmp_path / "all.jsonld"))
        assert lib.history.latest() == before


def test_a_link_to_what_is_not_here_comes_when_that_comes(
    library: Library, elsewhere: Library, three: list[Annotation], tmp_path: Path
) -> None:
    page = _export(library, tmp_path / "all.jsonld")
    first, rest = page["items"][:1], page["items"][1:]
    with elsewhere as lib:
        for items, links in ((first, 0), (rest, 2), (first, 4)):
            (tmp_path / "part.jsonld").write_text(json.dumps({**page, "items": items}), encoding="utf-8")
            list(lib.exchange.read_annotations(tmp_path / "part.jsonld"))
            assert len(_said(lib)) == links


def test_what_is_no_link_is_passed_over(
    library: Library, elsewhere: Library, three: list[Annotation], tmp_path: Path
) -> None:
    page = _export(library, tmp_path / "all.jsonld")
    own, good = page["items"][0]["id"], page["items"][1]["id"]
    article = page["articles"][0]["id"]
    nothing, unnamed = {"id": own, "to": own, "kind": "k"}, {"id": "no uuid", "to": good, "kind": "k"}
    unknown, blank = (
        {"id": article, "to": article, "kind": "k"},
        {"id": article, "to": good, "kind": " "},
    )
    odd: list[object] = [None, 7, "x", {}, nothing, unnamed, unknown, blank]
    odd += [{"id": article, "to": good, "kind": "long " * 50, "created": "never"}]
    for item in page["items"]:
        item["links"] = odd if item["id"] == own else {"id": 3}
    (tmp_path / "odd.jsonld").write_text(json.dumps(page), encoding="utf-8")
    with elsewhere as lib:
        assert [item.error for item in lib.exchange.read_annotations(tmp_path / "odd.jsonld")] == [""] * 3
        (kind,) = [kind for _uid, _source, _target, kind, _created in _said(lib)]
        assert kind == ("long " * 50)[:60].strip()


def test_links_of_what_lies_in_the_trash_stay_at_home(
    library: Library, three: list[Annotation], tmp_path: Path
) -> None:
    library.passages.trash([three[1].id])
    page = _export(library, tmp_path / "all.jsonld")
    assert [link["kind"] for item in page["items"] for link in item.get("links", ())] == ["see-also"]
