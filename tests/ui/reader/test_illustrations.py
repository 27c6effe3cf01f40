"""Pictures are asked for once, when they are first painted."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from ui.reader import illustrations
from ui.reader.illustrations import Illustrations


def picture(side: int = 10) -> QImage:
    return QImage(side, side, QImage.Format.Format_RGB32)


def test_each_picture_is_asked_for_once(qapp: QApplication) -> None:
    parent = QWidget()
    kept, asked = Illustrations(parent), list[object]()
    kept.wanted.connect(lambda name, width: asked.append((name, width)))
    assert kept.image("a", 600) is None
    assert kept.image("a", 600) is None
    kept.take("a", 600, picture())
    assert kept.image("a", 600) is not None
    assert kept.image("a", 300) is None
    kept.take("a", 300, None)
    assert kept.image("a", 300) is None
    assert asked == [("a", 600), ("a", 300)]


def test_the_oldest_are_forgotten_when_there_are_too_many(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(illustrations, "MOST", 900)
    parent = QWidget()
    kept, asked = Illustrations(parent), list[object]()
    kept.wanted.connect(lambda name, _width: asked.append(name))
    for name in "abc":
        kept.take(name, 600, picture())
    assert kept.image("c", 600) is not None
    assert kept.image("b", 600) is not None
    assert kept.image("a", 600) is None
    assert asked == ["a"]
