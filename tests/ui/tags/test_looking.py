"""What is known of one tag, and in which colour it is shown."""

from pathlib import Path

from core.library import Library
from core.model.annotation import Color
from ui.tags.looking import color_of, look


def test_a_tag_is_told_with_its_family(folder: Path, shelf: dict[str, int]) -> None:
    with Library.open(folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["eau/canaux/écluses", "eau/puits"])
        library.passages.add(shelf["flood.txt"], start=0, end=5, tags=["eau/canaux"])
        library.tags.describe("eau/canaux", description="Ce qui coule", color=Color.BLUE)
        found = look(library, "eau/canaux")
        assert (found.color, found.description) == (Color.BLUE, "Ce qui coule")
        assert (found.articles, found.passages, found.below) == (2, 1, ("eau/canaux/écluses",))
        above = look(library, "eau")
        assert above.known
        assert above.below == ("eau/canaux", "eau/puits")
        assert not look(library, "feu").known


def test_a_colour_comes_from_the_nearest_parent_that_has_one() -> None:
    known = {"a": Color.PINK, "a/b/c": Color.GREEN}
    shown = {path: color_of(path, known) for path in ("a", "a/b", "a/b/c/d", "ab", "")}
    assert shown == {"a": Color.PINK, "a/b": Color.PINK, "a/b/c/d": Color.GREEN, "ab": None, "": None}
