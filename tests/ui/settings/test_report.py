"""A report says what is needed and goes nowhere by itself."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.library import log_file
from ui.settings.report import TAIL, log_tail, report


def test_versions_place_and_end_of_the_log(home: Path, qapp: QApplication) -> None:
    log_file().parent.mkdir(parents=True)
    log_file().write_text("x" * 2 * TAIL + "the end", encoding="utf-8")
    text = report(ValueError("what happened"))
    assert text.startswith("Postil ")
    assert "Qt 6." in text
    assert "ValueError: what happened" in text
    assert text.endswith("the end")
    assert len(log_tail()) == TAIL


def test_without_a_log_there_is_still_a_report(home: Path, qapp: QApplication) -> None:
    assert str(log_file()) in report()
