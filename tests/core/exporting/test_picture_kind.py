"""What a picture is, its first bytes say."""

import pytest

from core.exporting.picture_kind import suffix


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n0000", ".png"),
        (b"\xff\xd8\xff\xe0", ".jpg"),
        (b"GIF89a", ".gif"),
        (b"RIFF0000WEBPVP8 ", ".webp"),
        (b"<svg xmlns=", ""),
        (b"RIFF0000AVI ", ""),
        (b"", ""),
    ],
)
def test_known_kinds_have_a_suffix_and_no_others(head: bytes, kind: str) -> None:
    assert suffix(head) == kind
