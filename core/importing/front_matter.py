"""Reads the few fields an article needs from YAML or TOML front matter, as data and nothing else.

A reader of its own because a YAML library would bring anchors, tags and recursion for a title and a date.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import cast

from core.importing.addresses import is_web
from core.importing.bylines import plain_authors
from core.importing.dates import exact_date
from core.model.article import Metadata, Origin

_YAML = re.compile(r"\ufeff?---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*(?:\n|$)).*\n){1,400})(?:---|\.\.\.)[ \t]*(?:\n|$)")
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n((?:(?!\+\+\+).*\n){1,400})\+\+\+[ \t]*(?:\n|$)")
_KEY = re.compile(r"^([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.*)$")
_LANGUAGE = re.compile(r"^[A-Za-z]{2}(?:[-_][\w-]+)?$")

Fields = Mapping[str, list[str]]
"""Values by key in lower case; a single value is a list of one."""


def split_front_matter(source: str) -> tuple[Fields, str]:
    """The fields of the front matter and the text after it; no fields when there is none."""
    match = _YAML.match(source)
    if match:
        fields = _yaml(match.group(1))
        if fields:
            return fields, source[match.end() :]
    match = _TOML.match(source)
    if match:
        try:
            return _toml(tomllib.loads(match.group(1))), source[match.end() :]
        except (tomllib.TOMLDecodeError, RecursionError):
            return {}, source
    return {}, source


def metadata(fields: Fields) -> Metadata:
    """What the fields say about the article."""
    authors = [
        name for key in ("author", "authors", "by") for value in fields.get(key, ()) for name in plain_authors(value)
    ]
    language = _first(fields, "lang", "language", "locale")
    return Metadata(
        title=_first(fields, "title"),
        authors=tuple(dict.fromkeys(authors)),
        site=_first(fields, "site", "site_name", "publication", "publisher"),
        url=_address(_first(fields, "url", "source", "canonical_url", "link", "source_url")),
        published=exact_date(
            _first(fields, "date", "published", "publishdate", "pubdate", "date_published", "published_at")
        ),
        language=language[:2].lower() if _LANGUAGE.match(language) else "",
        origins={name: Origin.GUESS for name in fields.get("guessed", ()) if name in ("authors", "published")},
    )


def _first(fields: Fields, *keys: str) -> str:
    return next((" ".join(value.split()) for key in keys for value in fields.get(key, ()) if value.strip()), "")


def _address(value: str) -> str:
    return value if is_web(value) and " " not in value else ""


def _yaml(block: str) -> Fields:
    fields: dict[str, list[str]] = {}
    key = ""
    for line in block.split("\n"):
        match = _KEY.match(line)
        if match:
            key = match.group(1).lower()
            fields.setdefault(key, []).extend(_values(match.group(2) or ""))
        elif key and (item := _ITEM.match(line)):
            fields[key] += _values(re.sub(r"^(?:name|nom)[ \t]*:[ \t]+", "", item.group(1)))
        elif key and line[:1] in " \t" and line.strip():
            folded = [*fields[key][:-1], f"{fields[key][-1]} {line.strip()}".strip()] if fields[key] else [line.strip()]
            fields[key] = folded
    return {key: values for key, values in fields.items() if values}


def _values(value: str) -> list[str]:
    value = value.strip()
    if value in ("", "|", ">", "|-", ">-", "null", "~"):
        return []
    if value.startswith("[") and value.endswith("]"):
        return [one for piece in value[1:-1].split(",") for one in _values(piece)]
    if value[0] in "\"'" and value[-1] == value[0] and len(value) > 1:
        inner = value[1:-1]
        return [inner.replace('\\"', '"') if value[0] == '"' else inner.replace("''", "'")]
    return [re.sub(r"\s+#.*$", "", value)]


def _toml(table: Mapping[str, object]) -> Fields:
    fields: dict[str, list[str]] = {}
    for key, value in table.items():
        values = cast("list[object]", value) if isinstance(value, list) else [value]
        fields[key.lower()] = [
            str(one) for one in values if isinstance(one, str | int | float) or hasattr(one, "isoformat")
        ]
    return fields
