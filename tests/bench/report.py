"""What is printed and kept of a run: where it was measured, and each figure beside its target and its peer."""

import importlib.metadata
import os
import platform
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HEAD = """# How fast it is

Written by `make bench`. The articles are made up, always the same ones, half French and half English, about 600 words
each; what is measured are the window and the library as they are, offscreen. A peer is measured in the same run, to
tell a slow machine from a slow program.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing that was measured."""

    what: str
    value: float
    unit: str
    target: float | None = None
    """The most that is wanted; None: for information."""
    least: float | None = None
    """The least that is wanted."""
    detail: str = ""
    peer: str = ""
    peer_value: float | None = None

    def row(self) -> str:
        """As a line of the table."""
        target = held = ""
        if self.target is not None:
            target, held = f"≤ {number(self.target)} {self.unit}", "yes" if self.value <= self.target else "**no**"
        elif self.least is not None:
            target, held = f"≥ {number(self.least)} {self.unit}", "yes" if self.value >= self.least else "**no**"
        peer = ratio = ""
        if self.peer_value:
            peer, ratio = f"{self.peer}: {number(self.peer_value)} {self.unit}", f"{self.value / self.peer_value:.2g}"
        value = f"{number(self.value)} {self.unit}"
        return f"| {self.what} | {value} | {target} | {held} | {peer} | {ratio} | {self.detail} |"


def number(value: float) -> str:
    """Three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def table(figures: Sequence[Figure]) -> list[str]:
    """The table, as Markdown."""
    head = "| what | measured | target | held | peer in the same run | ratio | |"
    return [head, "|---|--:|--:|---|---|--:|---|", *(figure.row() for figure in figures)]


def machine() -> list[str]:
    """What was measured where; nothing that names a computer or a person."""
    packages = {name: importlib.metadata.version(name) for name in ("PySide6-Essentials", "whoosh3")}
    where = {
        "Date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "Processor": f"{processor()}, {os.cpu_count()} cores",
        "Memory": memory(),
        "System": f"{platform.system()} {platform.release().split('-')[0]}",
        "Python": platform.python_version(),
        "PySide6": packages["PySide6-Essentials"],
        "SQLite": sqlite3.sqlite_version,
        "Whoosh": packages["whoosh3"],
        "Load when it began": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
    }
    return [f"- {name}: {value}" for name, value in where.items()]


def processor() -> str:
    """The processor's name, as far as the system tells it."""
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()


def memory() -> str:
    """How much memory the machine has."""
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    except (AttributeError, ValueError, OSError):
        return "unknown"


def written(where: Sequence[str], figures: Sequence[Figure]) -> str:
    """The whole page."""
    return "\n".join([HEAD, *where, "", *table(figures), ""])
