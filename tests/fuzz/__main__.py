"""`make fuzz`: spoiled files for every importer. Prints what it saw and ends with 1 when a promise was broken.

`python -m tests.fuzz [SECONDS] [FIRST SEED]`; without a seed each run has others, and prints its first one.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import running
from tests.fuzz.material import kinds
from tests.fuzz.running import Tally

SECONDS = 120.0
FAILED = Path(__file__).parents[2] / ".run" / "fuzz"
"""Where what failed is kept, with what was wrong."""


def main(arguments: list[str]) -> int:
    """Exit status."""
    seconds = float(arguments[0]) if arguments else SECONDS
    first = int(arguments[1]) if len(arguments) > 1 else time.time_ns() // 1_000_000_000 * 1_000
    with tempfile.TemporaryDirectory(prefix="postil-fuzz-") as name:
        os.environ["POSTIL_HOME"] = str(Path(name) / "home")
        tallies = running.run(Path(name), kinds(), running.seeds(first), seconds)
    print(table(first, tallies))
    failed = [
        (running.keep(FAILED, kind, seed, said), said)
        for kind in kinds()
        for seed, said in tallies[kind.name].wrong.items()
    ]
    print("\n".join(f"{file}: {said.splitlines()[-1]}" for file, said in failed) or "every promise was kept")
    return 1 if failed else 0


def table(first: int, tallies: dict[str, Tally]) -> str:
    """What was seen, a line an importer."""
    lines = [f"{'importer':16}{'inputs':>8}{'read':>8}{'refused':>9}{'wrong':>7}  longest (seeds from {first})"]
    for name, one in tallies.items():
        every = one.read + one.refused + sum("its process" in said for said in one.wrong.values())
        lines.append(
            f"{name:16}{every:8}{one.read:8}{one.refused:9}{len(one.wrong):7}  {one.longest:5.2f} s, seed {one.slowest}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
