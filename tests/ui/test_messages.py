"""Known errors are sentences, the rest are bugs; nothing is taken for HTML."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from core.errors import KnownError
from ui import theme as themes
from ui.messages import WIDE, Messages, ask, plain_box
from ui.notice_bar import Notices


def test_a_known_error_is_its_sentence(messages: Messages, notices: Notices) -> None:
    messages.error(KnownError("{name} is empty.", name="a.txt"))
    assert notices.texts() == ["a.txt is empty."]


def test_what_the_system_refused_is_a_sentence_too(messages: Messages, notices: Notices) -> None:
    messages.error(PermissionError(13, "Permission denied", "/secret"))
    assert notices.texts() == ["Permission denied: /secret"]


def test_a_bug_is_logged_and_shown_once(messages: Messages, notices: Notices, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        messages.error(ZeroDivisionError("oops"))
        messages.error(ZeroDivisionError("again"))
    assert "oops" in caplog.text
    assert notices.texts() == []
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]
    assert len(boxes) == 1
    next(button for button in boxes[0].buttons() if "Report" in button.text()).click()
    assert "ZeroDivisionError: oops" in QGuiApplication.clipboard().text()
    boxes[0].close()


def test_boxes_show_markup_as_letters(qapp: QApplication) -> None:
    parent = QWidget()
    box = plain_box(parent, "<img src='/etc/passwd'>")
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.text() == "<img src='/etc/passwd'>"


def test_a_box_with_few_words_has_room_for_its_title(qapp: QApplication) -> None:
    parent = QWidget()
    box = plain_box(parent, "Postil 1")
    box.show()
    assert box.width() >= WIDE
    box.close()


@pytest.fixture
def notices(qapp: QApplication) -> Iterator[Notices]:
    host = QWidget()
    yield Notices(themes.load("light"), host)
    host.deleteLater()


@pytest.fixture
def messages(notices: Notices) -> Messages:
    host = notices.parentWidget()
    assert host is not None
    return Messages(host, notices)


@pytest.mark.parametrize("agree", [True, False])
def test_a_question_waits_for_its_answer(qapp: QApplication, agree: bool) -> None:
    parent = QWidget()

    def reply() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        roles = QMessageBox.ButtonRole
        next(one for one in box.buttons() if (box.buttonRole(one) == roles.AcceptRole) is agree).click()

    QTimer.singleShot(20, reply)
    assert ask(parent, "Really?", yes="Do It") is agree
