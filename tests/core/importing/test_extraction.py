"""A picture is known by its bytes."""

import hashlib

from core.importing.extraction import Media


def test_a_picture_is_named_by_its_bytes() -> None:
    assert Media(data=b"x", kind="image/png").name == hashlib.sha256(b"x").hexdigest()
