"""The one clock: what is written to the library bears UTC, ISO 8601, milliseconds and Z."""

from datetime import UTC, datetime


def now() -> str:
    """This moment, `2024-04-25T13:05:09.120Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
