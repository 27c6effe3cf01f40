"""`check`, `backup`, `restore` and `stats`: whether the library is whole, and copies of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.translate import _, ngettext
from ui.cli import words
from ui.cli.answer import Answer, note
from ui.cli.opening import opened
from ui.cli.parser import Commands, Options
from ui.cli.progress import those
from ui.cli.table import plain

if TYPE_CHECKING:
    from core.library.stats import Stats
    from core.library.steps import Problem

SHOWN = 10
"""How many sites, years and tags people are shown; scripts get all."""
SAID = {"states": words.state, "colors": words.color}
"""How people read the names of a group."""


def declare(commands: Commands) -> None:
    """The commands `check`, `backup`, `restore` and `stats`."""
    parser = commands.add("check", check, _("compare database, files and index with each other"))
    parser.add_argument("--repair", action="store_true", help=_("rebuild what can be rebuilt"))
    parser = commands.add("backup", backup, _("copy the whole library into one file"))
    parser.add_argument("--out", required=True, metavar="FILE")
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))
    parser = commands.add("restore", restore, _("make a library from a backup or a snapshot"))
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--to", required=True, metavar="DIR", help=_("a new folder"))
    commands.add("stats", stats, _("say what is in the library and where"))


def check(options: Options) -> Answer:
    """Name every problem; the exit status is 1 when one stays."""
    from core.library.steps import Problem

    with opened(options) as library:
        problems = those(Problem, library.safety.check(repair=options.repair))
    return _problems(problems, {}, _("The library is whole."))


def backup(options: Options) -> Answer:
    """Copy the library into one file, also while it is in use."""
    from core.library.steps import Backup

    with opened(options) as library:
        (made,) = those(Backup, library.safety.backup(Path(options.out), force=options.force))
    document = {"path": str(made.path), "bytes": made.size, "articles": made.articles}
    return Answer(document=document, text=_("{path}: {size} bytes.").format(path=made.path, size=made.size))


def restore(options: Options) -> Answer:
    """Make a library anew; the one that is open elsewhere is not touched."""
    from core.library.safety import Safety
    from core.library.steps import Problem, Restored

    steps = those((Problem, Restored), Safety.restore(Path(options.file), Path(options.to)))
    made = next(step for step in steps if isinstance(step, Restored))
    document = {"path": str(made.path), "bytes": made.size, "articles": made.articles}
    sentence = ngettext("{path}: {count} article restored.", "{path}: {count} articles restored.", made.articles)
    done = sentence.format(path=made.path, count=made.articles)
    return _problems([step for step in steps if isinstance(step, Problem)], document, done)


def stats(options: Options) -> Answer:
    """Counts, sizes and places."""
    with opened(options) as library:
        found = library.safety.stats()
    tags = {path: {"articles": articles, "annotations": own} for path, (articles, own) in found.tags.items()}
    document: dict[str, object] = {**found.totals, "tags": tags, "sizes": dict(found.sizes)}
    document |= {name: dict(group) for name, group in found.groups.items()}
    document |= {"library": str(found.library), "index": str(found.index), "log": str(found.log)}
    return Answer(document=document, text="\n".join(_lines(found)))


def _lines(found: "Stats") -> Iterable[str]:
    yield _("Library: {path}").format(path=found.library)
    yield _("Index: {path}").format(path=found.index)
    yield _("Log: {path}").format(path=found.log)
    yield _counts(_("Counts"), found.totals, words.count)
    titles = {"states": _("States"), "languages": _("Languages"), "sites": _("Sites"), "years": _("Years")}
    titles["colors"] = _("Colours")
    for name, group in found.groups.items():
        if group:
            yield _counts(titles[name], group, SAID.get(name, str))
    if found.tags:
        yield _counts(_("Tags"), {path: sum(counts) for path, counts in found.tags.items()})
    yield _counts(_("Bytes"), found.sizes, words.room)


def _counts(title: str, counts: Mapping[str, int], said: Callable[[str], str] = str) -> str:
    listed = [f"{plain(said(name)) or '–'} {count}" for name, count in list(counts.items())[:SHOWN]]
    return f"{title}: {', '.join(listed)}{', …' if len(counts) > SHOWN else ''}"


def _problems(problems: "Sequence[Problem]", document: Mapping[str, object], done: str) -> Answer:
    wrong = [one for one in problems if not one.harmless]
    stays = any(not one.repaired for one in wrong)
    for one in problems:
        if one.harmless:
            note(plain(one.what))
    repaired = " " + _("(repaired)")
    lines = [plain(one.what) + (repaired if one.repaired else "") for one in wrong]
    found: dict[str, object] = {
        **document,
        "ok": not stays,
        "problems": [{"what": one.what, "repaired": one.repaired} for one in wrong],
        "notes": [one.what for one in problems if one.harmless],
    }
    return Answer(document=found, text="\n".join([*lines, *([] if stays else [done])]), failed=stays)
