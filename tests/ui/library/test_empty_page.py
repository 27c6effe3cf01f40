"""Empty pages help, with room for every line."""

from PySide6.QtWidgets import QApplication

from ui.library.empty_page import EmptyPage


def test_a_page_says_the_newest_thing_only(qapp: QApplication) -> None:
    page = EmptyPage()
    page.say("First", "One", (("A", lambda: None), ("B", lambda: None)))
    page.say("Second", "Two", (("C", lambda: None),))
    assert (page.title.text(), page.sentence.text()) == ("Second", "Two")
    assert [button.text() for button in page.buttons()] == ["C"]


def test_labels_are_as_tall_as_their_lines(qapp: QApplication) -> None:
    page = EmptyPage(large=True)
    page.resize(500, 500)
    page.say("A rather long title that does not fit on one line of it", "word " * 60)
    page.show()
    for label in (page.title, page.sentence):
        assert label.height() >= label.heightForWidth(label.width())
    page.close()
