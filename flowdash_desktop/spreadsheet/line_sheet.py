"""A worksheet that takes whole rows as XML.

XlsxWriter makes an object of each cell, finds its format and writes it by itself, which takes three quarters of the
time of an export. Here the part of a cell behind its name is made once for equal cells of a column. All but the rows,
and what is escaped in them, stays with the library. Office Open XML, ECMA-376 part 1, 18.3.1.4 and 18.3.1.73.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_EDGES = re.compile(r"^\s|\s$")


class LineSheet(Worksheet):  # type: ignore[misc]  # the library has no types
    """A sheet of a workbook with constant memory, to which rows are added one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []

    def write_line(self, row: int, tails: Sequence[str]) -> None:
        """Write a row. Call it with rows in their order, and only with rows that nothing else is written to.

        Args:
            row: its number, from 0.
            tails: for each column the rest of a cell, as the functions below make it; ``""`` for a blank cell.
        """
        while len(self._names) < len(tails):
            self._names.append(f'<c r="{xl_col_to_name(len(self._names))}')
        self._check_dimensions(row, len(tails) - 1)
        if row > self.previous_row:
            self._write_single_row(row)
        number = row + 1
        cells = [f"{name}{number}{tail}" for name, tail in zip(self._names, tails, strict=False) if tail]
        if cells:
            self.fh.write(f'<row r="{number}">{"".join(cells)}</row>')

    def text(self, text: str, style: Format) -> str:
        """The rest of a cell with a text, which is never a formula or a link."""
        text = self._escape_data(self._escape_control_characters(text))
        keeps = ' xml:space="preserve"' if _EDGES.search(text) else ""
        return f'" s="{style._get_xf_index()}" t="inlineStr"><is><t{keeps}>{text}</t></is></c>'
