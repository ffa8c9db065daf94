"""Cells of a worksheet as XML, without their names: see ``line_sheet``."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.format import Format

MOST_LETTERS = 32_767
"""So many UTF-16 units a cell holds."""
_DAY_0 = date(1899, 12, 30)
"""Days are counted from it, for days from 1 March 1900 on."""
_DAY_SECONDS = 86_400


def number(value: float, style: Format) -> str:
    """The rest of a cell with a number."""
    return f'" s="{style._get_xf_index()}"><v>{value:.16G}</v></c>'


def checkbox(value: bool, style: Format) -> str:
    """The rest of a cell with a truth value."""
    return f'" s="{style._get_xf_index()}" t="b"><v>{value:d}</v></c>'


def moment(value: date | datetime, style: Format) -> str:
    """The rest of a cell with a day, or a moment without a zone in whole seconds, from 1 March 1900 on."""
    if not isinstance(value, datetime):
        return number((value - _DAY_0).days, style)
    since = value - datetime.combine(_DAY_0, time())
    return number(since.days + since.seconds / _DAY_SECONDS, style)


def cut(text: str) -> str:
    """As much of a text as a cell holds."""
    if len(text) <= MOST_LETTERS // 2:
        return text
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * MOST_LETTERS else units[: 2 * MOST_LETTERS].decode("utf-16-le", "ignore")
