"""Articles as a folder of Markdown files, one an article, with their pictures beside them."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from core.exporting import article_file, picture_kind
from core.exporting.annotation_list import Tie
from core.exporting.file_name import file_names
from core.library.desk import Desk
from core.library.export_folder import MEDIA, ExportFolder
from core.library.links import Links
from core.library.passages import Passages
from core.library.steps import Progress
from core.model.link import End
from core.store import articles as store
from core.store import files, revisions
from core.store import passages as store_passages
from core.translate import _

PAGE = 200
"""Articles whose names are read at a time."""
SHORT = 32
"""Hexadecimal digits of a picture's hash that its name bears."""


class MarkdownExport:
    """Writes articles into a folder, one after the other."""

    def __init__(self, desk: Desk, passages: Passages, folder: ExportFolder) -> None:
        self._desk, self._passages, self._folder = desk, passages, folder
        self._links = Links(desk)
        self._written: dict[int, str] = {}
        """Names of the files that are written, by article."""
        self._looked = set[str]()  # pictures, by SHA-256
        self._pictures: dict[str, str] = {}
        """Paths of those that could be copied."""
        self.articles = self.annotations = 0
        self.losses = set(article_file.ALWAYS)

    def run(self, articles: Sequence[int]) -> Iterator[Progress]:
        """Write them all, then let them appear."""
        yield from self._folder.look()
        names = self._written = yield from self._names(articles)
        for done, number in enumerate(articles):
            yield Progress(done=done, total=len(articles), what=_("Writing"))
            if number in names:
                for _step in self._write(number, names[number]):
                    yield Progress(done=done, total=len(articles), what=_("Writing"))
        yield from self._folder.settle()

    def _names(self, articles: Sequence[int]) -> Generator[Progress, None, dict[int, str]]:
        """A file's name for each article that is still there."""
        titles, uids = dict[str, str](), dict[str, int]()
        for start in range(0, len(articles), PAGE):
            for one in store.read(self._desk.db, articles[start : start + PAGE]):
                titles[one.uid] = one.meta.title or one.excerpt
                uids[one.uid] = one.id
            yield Progress(done=start, total=len(articles), what=_("Finding names"))
        names = file_names(titles, ".md", taken=self._folder.taken)
        return {uids[uid]: name for uid, name in names.items()}

    def _write(self, number: int, name: str) -> Iterator[None]:
        found = store.read(self._desk.db, [number])
        if not found or found[0].trashed:
            return
        text = revisions.read_text(self._desk.db, found[0].revision)
        annotations = self._passages.of(number)
        for picture in article_file.pictures_of(text):
            yield from self._copy(picture)
        tied = self._ties([one.id for one in annotations])
        pieces = article_file.article_file(found[0], text, annotations, self._pictures, tied)
        yield from self._folder.write(name, pieces)
        self.articles += 1
        self.annotations += len(annotations)
        self.losses |= article_file.losses(text, annotations, self._pictures)

    def _ties(self, annotations: Sequence[int]) -> dict[int, list[Tie]]:
        """The links of an article's annotations, from both their ends."""
        found: dict[int, list[Tie]] = {}
        for one in self._links.of(annotations):
            for here, there, outward in ((one.source, one.target, True), (one.target, one.source, False)):
                if here.annotation in annotations:
                    tie = Tie(
                        kind=one.link.kind,
                        outward=outward,
                        exact=there.exact,
                        title=there.title,
                        address=self._address(there),
                    )
                    found.setdefault(here.annotation, []).append(tie)
        return found

    def _address(self, end: End) -> str:
        """Of a passage among the files that are written."""
        name = self._written.get(end.article)
        return f"{quote(name)}#^{store_passages.read(self._desk.db, [end.annotation])[0].uid}" if name else ""

    def _copy(self, picture: str) -> Iterator[None]:
        """Copy a picture once, if it is there and is one."""
        if picture in self._looked or not files.HASH.fullmatch(picture):
            return
        source = files.named(self._desk.folder / "media", picture)
        name = picture[:SHORT] + _suffix(source)
        self._looked.add(picture)
        if name != picture[:SHORT]:
            yield from self._folder.copy(source, name)
            self._pictures[picture] = f"{MEDIA}/{name}"


def _suffix(source: Path) -> str:
    """By its first bytes; empty when it is missing."""
    if source.is_symlink() or not source.is_file():
        return ""
    with source.open("rb") as file:
        return picture_kind.suffix(file.read(picture_kind.LONGEST))
