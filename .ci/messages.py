"""Collect the sentences of the sources, merge them into the French catalogue, compile it (`make messages`).

Babel's own command writes the hour and placeholders for a team into the header: every run would change the files.
"""

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

TOP = Path(__file__).parents[1]
TEMPLATE = TOP / "resources/i18n/postil.pot"
FRENCH = TOP / "resources/i18n/fr/LC_MESSAGES/postil.po"
BEFORE = datetime(2024, 1, 1, tzinfo=UTC)
"""What stands for the hour of a run in the compiled file."""
HEADER = r"""# French for Postil.
msgid ""
msgstr ""
"Project-Id-Version: Postil\n"
"Language: fr\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

"""


def main() -> None:
    """Write the template, the French catalogue and its compiled form; say what is still untranslated."""
    template = Catalog()
    for name in ("core", "ui"):
        for _, _, message, comments, context in extract_from_dir(str(TOP / name)):
            template.add(message, auto_comments=comments, context=context)
    TEMPLATE.write_bytes(_written(template))
    french = read_po(io.BytesIO(FRENCH.read_bytes()))
    french.update(template, no_fuzzy_matching=True)
    FRENCH.write_bytes(HEADER.encode() + _written(french))
    whole, compiled = read_po(io.BytesIO(FRENCH.read_bytes())), io.BytesIO()
    whole.creation_date = whole.revision_date = BEFORE
    write_mo(compiled, whole)
    FRENCH.with_suffix(".mo").write_bytes(compiled.getvalue())
    missing = [message.id for message in french if message.id and not all(message.string or [""])]
    print(f"{len(template)} sentences, {len(missing)} still to translate in {FRENCH.relative_to(TOP)}")


def _written(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True, width=0)
    return out.getvalue()


if __name__ == "__main__":
    main()
