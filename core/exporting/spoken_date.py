"""A date as a sentence says it, as precisely as it is known: `2024-03-05` is 5 March 2024, or 5 mars 2024."""

import re

from core.translate import _

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def spoken_date(date: str) -> str:
    """An ISO 8601 date, perhaps with an hour, in the language in use; what is none is given back as it is."""
    found = DATE.match(date)
    if found is None:
        return date
    year, month, day = found.groups()
    name = months().get(int(month or 0), "")
    if not name:
        return year
    if day is None:
        return _("{month} {year}").format(month=name, year=year)
    sentence = _("1 {month} {year}") if int(day) == 1 else _("{day} {month} {year}")  # French: 1er mai, 2 mai
    return sentence.format(day=int(day), month=name, year=year)


def months() -> dict[int, str]:
    """The months' names by their number."""
    names = (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"))
    names += (_("July"), _("August"), _("September"), _("October"), _("November"), _("December"))
    return dict(enumerate(names, 1))
