"""Annotations and articles leave for other programs and come back."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from core.errors import KnownError, UsageError
from core.exporting import article_file, article_html, article_markdown, w3c
from core.exporting.article_file import Loss
from core.exporting.file_name import file_name
from core.library import arriving, export_file, export_folder
from core.library.answers import Exported, Item
from core.library.articles import Articles
from core.library.desk import Desk
from core.library.export_choice import Choice, borne, chosen
from core.library.export_markdown import MarkdownExport
from core.library.export_w3c import portables
from core.library.passages import Passages
from core.library.selection import Select
from core.library.steps import Progress
from core.model.article import Article
from core.model.portable import Portable
from core.model.text import Text
from core.store import travel
from core.translate import _

FORMATS = ("w3c", "markdown")
PAGES = {"markdown": article_markdown.markdown, "html": article_html.html}


class Exchange:
    """`lib.exchange`"""

    def __init__(self, desk: Desk, articles: Articles, passages: Passages, select: Select) -> None:
        self._desk = desk
        self._articles = articles
        self._passages = passages
        self._select = select

    def export(
        self,
        format: str,  # noqa: A002 - the word people use
        target: Path,
        *,
        articles: Sequence[int] = (),
        query: str = "",
        tags: Sequence[str] = (),
        force: bool = False,
    ) -> Iterator[Progress | Exported]:
        """Write `w3c` annotations into a file, or articles as `markdown` into a folder; the last step is the Exported.

        Only these articles (none named: all) that the query finds and that bear one of the tags. A target that is there
        already is refused unless forced. Dropped before its end, it leaves nothing behind. Raises KnownError, OSError.
        """
        choice = Choice(articles=tuple(articles), query=query, tags=tuple(tags))
        if format not in FORMATS:
            formats = ", ".join(FORMATS)
            raise UsageError(_("There is no export “{format}” yet. Choose {formats}."), format=format, formats=formats)
        self._check_place(target)
        yield (
            yield from self._w3c(target, choice, force) if format == "w3c" else self._markdown(target, choice, force)
        )

    def read_annotations(self, file: Path) -> Iterator[Item]:
        """Read annotations back, one a step, each an item of the report. What is here already stays as it is."""
        return arriving.arrive(self._desk, file)

    def page(self, article: Article, text: Text, format: str) -> str:  # noqa: A002
        """An article as one `markdown` or `html` document."""
        return PAGES[format](text, article.meta)

    @staticmethod
    def file_name(title: str, suffix: str) -> str:
        """A name for a file about an article of this title, good on every system."""
        return file_name(title, suffix)

    def _check_place(self, target: Path) -> None:
        library, place = self._desk.folder.resolve(), target.resolve()
        if library in (place, *place.parents):
            raise KnownError(_("{path} is inside the library. Choose a place outside of it."), path=target)

    def _w3c(self, target: Path, choice: Choice, force: bool) -> Generator[Progress, None, Exported]:
        """Of the tags, those count that an annotation bears itself or by its article."""
        export_file.check(target, force=force)
        tags = frozenset(borne(self._desk.db, choice)) if choice.tags else None
        wanted = set(chosen(self._desk.db, Choice(articles=choice.articles, query=choice.query), self._select))
        numbers = [number for number in travel.articles(self._desk.db) if number in wanted]
        annotations, homes = list[Portable](), 0
        for done, number in enumerate(numbers):
            yield Progress(done=done, total=len(numbers), what=_("Reading annotations"))
            several = portables(self._desk, self._passages, self._articles.get(number), tags)
            annotations += several
            homes += bool(several)
        for _step in export_file.write(target, w3c.document(annotations)):
            yield Progress(done=len(numbers), total=len(numbers), what=_("Writing"))
        return Exported(
            format="w3c",
            path=target.absolute(),
            articles=homes,
            annotations=len(annotations),
            losses=w3c.LOSSES,
        )

    def _markdown(self, target: Path, choice: Choice, force: bool) -> Generator[Progress, None, Exported]:
        with export_folder.opened(target, force=force) as folder:
            export = MarkdownExport(self._desk, self._passages, folder)
            yield from export.run(chosen(self._desk.db, choice, self._select))
        return Exported(
            format="markdown",
            path=target.absolute(),
            articles=export.articles,
            annotations=export.annotations,
            losses=tuple(article_file.sentence(loss) for loss in Loss if loss in export.losses),
            kept=tuple(folder.kept),
        )
