"""The one way in: without a command the window opens, with one the command line answers."""

import gc
import multiprocessing
import sys


def main() -> int:
    """Run what was asked and return the exit status. Each face is imported only when asked for: the command line never
    loads Qt."""
    multiprocessing.freeze_support()
    if sys.argv[1:2] in ([], ["--library"]) and len(sys.argv) <= 3:
        gc.disable()  # until the window stands, see there
        from ui import app

        return app.main(sys.argv)
    from ui import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
