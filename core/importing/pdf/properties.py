"""Reads what a PDF says about itself: its properties, its language, and the XMP packet that publishers put in."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pypdfium2.raw as pdfium

from core.importing.canonical import clean
from core.importing.pdf.document import Handle, string

_BEGIN, _END = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST_PACKET = 400_000
"""Bytes."""
_PACKETS = 20
_TAG = r"(?s)<(?:{0})\b[^<>]*>\s*(?:<rdf:(?:Alt|Seq|Bag)>\s*<rdf:li[^<>]*>)?([^<]{{1,500}})<"
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b.*|powerpoint presentation|présentation powerpoint|adobe photoshop pdf|"
    r"(?:untitled|sans titre|unbenannt|sin título|senza titolo|unknown|title|titre|document|model|layout|doc|blank|"
    r"slide|print|scan|image|cover|page|book|article)(?:\s?(?:document|page|diapositive))?[\s_-]*\d*|no title|"
    r"\S+\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|ps|pptx?|odt|xlsx?|html?|jpe?g|png|tiff?|eps|ai|cdr|wpd|pub)|"
    r"[\w-]*\d[\w-]*|https?:.*|[A-Za-z]:\\.*|/.*)$",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"^(?:microsoft.*|admin\w*|administrat\w*|user|utilisateur|owner|anonymous|unknown|author|auteur|none|root|adobe.*|"
    r"acrobat.*|latex.*|tex|pdf.*|.*\\.*|.*@.*|hp|dell|lenovo|windows.*|mac|pc|default|guest|test|x+|\W*)$",
    re.IGNORECASE,
)
_DATE = re.compile(r"D?:?(?P<year>(?:19[89]|20\d)\d)(?P<month>0[1-9]|1[0-2])?(?P<day>0[1-9]|[12]\d|3[01])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What the file says, each empty when it says nothing that a person would have written."""

    title: str = ""
    author: str = ""
    created: str = ""
    """The day the file was made, ISO 8601."""
    language: str = ""
    """ISO 639-1."""
    doi: str = ""
    journal: str = ""
    published: str = ""
    """ISO 8601, from the publisher."""


def properties_of(document: Handle, data: bytes) -> Properties:
    """The properties of a document; `data` are its bytes, for the packet that PDFium does not give."""
    packet = _packet(data)
    return Properties(
        title=sane_title(_property(document, b"Title")),
        author=sane_author(_property(document, b"Author")),
        created=_day(_property(document, b"CreationDate")),
        language=_language(string(pdfium.FPDFCatalog_GetLanguage, document) or _tagged(packet, "dc:language")),
        doi=doi_in(_tagged(packet, "prism:doi|dc:identifier|pdfx:doi|crossmark:DOI|prism:url")),
        journal=_tagged(packet, "prism:publicationName"),
        published=_iso(_tagged(packet, "prism:publicationDate|prism:coverDate")),
    )


def sane_title(value: str) -> str:
    """A title that says something; empty for `Microsoft Word - x.doc`, `untitled`, a file's name or a number."""
    value = " ".join(clean(html.unescape(value)).split())
    letters = sum(map(str.isalpha, value))
    return "" if _NO_TITLE.match(value) or letters < 3 or letters * 2 < len(value) or len(value) > 400 else value


def sane_author(value: str) -> str:
    """The names of persons; empty for those of programs, machines and log-ins."""
    value = " ".join(clean(html.unescape(value)).split())
    alone = " " not in value and (value.islower() or any(map(str.isdigit, value)))
    return "" if alone or _NO_AUTHOR.match(value) or len(value) > 600 else value


def doi_in(text: str) -> str:
    """The first DOI in some words, without what ends a sentence; empty when there is none."""
    match = _DOI.search(text)
    if not match:
        return ""
    doi = match.group().rstrip(".,;:'’”»")
    while doi.endswith((")", "]")) and doi.count("(") + doi.count("[") < doi.count(")") + doi.count("]"):
        doi = doi[:-1].rstrip(".,;:")
    return doi


def _property(document: Handle, name: bytes) -> str:
    return string(pdfium.FPDF_GetMetaText, document, name)


def _packet(data: bytes) -> str:
    """The packets of the file and of what it embeds, the last first: a file that was saved again has several."""
    packets = list(islice(_packets(data), _PACKETS))
    return "\n".join(packet.decode("utf-8", "replace") for packet in reversed(packets))


def _packets(data: bytes) -> Iterator[bytes]:
    """Each byte is looked at once or twice, however often a packet begins."""
    place = 0
    while (end := data.find(_END, place)) >= 0:
        begin = data.find(_BEGIN, max(place, end - _LONGEST_PACKET), end)
        place = end + len(_END)
        if begin >= 0:
            yield data[begin:place]


def _tagged(packet: str, names: str) -> str:
    match = re.search(_TAG.format(names), packet)
    return " ".join(clean(html.unescape(match.group(1))).split()) if match else ""


def _language(value: str) -> str:
    match = re.match(r"([A-Za-z]{2})(?:[-_]|$)", value)
    return match.group(1).lower() if match else ""


def _day(value: str) -> str:
    match = _DATE.match(value)
    return "-".join(part for part in match.groups() if part) if match else ""


def _iso(value: str) -> str:
    match = re.match(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)", value)
    return match.group() if match else ""
