"""Which version this is, also when it runs from its sources without being installed."""

from pathlib import Path

SOURCES = Path(__file__).parents[2] / "pyproject.toml"


def version() -> str:
    """The version, `0.1.0`: that of the sources beside this file, else that of the installed package."""
    # Here, because the window knows this file and its start must not wait for what a report needs.
    import tomllib
    from importlib import metadata

    if SOURCES.is_file():
        return str(tomllib.loads(SOURCES.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("postil")
