"""Which addresses lead to the web: those that name a host which nothing ends or hides."""

import re

_WEB = re.compile(r"https?://[^\s/?#\\\[\]]+(?:[/?#]|$)", re.IGNORECASE)


def is_web(address: str) -> bool:
    """Whether it is such an address."""
    return _WEB.match(address) is not None
