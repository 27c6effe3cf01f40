"""Numbers, sizes and moments as the person's language writes them."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from core import translate


def number(count: int) -> str:
    """A number with its digits grouped: `100 000`, `100,000`."""
    return _locale().toString(count)


def size(count: int) -> str:
    """Bytes in the unit that suits them."""
    return _locale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def moment(when: datetime) -> str:
    """Day and time on this computer's clock."""
    there = QDateTime.fromMSecsSinceEpoch(round(when.timestamp() * 1000))
    return _locale().toString(there, "d MMMM yyyy, HH:mm")


def _locale() -> QLocale:
    return QLocale(translate.language())
