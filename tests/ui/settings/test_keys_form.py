"""Other keys are given by pressing them; what belongs to another command is named before it is taken."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from core import settings
from ui.commands import commands
from ui.main_window import MainWindow
from ui.settings.keys_form import KeysForm

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(window: MainWindow) -> Iterator[KeysForm]:
    form = KeysForm(window.preferences)
    form.renew()
    form.resize(720, 520)
    form.show()
    yield form
    form.close()


def shown(form: KeysForm) -> list[str]:
    return [item.text(0) for item in form._items() if not item.isHidden()]


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_free_key_is_given_at_once_and_for_good(window: MainWindow, form: KeysForm) -> None:
    form.choose("article.star")
    QTest.keyClick(form.field, Qt.Key.Key_F8)
    assert settings.load().keys == {"article.star": ("F8",)}
    assert window.commands["article.star"].toolTip() == "Star (F8)"
    assert form.row().text(1) == "F8"
    assert form.row().text(2) == "yours"
    assert "F8 is the key of" in form.said.text()


def test_a_key_of_another_command_is_named_and_taken_only_when_asked_for(window: MainWindow, form: KeysForm) -> None:
    form.choose("article.star")
    QTest.keyClick(form.field, Qt.Key.Key_K, CONTROL)
    assert form.said.text() == "Ctrl+K belongs to “Search” already. Take it from there?"
    assert window.preferences.settings.keys == {}
    assert form.take.hasFocus() or form.take.isVisible()
    click(form.take)
    assert window.preferences.settings.keys["article.star"] == ("Ctrl+K",)
    assert "Ctrl+K" not in window.preferences.settings.keys["search.find"]
    assert form.take.isHidden()


def test_a_command_may_have_no_key_and_gets_its_own_back(window: MainWindow, form: KeysForm) -> None:
    form.choose("article.star")
    click(form.none)
    assert window.preferences.settings.keys == {"article.star": ()}
    assert not form.none.isEnabled()
    click(form.usual)
    assert window.preferences.settings.keys == {}
    assert not form.usual.isEnabled()


def test_all_go_back_at_once_and_what_is_unknown_stays(window: MainWindow, form: KeysForm) -> None:
    window.preferences.choose(keys={"article.star": ("F8",), "from.tomorrow": ("F9",)})
    QTimer.singleShot(0, lambda: _agree())
    click(form.all)
    assert window.preferences.settings.keys == {"from.tomorrow": ("F9",)}
    assert not form.all.isEnabled()


def _agree() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    click(next(one for one in box.buttons() if one.text() == "Reset All"))


def test_the_list_is_sifted_by_words_and_by_keys(form: KeysForm) -> None:
    assert len(shown(form)) == len(commands())
    form.filter.setText("ctrl+k")
    assert shown(form) == ["Search"]
    assert form.current().id == "search.find"
    form.filter.setText("arch put")
    assert shown(form) == []
    form.filter.setText("Star article")
    assert "Star" in shown(form)


def test_keys_that_move_about_are_not_given_away(window: MainWindow, form: KeysForm) -> None:
    QTest.keyClick(form.field, Qt.Key.Key_Down)
    assert "needed to move about" in form.said.text()
    assert window.preferences.settings.keys == {}
