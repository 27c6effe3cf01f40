"""Which version this is, also when it runs from its sources without being installed."""

import tomllib
from importlib import metadata
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "pyproject.toml"


def version() -> str:
    """The version, `0.1.0`: that of the sources beside this file, else that of the installed package."""
    if SOURCES.is_file():
        return str(tomllib.loads(SOURCES.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("postil")
