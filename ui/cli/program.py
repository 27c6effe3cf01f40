"""One command from its arguments to its exit status; the one place where the command line's errors are caught."""

import errno
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from traceback import format_exception

from core.errors import KnownError, LibraryError, UsageError
from core.translate import _
from ui.cli.answer import Answer, complain, deaf, say
from ui.cli.parser import Options, parse

DONE, PARTLY, USAGE, LIBRARY, STOPPED = 0, 1, 2, 3, 130
"""Exit statuses: all done; some items failed; wrong usage; the library could not be opened; stopped by Ctrl+C."""


def main(argv: Sequence[str]) -> int:
    """Run one command, `argv` without the program's name, and return its exit status. Never raises."""
    options = Options(json=False)
    try:
        return _run(argv, options)
    except BrokenPipeError:
        deaf()
        return DONE
    except KeyboardInterrupt:
        complain(_("Stopped. What was done until then is kept."), as_json=options.json)
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the boundary: a known error is a sentence, anything else is logged
        complain(_sentence(error), as_json=options.json)
        return _status(error)


def _run(argv: Sequence[str], options: Options) -> int:
    from ui.cli.language import speak

    speak()
    try:
        parse(argv, options)
    except SystemExit:  # argparse has printed the help
        return DONE
    answer = _answer(options)
    say(answer, as_json=options.json)
    return PARTLY if answer.failed else DONE


def _answer(options: Options) -> Answer:
    if options.version:
        from ui.cli.version import version

        return Answer(document={"version": version()}, text=f"Postil {version()}")
    if not options.command:
        raise UsageError(_("A command is wanted: “postil --help” lists them."))
    return options.run(options)


def _status(error: Exception) -> int:
    if isinstance(error, UsageError):
        return USAGE
    return LIBRARY if isinstance(error, LibraryError) else PARTLY


def _sentence(error: Exception) -> str:
    if isinstance(error, KnownError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return _system(error)
    return _bug(error)


def _bug(error: Exception) -> str:
    """What nobody foresaw goes into the log, whole."""
    from core.library import log_file

    place = log_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC).isoformat()} postil {sys.argv[1:]}\n{''.join(format_exception(error))}\n")
    except OSError as unwritten:
        return _("This is a mistake in Postil: {error}. It could not be logged: {why}.").format(
            error=error, why=unwritten
        )
    return _("This is a mistake in Postil: {error}. Report it with {log}.").format(error=repr(error), log=place)


def _system(error: OSError) -> str:
    """What the system refused, as a sentence."""
    name = str(error.filename or "")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("The disk is full: make room and run the command again. Nothing was lost.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("{name}: no permission. Check who may read and write there.").format(name=name)
    return _("{name}: {reason}. Check it and run the command again.").format(name=name, reason=error.strerror)
