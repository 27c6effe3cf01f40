"""Shows Postil at work: a window on samples that are thrown away, or without a display the same job in pictures.

`python -m tests.tour [FILE…]` is `make run`; `--pictures FOLDER` makes the pictures of the documentation.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples" / "articles").iterdir())


def main(arguments: Sequence[str]) -> int:
    """Run the tour; 0 when every step did what it should. Never touches the person's own files."""
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("--pictures", metavar="FOLDER", type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    shown = options.pictures is None and has_display()
    with tempfile.TemporaryDirectory(prefix="postil-tour-", ignore_cleanup_errors=True) as home:
        os.environ["POSTIL_HOME"] = home
        if shown:
            return show([*SAMPLES, *options.files])
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from tests.tour.hush import hush

        hush()
        if options.pictures is not None:
            from tests.tour.pictures import take

            return take(options.pictures.absolute())
        from tests.tour.walk import walk

        return walk([*SAMPLES, *options.files], Path(tempfile.mkdtemp(prefix="postil-pictures-")))


def has_display() -> bool:
    """Whether a window can be seen on this computer."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def show(files: Sequence[Path]) -> int:
    """Open the app on the samples and run until it is closed."""
    from ui.app import main as app

    print("Postil opens on a sample library that is thrown away when you close the window.", flush=True)
    return app(["postil", *map(str, files)])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
