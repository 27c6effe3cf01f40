"""Write docs/keys.md from the commands as they are declared (`make keys`)."""

import sys
from pathlib import Path

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP))

from ui.settings.keys_page import page  # noqa: E402 - found only now

if __name__ == "__main__":
    (TOP / "docs" / "keys.md").write_text(page(), encoding="utf-8")
    print("docs/keys.md")
