"""The language of the whole program: its own sentences, and Qt's words on buttons such as Cancel."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from core import translate
from resources import FOLDER

NAME = "qt words"


def speak(app: QApplication, language: str) -> bool:
    """Use `en`, `fr` or `auto` from now on; widgets that stand already keep their words. Whether it is another one."""
    before = translate.language()
    translate.use(language, FOLDER / "i18n")
    old = app.findChild(QTranslator, NAME)
    if old is not None:
        app.removeTranslator(old)
        old.deleteLater()
        old.setObjectName("")
    words = QTranslator(app)
    words.setObjectName(NAME)
    if words.load(f"qtbase_{translate.language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    return translate.language() != before
