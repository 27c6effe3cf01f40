"""Measures speed and memory and writes RESULTS.md: `python -m tests.bench`, some minutes on two cores.

Everything happens in a temporary folder. What needs the project's data has its own: `anchoring`, `relevance`, `search`.
"""

import os
import tempfile
from pathlib import Path

from tests.bench.report import machine, written
from tests.bench.run import Sizes, run

RESULTS = Path(__file__).parent / "RESULTS.md"


def main() -> None:
    """Measure, print, write."""
    where = machine()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["POSTIL_HOME"] = str(Path(folder) / "home")
        page = written(where, run(Path(folder), Sizes()))
    RESULTS.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
