"""Keys are those that were chosen, then the declared ones nobody chose for another command; no key means two things."""

from itertools import combinations

from PySide6.QtCore import Qt

from tests.ui.driving import press
from ui import rooms
from ui.commands import commands, together
from ui.keys import keys_of, native, owners, portable, with_keys, without_choice
from ui.main_window import MainWindow

rooms.declare()
STAR, ARCHIVE, FOLLOWING = (commands()[name] for name in ("article.star", "article.archive", "article.next"))


def test_declared_keys_hold_until_others_are_chosen() -> None:
    assert keys_of(STAR, {}) == ("S",)
    assert keys_of(STAR, {"article.star": ("Ctrl+Alt+S", "F8")}) == ("Ctrl+Alt+S", "F8")
    assert keys_of(STAR, {"article.star": ()}) == ()
    assert keys_of(STAR, {"article.star": ("no key at all",)}) == ()


def test_a_key_that_was_chosen_for_another_command_is_no_longer_this_ones() -> None:
    assert keys_of(STAR, {"article.archive": ("s",)}) == ()


def test_a_key_is_taken_from_its_owner_and_goes_back_with_a_reset() -> None:
    assert owners("J", STAR, {}) == (FOLLOWING,)
    chosen = with_keys(STAR, ["j"], {"from.tomorrow": ("X",)})
    assert keys_of(STAR, chosen) == ("J",)
    assert keys_of(FOLLOWING, chosen) == ()
    assert owners("S", ARCHIVE, chosen) == ()
    back = with_keys(FOLLOWING, FOLLOWING.keys, with_keys(STAR, STAR.keys, chosen))
    assert back == {"from.tomorrow": ("X",)}, "what is as declared is not kept; what is unknown here is"
    assert without_choice(chosen) == {"from.tomorrow": ("X",)}


def test_keys_that_never_hold_together_do_not_quarrel() -> None:
    trash = commands()["edit.empty_trash"]
    assert not together(trash.when, STAR.when)
    assert STAR not in owners("S", trash, {})


def test_no_key_of_two_commands_could_mean_both() -> None:
    both = [
        (one.id, other.id)
        for one, other in combinations(commands().values(), 2)
        if together(one.when, other.when) and set(map(portable, one.keys)) & set(map(portable, other.keys))
    ]
    assert not both


def test_every_declared_key_is_one() -> None:
    assert not [key for one in commands().values() for key in one.keys if not portable(key)]
    assert native(["Ctrl+K", "/"], ", ") == "Ctrl+K, /"


def test_chosen_keys_hold_at_once_everywhere(shelf: dict[str, int], window: MainWindow) -> None:
    window.preferences.choose(keys={"view.sidebar": ("F8",), "search.find": ("F9",), "article.next": ("Ctrl+J",)})
    assert window.commands["view.sidebar"].toolTip() == "Sidebar (F8)"
    assert "F9" in window.pane.search.placeholderText()
    assert "Ctrl+J" in window.panes.quiet.sentence.text()
    press(window.pane.articles, Qt.Key.Key_F8)
    assert window.sidebar.isHidden()
    press(window.pane.articles, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.isHidden(), "the key it had before means nothing now"
    window.preferences.choose(keys={"article.next": ()})
    assert "(Ctrl+\\)" in window.commands["view.sidebar"].toolTip()
    assert window.panes.quiet.sentence.text() == "Choose an article in the list."
