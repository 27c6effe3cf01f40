"""What the pages of the settings are made of."""

from PySide6.QtWidgets import QApplication, QWidget

from ui.settings.parts import button, choice, column_of, form_in, heading, sentence


def test_a_choice_shows_what_is_chosen_and_the_first_for_what_is_unknown(qapp: QApplication) -> None:
    choices = (("a", "First"), ("b", "Second"))
    assert choice("Letters", choices, "b").currentText() == "Second"
    assert choice("Letters", choices, "z").currentText() == "First"
    assert choice("Letters", choices, "z").accessibleName() == "Letters"


def test_enter_in_a_field_presses_no_button(qapp: QApplication) -> None:
    assert not button("Do It").autoDefault()


def test_sentences_wrap_and_headings_do_not(qapp: QApplication) -> None:
    page = QWidget()
    form = form_in(column_of(page))
    form.addRow(heading("Title"), sentence("Many words"))
    assert [label.wordWrap() for label in (heading("Title"), sentence("Many words"))] == [False, True]
    assert form.rowCount() == 1
