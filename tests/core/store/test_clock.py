"""Times are UTC with milliseconds, so that they sort as text."""

import re

from core.store import clock


def test_now_is_utc_with_milliseconds() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", clock.now())
