"""Opens whatever a page was saved in: the one step between an original's bytes and its HTML."""

from dataclasses import replace

from core.importing.extraction import Original
from core.importing.signatures import HEAD
from core.importing.web import folder, marks, mhtml, singlefile, wacz, webarchive
from core.importing.web.pictures import MAX_PICTURE
from core.importing.web.saved import Part, SavedPage

_CONTAINERS = ((marks.is_mhtml, mhtml.read), (marks.is_webarchive, webarchive.read), (marks.is_wacz, wacz.read))


def open_page(original: Original) -> SavedPage:
    """The page of an original. A KnownError says why a container does not open, or that it holds no page.

    An address that it was fetched from counts for more than the one it names itself.
    """
    head = original.data[:HEAD]
    page = next((read(original) for recognises, read in _CONTAINERS if recognises(head)), None) or _alone(original)
    return replace(page, address=original.address or page.address)


def _alone(original: Original) -> SavedPage:
    """HTML as it came, its pictures within it or in the folder beside it."""
    address, saved = singlefile.read_comment(original.data)
    within = singlefile.variables(original.data, limit=MAX_PICTURE)
    beside = folder.parts(original.folder, original.name, limit=MAX_PICTURE)
    return SavedPage(html=original.data, address=address, saved=saved, part=_either(within, beside))


def _either(one: Part, other: Part) -> Part:
    def part(reference: str) -> bytes | None:
        found = one(reference)
        return other(reference) if found is None else found

    return part
