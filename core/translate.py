"""French and English for core, command line and window: one gettext catalogue, chosen at start or in the settings."""

import gettext
import locale
import os
import re
from pathlib import Path

DOMAIN = "postil"
LANGUAGES = ("en", "fr")

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def use(language: str, folder: Path) -> None:
    """Speak `language` (`en`, `fr`, or `auto` for the system's) from the catalogues in `folder`."""
    global _catalogue, _language  # the language a process speaks is one thing for all of it, as in gettext itself
    _language = system_language() if language == "auto" else language
    _catalogue = gettext.translation(DOMAIN, folder, [_language], fallback=True)


def language() -> str:
    """The language in use: `en` or `fr`."""
    return _language


def system_language() -> str:
    """The first of our languages that the environment asks for, else English; the first variable set decides."""
    asked = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    asked.append(locale.getlocale()[0] or "")
    for name in next(filter(None, asked), "").split(":"):
        # fr, fr_CA, fr-CA, fr.UTF-8, and Windows' French_France; but not frr, which is Frisian
        tongue = re.split(r"[_.@-]", name.lower())[0].replace("french", "fr")
        if tongue in LANGUAGES:
            return tongue
    return "en"


def _(message: str) -> str:
    """The sentence in the language in use."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for `count` things in the language in use."""
    return _catalogue.ngettext(one, many, count)
