"""The few things a person may choose."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from core.translate import _
from ui.label import PlainLabel
from ui.settings.preferences import Preferences


class SettingsDialog(QDialog):
    """Language, look and what may be fetched; what is chosen holds at once."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Settings"))
        self.setMinimumWidth(420)
        chosen = preferences.settings
        languages = (("auto", _("As the System")), ("en", "English"), ("fr", "Français"))
        themes = (("auto", _("As the System")), ("light", _("Light")), ("dark", _("Dark")), ("sepia", _("Sepia")))
        self.language = _box(_("Language"), languages, chosen.language)
        self.theme = _box(_("Look"), themes, chosen.theme)
        self.language.activated.connect(lambda: preferences.choose(language=str(self.language.currentData())))
        self.theme.activated.connect(lambda: preferences.choose(theme=str(self.theme.currentData())))
        self.private = QCheckBox(_("Allow addresses on this computer and in private networks"))
        self.private.setChecked(chosen.private_addresses)
        self.private.clicked.connect(lambda: preferences.choose(private_addresses=self.private.isChecked()))
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setVerticalSpacing(12)
        form.addRow(PlainLabel(_("Language")), self.language)
        form.addRow(PlainLabel(_("Look")), self.theme)
        form.addRow(self.private)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)


def _box(name: str, choices: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, title in choices:
        box.addItem(title, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
