"""The canonical texts of `tests/data/texts`, frozen by hash: a change of any of them must be meant.

When one is: `python -m tests.core.importing.frozen` writes the table anew; read its diff, and give the importer a new
version.
"""

import hashlib
import json
from pathlib import Path

from core.importing import extract
from core.importing.extraction import Extraction

TEXTS = Path(__file__).parents[2] / "data" / "texts"
TABLE = TEXTS.parent / "frozen_texts.tsv"


def fingerprint(extraction: Extraction) -> str:
    """SHA-256 of a text's string, blocks and spans."""
    text = extraction.text
    ranges = [[r.start, r.end, r.kind, dict(r.attrs)] for r in (*text.blocks, *text.spans)]
    return hashlib.sha256(json.dumps([text.value, ranges], sort_keys=True).encode()).hexdigest()


def table() -> list[str]:
    """One line a document: its name, importer, and fingerprint."""
    lines: list[str] = []
    for path in sorted(TEXTS.iterdir()):
        extraction = extract(path.read_bytes(), name=path.name)
        lines.append(f"{path.name}\t{extraction.importer}\t{fingerprint(extraction)}")
    return lines


if __name__ == "__main__":
    TABLE.write_text("\n".join(table()) + "\n", encoding="utf-8")
