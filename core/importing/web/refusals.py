"""Sentences about saved pages that cannot be read."""

from core.errors import KnownError
from core.importing.extraction import Original
from core.translate import _


def damaged(original: Original) -> KnownError:
    """For a container that does not open, or breaks off."""
    return KnownError(_("{name} is a saved web page, but damaged. Save the page again."), name=_shown(original))


def no_page(original: Original) -> KnownError:
    """For a container without a page in it."""
    return KnownError(
        _("{name} is a saved web page, but there is no page in it. Save the page again."), name=_shown(original)
    )


def too_much(original: Original) -> KnownError:
    """For a container that holds more than any page does, or unfolds to more."""
    return KnownError(
        _("{name} holds more than a saved web page may. Save the page alone, for example as one HTML file."),
        name=_shown(original),
    )


def _shown(original: Original) -> str:
    return original.name or _("The text")
