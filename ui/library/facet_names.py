"""How the sites, languages, years and sources of articles are called where they are listed."""

import ntpath
import posixpath

from PySide6.QtCore import QLocale

from core.library import Bearing, Facet
from core.translate import _
from ui.commands import N_
from ui.library.row import one_line

TITLES = (
    (Facet.SITE, N_("Sites")),
    (Facet.LANGUAGE, N_("Languages")),
    (Facet.YEAR, N_("Years")),
    (Facet.SOURCE, N_("Sources")),
)
"""In the order they stand in."""
LANGUAGES = {
    "ar": N_("Arabic"),
    "be": N_("Belarusian"),
    "bn": N_("Bengali"),
    "bg": N_("Bulgarian"),
    "ca": N_("Catalan"),
    "cs": N_("Czech"),
    "da": N_("Danish"),
    "de": N_("German"),
    "el": N_("Greek"),
    "en": N_("English"),
    "es": N_("Spanish"),
    "fa": N_("Persian"),
    "fi": N_("Finnish"),
    "fr": N_("French"),
    "he": N_("Hebrew"),
    "hi": N_("Hindi"),
    "hu": N_("Hungarian"),
    "hy": N_("Armenian"),
    "it": N_("Italian"),
    "ja": N_("Japanese"),
    "ka": N_("Georgian"),
    "ko": N_("Korean"),
    "la": N_("Latin"),
    "nl": N_("Dutch"),
    "no": N_("Norwegian"),
    "pl": N_("Polish"),
    "pt": N_("Portuguese"),
    "ro": N_("Romanian"),
    "ru": N_("Russian"),
    "sr": N_("Serbian"),
    "sv": N_("Swedish"),
    "ta": N_("Tamil"),
    "th": N_("Thai"),
    "tr": N_("Turkish"),
    "uk": N_("Ukrainian"),
    "ur": N_("Urdu"),
    "vi": N_("Vietnamese"),
    "zh": N_("Chinese"),
}
"""Qt names languages in English and in themselves alone, so those that are met often are in our catalogues."""


def name(bearing: Bearing) -> str:
    """One line in the language in use; of a folder the last part of its path."""
    facet, value = bearing
    if facet is Facet.LANGUAGE:
        return language_name(value)
    if facet is Facet.SOURCE:
        value = posixpath.basename(value) or value if value.startswith("/") else ntpath.basename(value) or value
    return one_line(value)


def language_name(code: str) -> str:
    """The language of an ISO 639 code; in English when our catalogues do not know it, the code when Qt does not."""
    if code in LANGUAGES:
        return _(LANGUAGES[code])
    known = QLocale.codeToLanguage(code)
    return code if known in (QLocale.Language.AnyLanguage, QLocale.Language.C) else QLocale.languageToString(known)
