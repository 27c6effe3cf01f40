"""What leaves, and how: two questions, and nothing can be chosen that holds nothing."""

from PySide6.QtWidgets import QApplication

from ui.library.export_dialog import ExportDialog, Format, Scope


def dialog(selection: int, listed: int, everything: int) -> ExportDialog:
    return ExportDialog({Scope.SELECTION: selection, Scope.LIST: listed, Scope.ALL: everything})


def test_it_begins_with_several_that_are_selected_else_with_the_list(qapp: QApplication) -> None:
    assert dialog(3, 5, 9).scope is Scope.SELECTION
    assert dialog(1, 5, 9).scope is Scope.LIST
    assert dialog(0, 0, 9).scope is Scope.ALL


def test_what_holds_nothing_cannot_be_chosen(qapp: QApplication) -> None:
    shown = dialog(0, 0, 9)
    assert [button.isEnabled() for button in shown.scopes.values()] == [False, False, True]
    assert "(9 articles)" in shown.scopes[Scope.ALL].text()
    assert not dialog(0, 0, 0).go.isEnabled()


def test_each_form_says_what_it_is_good_for(qapp: QApplication) -> None:
    shown = dialog(1, 1, 1)
    assert shown.format is Format.MARKDOWN
    before = shown.hint.text()
    shown.formats[Format.W3C].click()
    assert shown.format is Format.W3C
    assert before != shown.hint.text()
    assert before
    assert shown.scope is Scope.LIST  # the other question keeps its answer
