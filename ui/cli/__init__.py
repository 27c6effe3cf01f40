"""The command line: one file a group of commands, no Qt. `main(argv)` runs one command."""

from ui.cli.program import main

__all__ = ["main"]
