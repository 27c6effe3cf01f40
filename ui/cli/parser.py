"""What the command line takes: the global options and, declared by each group's own file, the commands."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from core.errors import UsageError
from core.translate import _
from ui.cli.answer import Answer
from ui.cli.usage import sentence

Options = argparse.Namespace
Run = Callable[[Options], Answer]


class Help(argparse.HelpFormatter):
    """argparse's help with its own words in the language in use: it takes them from catalogues of its own."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with our word for "usage"."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Give argparse's two headings our words."""
        said = {"positional arguments": _("arguments"), "options": _("options")}
        super().start_section(said.get(heading or "", heading))


class Parser(argparse.ArgumentParser):
    """argparse's parser, made to raise its complaints: argparse offers no other way than to override `error`."""

    def __init__(self, **kwargs: Any) -> None:
        # An abbreviated option would change its meaning on the day another one is added.
        super().__init__(**kwargs, allow_abbrev=False, add_help=False, formatter_class=Help)
        self.add_argument("-h", "--help", action="help", help=_("show this help and leave"))

    def error(self, message: str) -> NoReturn:
        """Raise UsageError where argparse would print its usage and leave."""
        raise UsageError(sentence(message, self.prog))


class Commands:
    """Where a group's file declares its commands."""

    def __init__(self, parser: Parser) -> None:
        group = parser.add_subparsers(metavar="COMMAND", dest="command", title=_("commands"))
        self._add: Callable[..., Parser] = group.add_parser

    def add(self, name: str, run: Run, summary: str) -> Parser:
        """A parser for the command's own options; `summary` is its line in the help."""
        parser = self._add(name, help=summary, description=summary)
        parser.set_defaults(run=run)
        return parser


def build() -> Parser:
    """The whole command line. Imports every group's file, none of which imports more than this one until it runs."""
    from ui.cli import adding, annotating, articles, exchanging, safety, searching, showing, tagging, trashing

    parser = Parser(prog="postil", description=_("Keep, read, mark and find articles again."))
    parser.add_argument("--library", metavar="DIR", default="", help=_("the library (default: the last opened one)"))
    parser.add_argument("--json", action="store_true", help=_("answer with one JSON document"))
    parser.add_argument("--version", action="store_true", help=_("say which version this is"))
    commands = Commands(parser)
    for group in (adding, articles, showing, searching, annotating, tagging, trashing, exchanging, safety):
        group.declare(commands)
    return parser


def parse(argv: Sequence[str], options: Options) -> None:
    """Read the arguments into `options`. Raises UsageError; SystemExit when the help was asked for."""
    _options, rest = build().parse_known_args(argv, options)
    if rest:  # argparse would complain of it without saying which command it belongs to
        command = f"postil {options.command}" if options.command else "postil"
        raise UsageError(sentence(f"unrecognized arguments: {' '.join(rest)}", command))
