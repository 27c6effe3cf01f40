"""Where things lie on this computer: the program's own files, the library, the settings, the log, what may be rebuilt.

`POSTIL_HOME` moves all of a person's files below one folder at once: tests and samples never touch the real ones.
"""

import hashlib
import os
import re
from pathlib import Path

import platformdirs

from resources import FOLDER

APP = "postil"


def resources() -> Path:
    """The folder of the files the program ships (themes, fonts, icons, i18n, samples)."""
    return FOLDER


def default_library() -> Path:
    """The library of someone who never chose one: in plain sight, and outside the folders that systems synchronise."""
    return _place("library", Path.home() / "Postil")


def cache_root() -> Path:
    """The folder of what can be rebuilt; it may be deleted at any time."""
    return _place("cache", platformdirs.user_cache_path(APP, appauthor=False))


def index_folder(library: Path, uid: str) -> Path:
    """The search index of a library: one for each place and identity, so a copied library never shares one."""
    return cache_root() / "indexes" / _name(library, uid)


def imports_folder(library: Path, uid: str) -> Path:
    """The notes of a library's imports that are under way or were cut off."""
    return cache_root() / "imports" / _name(library, uid)


def log_file() -> Path:
    """The log of what went wrong, for a report."""
    return _place("log", platformdirs.user_log_path(APP, appauthor=False)) / "postil.log"


def config_file() -> Path:
    """The person's settings."""
    return _place("config", platformdirs.user_config_path(APP, appauthor=False)) / "settings.json"


def _name(library: Path, uid: str) -> str:
    whole = library.resolve()
    key = hashlib.sha256(os.fsencode(whole) + b"\0" + uid.encode()).hexdigest()[:16]
    name = re.sub(r"\W+", "-", whole.name, flags=re.ASCII).strip("-")[:40] or "library"
    return f"{name}-{key}"


def _place(name: str, usual: Path) -> Path:
    home = os.environ.get("POSTIL_HOME")
    return Path(home).absolute() / name if home else usual
