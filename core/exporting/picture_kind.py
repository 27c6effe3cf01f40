"""A stored picture's kind by its first bytes: stored names are hashes, but a file beside a page wants a suffix."""

LONGEST = 16
"""Bytes that tell the kind."""
STARTS = ((b"\x89PNG\r\n\x1a\n", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"GIF87a", ".gif"), (b"GIF89a", ".gif"))


def suffix(head: bytes) -> str:
    """`.png`, `.jpg`, `.gif` or `.webp`; empty for anything else, which no reader should be handed."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp"
    return next((name for start, name in STARTS if head.startswith(start)), "")
