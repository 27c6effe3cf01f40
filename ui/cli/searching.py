"""`search` and `reindex`: finding words again."""

import time
from typing import TYPE_CHECKING

from core.model.guess import as_guess
from core.translate import _, ngettext
from ui.cli import usage
from ui.cli.answer import Answer
from ui.cli.opening import changing, opened
from ui.cli.parser import Commands, Options
from ui.cli.progress import followed
from ui.cli.table import plain

if TYPE_CHECKING:
    from core.model.hit import Hit, Results, Snippet

WHERE = ("articles", "highlights", "notes", "all")
SORTS = ("relevance", "date", "added", "title")


def declare(commands: Commands) -> None:
    """The commands `search` and `reindex`."""
    parser = commands.add("search", search, _("search the words of articles, highlights and notes"))
    parser.add_argument("query", metavar="QUERY")
    where = usage.one_of("--in", WHERE)
    parser.add_argument("--in", dest="within", type=where, default="articles", metavar="{" + ",".join(WHERE) + "}")
    sort = usage.one_of("--sort", SORTS)
    parser.add_argument("--sort", type=sort, default="relevance", metavar="{" + ",".join(SORTS) + "}")
    parser.add_argument("--limit", type=usage.number("--limit"), default=20, metavar="N")
    parser.add_argument("--offset", type=usage.number("--offset"), default=0, metavar="N")
    parser.add_argument("--explain", action="store_true", help=_("say how the query was understood"))
    commands.add("reindex", reindex, _("build the search index again"))


def search(options: Options) -> Answer:
    """A page of hits, of everything that was written before."""
    from core.model.hit import SearchIn

    with opened(options) as library:
        library.indexing.drain(wait=True)
        results = library.searching.search(
            options.query,
            within=SearchIn(options.within),
            sort=options.sort,
            limit=options.limit,
            offset=options.offset,
            explain=options.explain,
        )
    return Answer(document=_document(results, explain=options.explain), text=_text(results))


def reindex(options: Options) -> Answer:
    """Build the index again from the database."""
    began = time.monotonic()
    with changing(options) as library:
        steps = followed(library.indexing.rebuild(), lambda step: (step.done, step.total))
        count = max((step.done for step in steps), default=0)
    seconds = round(time.monotonic() - began, 2)
    sentence = ngettext("{count} article indexed in {seconds} s.", "{count} articles indexed in {seconds} s.", count)
    return Answer(document={"articles": count, "seconds": seconds}, text=sentence.format(count=count, seconds=seconds))


def _document(results: "Results", *, explain: bool) -> dict[str, object]:
    document: dict[str, object] = {
        "query": results.query,
        "total": results.total,
        "with_all": results.with_all,
        "took_ms": round(results.took_ms, 2),
        "suggestion": results.suggestion,
        "hits": [_hit(hit) for hit in results.hits],
    }
    return document | {"explanation": results.explanation} if explain else document


def _hit(hit: "Hit") -> dict[str, object]:
    return {
        "kind": hit.kind.value,
        "article": hit.article,
        "annotation": hit.annotation,
        "title": hit.title,
        "score": hit.score,
        "published": hit.published,
        "guessed": ["published"] if hit.guess else [],
        "language": hit.language,
        "snippets": [_snippet(snippet) for snippet in hit.snippets],
    }


def _snippet(snippet: "Snippet") -> dict[str, object]:
    matches = [list(match) for match in snippet.matches]
    return {"start": snippet.start, "end": snippet.end, "text": snippet.text, "matches": matches}


def _text(results: "Results") -> str:
    lines = [line for hit in results.hits for line in _hit_lines(hit)]
    lines.append(ngettext("{count} hit", "{count} hits", results.total).format(count=results.total))
    if results.suggestion:
        lines.append(_("Did you mean: {suggestion}").format(suggestion=plain(results.suggestion)))
    if results.explanation:
        lines.append(plain(results.explanation))
    return "\n".join(lines)


def _hit_lines(hit: "Hit") -> list[str]:
    what = f"{hit.article}" if hit.annotation is None else f"{hit.article}/{hit.annotation}"
    date = as_guess(hit.published) if hit.guess else hit.published
    head = "  ".join(part for part in (what, plain(hit.title), date) if part)
    return [head, *(f"    {_marked(snippet)}" for snippet in hit.snippets)]


def _marked(snippet: "Snippet") -> str:
    """The snippet with its matches between brackets."""
    said, at = "", snippet.start
    for start, end in snippet.matches:
        before, match = snippet.text[at - snippet.start : start - snippet.start], snippet.text
        said += f"{before}[{match[start - snippet.start : end - snippet.start]}]"
        at = end
    return plain(said + snippet.text[at - snippet.start :])
