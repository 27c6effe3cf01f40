"""What is known of an article, as YAML in front of its text. Written by the JSON emitter: JSON's values are YAML's."""

import json
import re
from collections.abc import Mapping, Sequence

from core.model.article import Metadata

Value = str | bool | Sequence[str]
UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""Characters that JSON lets stand as they are and YAML does not."""


def front_matter(fields: Mapping[str, Value]) -> str:
    """The fields in their order, empty ones left out; an empty string without any."""
    lines = [f"{name}: {_value(value)}" for name, value in fields.items() if value]
    return "\n".join(("---", *lines, "---", "", "")) if lines else ""


def known(meta: Metadata) -> dict[str, Value]:
    """An article's metadata as fields."""
    return {
        "title": meta.title,
        "authors": list(meta.authors),
        "site": meta.site,
        "url": meta.url,
        "published": meta.published,
        "guessed": sorted(meta.guessed & {"authors", "published"}),
        "doi": meta.doi,
        "language": meta.language,
    }


def _value(value: Value) -> str:
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False))
