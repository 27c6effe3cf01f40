"""What a picture of a page says about itself: its addresses, best first, its words and its size."""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from core.importing.web.singlefile import variable

_LAZY = (
    *(
        "data-src",
        "data-original",
        "data-lazy-src",
        "data-lazy",
        "data-original-src",
        "data-hi-res-src",
        "data-full-src",
    ),
    *(
        "data-large-file",
        "data-orig-file",
        "data-url",
        "data-image",
        "data-img-src",
        "data-pin-media",
        "data-actualsrc",
    ),
    *("data-default-src", "data-fallback-src", "data-echo", "data-responsive-src"),
)
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-original-set")
_PLACEHOLDER = re.compile(
    r"^data:image/(?:gif|svg\+xml|png)[;,].{0,700}$|(?:^|/)(?:blank|spacer|placeholder|pixel|transparent|grey|gray|"
    r"loading|lazy|clear|empty|1x1|trans|fallback|dummy|px)[\w.-]*\.(?:gif|png|svg|jpe?g)(?:$|\?)|^about:",
    re.IGNORECASE | re.DOTALL,
)
_ICON = re.compile(
    r"(?:^|[\s_-])(?:icons?|logos?|avatars?|gravatar|emoji|smil(?:ey|ies)|sprites?|badges?|buttons?|bullets?|favicon|"
    r"spinner|pixel|tracking|beacon|captcha|rating|stars?|arrow|thumb-?up|(?:profile|author)-?(?:pic|image|photo))(?=$|[\s_-])",
    re.IGNORECASE,
)
_ICON_FILE = re.compile(
    r"(?:^|[/_.-])(?:icons?|avatars?|gravatar|emoji|smil(?:ey|ies)|sprites?|favicon|spinner|beacon|captcha|pixel)(?=$|[/_.-])",
    re.IGNORECASE,
)
_WORDS_OF_IT = re.compile(
    r"(?:^|[\s_/-])(?:emoji|wp-smiley|smil(?:ey|ies)|mwe-math\S*|latex|tex|math\S*|ql-img-\S*)(?=$|[\s_./-])",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(r"\s*(data:\S+|[^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?[^,]*(?:,|$)")
_EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#&])", re.IGNORECASE)
_WIDTH = re.compile(r"(?:[/=_,w-]|resize[:=])(\d{2,5})(?=[/x,&_.w-]|px|$)")
_SOURCES = 12
"""How deep a picture may lie in the sources of a `picture`."""
_SMALL, _PORTRAIT, _LARGE = 48, 120, 150
"""Pixels: a picture that says it is at most the first wide or high is an icon; so is one whose largest version is at
most the second wide. Over the third it is none, however it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """One picture as its page describes it."""

    references: tuple[str, ...]
    """Its addresses as the page writes them, the largest first; none: a place that a script would have filled."""
    alt: str
    width: int | None
    """In pixels, as the page says."""
    height: int | None
    icon: bool
    """Whether it is a sign of the page, too small or named so."""
    size: float
    """How wide its largest version is, in pixels, as far as its addresses tell; 0: unknown."""
    word: bool
    """Whether it stands for letters of its line: an emoji, a formula."""


def read_image(element: HtmlElement) -> Image:
    """What a picture's element says."""
    width, height = (_pixels(element, name) for name in ("width", "height"))
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    references = _references(element)
    alt = " ".join((element.get("alt") or "").split())
    small = any(side is not None and side <= _SMALL for side in (width, height))
    named = bool(_ICON.search(names) or (references and _ICON_FILE.search(references[0].partition("?")[0][-80:])))
    size = max([float(width or 0), *(_told(address) for address in references[:3])])
    return Image(
        references=references,
        alt=alt,
        width=width,
        height=height,
        icon=small or 0 < size <= _PORTRAIT or (named and not (width and width > _LARGE)),
        size=size,
        word=bool(alt) and bool(_WORDS_OF_IT.search(names)),
    )


def _references(element: HtmlElement) -> tuple[str, ...]:
    sized = [
        candidate
        for one in (element, *_sources(element))
        for name in _SETS
        for candidate in _candidates(one.get(name) or "")
    ]
    plain = [variable(element.get("style") or "")]
    plain += [(element.get(name) or "").strip() for name in ("src", *_LAZY)]
    plain += [value.strip() for name, value in element.attrib.items() if _may_hold(name) and _EXTENSION.search(value)]
    sized.sort(key=lambda one: -one[0])
    every = dict.fromkeys([*(address for _size, address in sized), *plain])
    return tuple(address for address in every if _is_address(address))


def _may_hold(name: str) -> bool:
    """Whether an attribute may hold a picture's address under a name of the page's own."""
    return (name.startswith("data-") or name == "itemid") and name not in _SETS


def _is_address(value: str) -> bool:
    broken = not value or value[0] in "{[" or "\\" in value or any(letter in value for letter in " \t\n<>")
    return not broken and not _PLACEHOLDER.search(value)


def _told(address: str) -> float:
    """The width that an address names."""
    numbers = (int(match.group(1)) for match in _WIDTH.finditer(address[-300:]))
    return float(max((number for number in numbers if number <= 10_000), default=0))


def _sources(element: HtmlElement) -> list[HtmlElement]:
    """The other versions of a picture; a parser may put it into the last of them."""
    around = (up for up, _step in zip(element.iterancestors(), range(_SOURCES), strict=False))
    picture = next((up for up in around if up.tag == "picture"), None)
    return [] if picture is None else list(picture.iter("source"))


def _candidates(srcset: str) -> list[tuple[float, str]]:
    """Addresses of a `srcset` with their widths in pixels, or their densities times a thousand."""
    found: list[tuple[float, str]] = []
    for address, size, unit in _CANDIDATE.findall(srcset[:20_000]):
        try:
            number = float(size) if size else 1.0
        except ValueError:
            number = 1.0
        found.append((number * 1000 if unit == "x" or not size else number, address))
    return found


def _pixels(element: HtmlElement, name: str) -> int | None:
    value = (element.get(name) or "").strip().lower().removesuffix("px")
    if not value:
        match = re.search(rf"(?:^|[;\s]){name}\s*:\s*(\d{{1,4}})(?:\.\d+)?px", element.get("style") or "")
        value = match.group(1) if match else ""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else None
