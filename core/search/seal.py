"""A signed list of an index's files: what is missing, damaged, outdated or not ours is never opened.

Whoosh's files hold pickles, so this is checked before a single one of them is opened: every file's SHA-256 is in the
list, and the list is signed with a secret that never leaves this computer's cache folder. It is written before the
engine's own table of contents appears, so that a process killed in between leaves an index that still holds.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.translate import _

NAME = "seal.json"
KEPT = 2
"""States of the index that are listed: the one that is replaced and the one that replaces it."""


class Broken(KnownError):
    """The index is missing, damaged, outdated or not ours: build it anew."""

    def __init__(self) -> None:
        super().__init__(_("The search index must be built anew."))


class Seal:
    """The list of one index folder; `version` names whatever makes an older index useless."""

    def __init__(self, folder: Path, version: str, secret: bytes) -> None:
        self.folder = folder
        self.version = version
        self.secret = secret
        self._verified: dict[str, str] = {}
        """Hashes of files this process has read whole; an index never writes a file twice."""

    def add(self, contents: str, written_as: Path, files: Iterable[str]) -> None:
        """List a state of the index before its table of contents gets its name `contents`."""
        hashes = {name: self._verified.get(name) or self._read(name) for name in files}
        hashes[contents] = _hash(written_as)
        states = {**self._states(), contents: hashes}
        kept = dict(list(states.items())[-KEPT:])
        body = json.dumps({"version": self.version, "states": kept})
        temporary = self.folder / f"{NAME}.new"
        temporary.write_text(json.dumps({"body": body, "mac": self._mac(body)}), encoding="utf-8")
        temporary.replace(self.folder / NAME)

    def check(self, contents: str) -> None:
        """Raise `Broken` unless this state is listed and each of its files is what was written."""
        state = self._states().get(contents)
        if state is None:
            raise Broken
        for name, expected in state.items():
            if self._verified.get(name) != expected and self._read(name) != expected:
                raise Broken
        self._verified = dict(state)

    def void(self) -> None:
        """Say that the index does not hold, to every process that has it open."""
        (self.folder / NAME).unlink(missing_ok=True)

    def _states(self) -> dict[str, dict[str, str]]:
        """The listed states, oldest first; none when the list is not ours or of another version."""
        try:
            sealed: Any = json.loads((self.folder / NAME).read_bytes())
            body = str(sealed["body"])
            if not hmac.compare_digest(str(sealed["mac"]).encode(), self._mac(body).encode()):
                return {}
            listed = json.loads(body)
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return listed["states"] if listed["version"] == self.version else {}

    def _mac(self, body: str) -> str:
        return hmac.new(self.secret, body.encode(), hashlib.sha256).hexdigest()

    def _read(self, name: str) -> str:
        try:
            return _hash(self.folder / name)
        except OSError as error:
            raise Broken from error


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def secret_of(cache: Path) -> bytes:
    """This computer's secret for signing: 32 random bytes, readable by its owner, made when missing."""
    path = cache / "secret"
    cache.mkdir(parents=True, exist_ok=True)
    for _attempt in range(2):
        try:
            found = path.read_bytes()
            if len(found) == 32:
                return found
            path.unlink()
        except FileNotFoundError:
            pass
        temporary = cache / f"secret.{secrets.token_hex(8)}"
        descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with open(descriptor, "wb") as file:
            file.write(secrets.token_bytes(32))
        try:
            os.link(temporary, path)  # whoever is first wins
        except FileExistsError:
            pass
        except OSError:  # file systems without hard links
            temporary.replace(path)
        temporary.unlink(missing_ok=True)
    return path.read_bytes()
