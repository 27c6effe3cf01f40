"""The one way in: without an argument the window opens, with one the command line answers."""

import gc
import multiprocessing
import sys


def main() -> int:
    """Run what was asked and return the exit status. Each face is imported only when asked for: the command line never
    loads Qt."""
    multiprocessing.freeze_support()
    if len(sys.argv) == 1:
        # What loads stays: looking for garbage in it would be a tenth of the start, and of every later look.
        gc.disable()
        from ui import app

        gc.freeze()
        gc.enable()
        return app.main(sys.argv)
    from ui import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
