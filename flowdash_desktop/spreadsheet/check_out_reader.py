"""Looks whether a file was checked out, and reads what its hidden sheet says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.spreadsheet.check_out_sheet import SHEET, SheetError, SheetFault, read_lines
from flowdash_desktop.spreadsheet.reading.client import TableReading
from flowdash_desktop.spreadsheet.reading.job import Facts, ReadError, ReadJob


def read_check_out(program: Sequence[str], path: Path, facts: Facts) -> CheckOut | SheetFault | None:
    """What was checked out into a file; why that can't be said; None for a file that never was. Blocks.

    Args:
        program: how this program is started, up to its command.
        path: of the file.
        facts: of one of its sheets.
    """
    if all(sheet.name != SHEET for sheet in facts.sheets):
        return None
    try:
        with TableReading(program, ReadJob(str(path), sheet=SHEET, header_row=1)) as reading:
            header = reading.facts().header
            lines = [header.cell(0).text] if header is not None else []
            lines += [row.cell(0).text for part in reading.parts() for row in part]
            return read_lines(lines)
    except ReadError:
        return SheetFault.DAMAGED
    except SheetError as error:
        return error.fault


def sheets_to_offer(facts: Facts) -> list[str]:
    """The sheets of a file that may have rows."""
    return [sheet.name for sheet in facts.sheets if sheet.has_cells and sheet.name != SHEET]


def sheet_to_read(found: CheckOut | None, facts: Facts) -> str | None:
    """The sheet with the tasks where another one was read: sheets may have been moved, or the hidden one shown."""
    others = sheets_to_offer(facts)
    if found is None:
        return others[0] if facts.sheet == SHEET and others else None
    wanted = found.sheet if found.sheet in others else facts.sheet if facts.sheet != SHEET else next(iter(others), None)
    return wanted if wanted != facts.sheet else None
