"""A page becomes an article: its words, its structure, its pictures, and what it says about itself."""

import re
from dataclasses import replace
from urllib.parse import urljoin

from lxml.html import HtmlElement

from core.importing import language as languages
from core.importing.extraction import Extraction, Original
from core.importing.web.assembling import Chosen, assemble
from core.importing.web.containers import open_page
from core.importing.web.decoding import decode_page
from core.importing.web.facts import Facts, read_facts
from core.importing.web.figures import Figures
from core.importing.web.fragment import all_of, laid_open
from core.importing.web.gallery import Gallery
from core.importing.web.inline import Styles
from core.importing.web.keeping import keep
from core.importing.web.metadata import Known, read_metadata
from core.importing.web.notes import read_notes
from core.importing.web.pictures import Pictures
from core.importing.web.saved import SavedPage
from core.importing.web.selecting import mark, select
from core.importing.web.tree import Tree, lightened, parse
from core.importing.web.walk import Walk
from core.model.article import Metadata, Origin
from core.model.text import Text

IMPORTER = "html/1"
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_ENOUGH = 1_000
"""Code points of a text whose words tell its language better than a template's default."""


def read(original: Original) -> Extraction:
    """What a page holds, whatever it was saved in; a KnownError when it cannot be read."""
    page = open_page(original)
    tree = parse(decode_page(page.html, page.encoding), original.name)
    facts = read_facts(tree.root)
    held = lightened(tree, original.name)
    base = _base(facts, page.address)
    known, chosen = (_chosen_by_hand if original.whole else _choose)(tree, facts, page, base)
    gallery = Gallery(Pictures(page, base), tree, base)
    text, lines = assemble(chosen, gallery)
    del held
    meta = _in_its_language(_joined(known.meta, lines, page), text)
    return Extraction(text=text, meta=meta, importer=IMPORTER, media=gallery.media, loss=page.loss)


def _choose(tree: Tree, facts: Facts, page: SavedPage, base: str) -> tuple[Known, Chosen]:
    """What of a page becomes the article, and what the page says about it."""
    body = next(tree.root.iter("body"), tree.root)
    notes = read_notes(body)
    walk = Walk(Styles(base, notes), notes, facts.language[:2].lower(), facts.direction)
    found = walk.read(body)
    known = read_metadata(facts, tree.root, found, page.address)
    mark(walk.nodes)
    kept = keep(found, select(tree.root, found), known.title.index)
    beside = Figures(found, kept, walk.images).choose(known.title.index)
    chosen = Chosen(
        found=found,
        kept=kept - beside,
        beside=beside,
        title=known.meta.title or page.title,
        title_index=known.title.index,
        images=walk.images,
    )
    return known, chosen


def _chosen_by_hand(tree: Tree, facts: Facts, page: SavedPage, base: str) -> tuple[Known, Chosen]:
    """The same for a piece that a person chose: all of it, a title where it begins with one."""
    body = next(tree.root.iter("body"), tree.root)
    laid_open(body)
    notes = replace(read_notes(body), returns=frozenset[HtmlElement]())
    walk = Walk(Styles(base, notes), notes, facts.language[:2].lower(), facts.direction)
    found = walk.read(body)
    known = read_metadata(facts, tree.root, found, page.address)
    kept, beside = all_of(found, walk.images)
    index = known.title.index if known.title.index == min(kept, default=None) else None
    chosen = Chosen(
        found=found,
        kept=kept,
        beside=beside,
        title=" ".join(found[index].words.split()) if index is not None else "",
        title_index=index,
        images=walk.images,
        whole=True,
    )
    return known, chosen


def _base(facts: Facts, address: str) -> str:
    """What relative addresses are joined to; empty when the page does not stand anywhere."""
    for given in (address, facts.canonical, facts.meta("og:url")):
        for base in (facts.base, ""):
            joined = _joined_address(given, base)
            if _WEB.match(joined):
                return joined
    return ""


def _joined_address(address: str, base: str) -> str:
    try:
        return urljoin(address, base.strip())
    except ValueError:
        return ""


def _joined(said: Metadata, lines: Metadata, page: SavedPage) -> Metadata:
    """What the page says about itself, else what its text's lines and its container say."""
    return replace(
        said,
        title=said.title or lines.title or page.title,
        authors=said.authors or lines.authors,
        published=said.published or lines.published,
    )


def _in_its_language(meta: Metadata, text: Text) -> Metadata:
    """English is what templates say when nobody changed it: then a long text's own words count for more."""
    if meta.language != "en" or len(text.value) < _ENOUGH:
        return meta
    language = languages.detect(text.value)
    if language in ("", "en"):
        return meta
    return replace(meta, language=language, origins={**meta.origins, "language": str(Origin.GUESS)})
