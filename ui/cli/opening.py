"""Which library a command works on, and opening it."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from core import settings
from core.errors import KnownError, LibraryError
from core.translate import _
from ui.cli.answer import note
from ui.cli.parser import Options

if TYPE_CHECKING:
    from core.library import Library


@contextmanager
def opened(options: Options, *, create: bool = False) -> "Generator[Library]":
    """The library a command was asked to work on; `create` makes a missing one. Raises LibraryError."""
    from core.library import Library  # takes a while: not for --help, not for wrong usage

    with Library.open(_folder(options), create=create, origin="cli") as library:
        for warning in library.warnings:
            note(warning)
        yield library


@contextmanager
def changing(options: Options, *, create: bool = False) -> "Generator[Library]":
    """The same for a command that writes: afterwards a snapshot is made when one is due."""
    with opened(options, create=create) as library:
        yield library
        try:
            for _step in library.safety.snapshot_if_due():
                pass
        except (KnownError, OSError) as error:  # what was asked for is done: this is no failure of the command
            note(_("No snapshot could be made: {reason}").format(reason=error))


def _folder(options: Options) -> Path:
    if options.library:
        return Path(options.library).absolute()
    from core.library import default_library

    last = settings.load().last_library
    # A library on a drive that is not plugged in must not come to life again as an empty one.
    if last and not Path(last).is_dir():
        sentence = _("The library last opened, {folder}, is not there. Connect its drive or name one with --library.")
        raise LibraryError(sentence, folder=last)
    return Path(last) if last else default_library()
