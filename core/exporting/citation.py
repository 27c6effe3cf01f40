"""Passages with where they stand, for another program's page: plain, in Markdown and as HTML.

Every character of an article is escaped; an address is a link only when it is one of the web.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from core import translate
from core.exporting.markdown_letters import address, paragraph, plain
from core.exporting.quotation import quoted
from core.exporting.spoken_date import spoken_date
from core.model.article import Metadata
from core.model.guess import told
from core.translate import _

WEB = ("http://", "https://")
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The same words three times, for whoever pastes them."""

    plain: str
    markdown: str
    html: str
    """A piece of a page, without html and body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Words and the article they stand in."""

    words: str
    """Empty: the article as a whole."""
    meta: Metadata
    accessed: str
    """When the article was captured, UTC."""
    quote: bool = True
    """False: `words` say what it is about (a region of a page), they are no quotation."""


def citation(passages: Iterable[Cited]) -> Citation:
    """Passages one after the other, each with its own source."""
    every = tuple(passages)
    return Citation(
        plain="\n\n".join(map(_plain, every)),
        markdown="\n\n".join(map(_markdown, every)),
        html="\n".join(map(_html, every)),
    )


def _plain(one: Cited) -> str:
    words, source = _words(one), ", ".join(_source(one, str, str))
    return f"{words}\n— {source}" if words else source


def _markdown(one: Cited) -> str:
    words, source = paragraph(_words(one)), ", ".join(_source(one, plain, address))
    lines = (f"{words}\n\n— {source}" if words else source).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _html(one: Cited) -> str:
    words, source = escape(_words(one)).replace("\n", "<br>"), ", ".join(_source(one, escape, _anchor))
    cite = f' cite="{escape(one.meta.url)}"' if _is_web(one.meta.url) else ""
    language = f' lang="{escape(one.meta.language)}"' if one.meta.language else ""
    quote = f"<blockquote{cite}{language}><p>{words}</p></blockquote>\n" if words else ""
    return f"{quote}<p>{'— ' if words else ''}{source}</p>"


def _words(one: Cited) -> str:
    words = one.words.strip()
    return quoted(words, one.meta.language or translate.language()) if one.quote and words else words


def _source(one: Cited, say: Say, link: Say) -> Iterable[str]:
    """What is known of the article, in the order in which sources are given; nothing is made up for the rest."""
    meta = one.meta
    if meta.authors:
        yield say(told(meta, "authors", ", ".join(meta.authors)))
    yield say(told(meta, "title", quoted(meta.title.strip() or _("Untitled"), translate.language())))
    if meta.site:
        yield say(told(meta, "site", meta.site))
    if meta.published:
        yield say(told(meta, "published", spoken_date(meta.published)))
    if meta.doi:
        yield say(f"doi:{meta.doi}")
    if _is_web(meta.url):
        yield link(meta.url)
    yield say(_("accessed {date}").format(date=spoken_date(one.accessed)))


def _anchor(href: str) -> str:
    return f'<a href="{escape(href)}">{escape(href)}</a>'


def _is_web(href: str) -> bool:
    return href.lower().startswith(WEB) and not any(letter.isspace() or ord(letter) < 32 for letter in href)
