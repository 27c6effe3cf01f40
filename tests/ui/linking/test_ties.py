"""What hangs on an article's cards is read from the library."""

from pathlib import Path

from core.library import Library
from tests.ui.driving import fill
from ui.linking.ties import look_up


def test_links_and_names_of_one_article(tmp_path: Path) -> None:
    ids = fill(tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        first = library.passages.add(ids["flood.txt"], start=0, end=9, note="[[On reading old maps]], [[nobody]]")
        second = library.passages.add(ids["flood.txt"], start=12, end=20)
        far = library.passages.add(ids["maps.txt"], start=0, end=10)
        one, other, third = (made.annotation for made in (first, second, far))
        library.links.add(one.id, other.id, "supports")
        library.links.add(third.id, one.id, "translates")
        found = look_up(library, ids["flood.txt"], library.passages.of(ids["flood.txt"]))
    assert {target: mention.id if mention else None for target, mention in found.known.items()} == {
        "On reading old maps": ids["maps.txt"],
        "nobody": None,
    }
    assert [(tie.kind, tie.outward, tie.other, tie.title) for tie in found.ties[one.id]] == [
        ("supports", True, other.id, ""),
        ("translates", False, third.id, "On reading old maps"),
    ]
    assert [(tie.kind, tie.outward) for tie in found.ties[other.id]] == [("supports", False)]
