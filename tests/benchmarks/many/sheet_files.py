"""Spreadsheets for the bench of imports: 18 columns, each of which becomes a field, and a workflow that they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import xlsxwriter

from tests.benchmarks.many.data import FIELDS, FIRST, LABELS, LAST, PRIORITIES, STAGES, UNIQUE_ID, USERS, task

WORKFLOW = "sheets"
_NOT_IN_FILES = "Documents"
_MORE: tuple[tuple[str, str], ...] = (("Region", "singleSelect"), ("Reference", "text"), ("Paid on", "date"))
_REGIONS = ("North", "East", "South", "West", "Übersee")
_FIELDS = (*(field for field in FIELDS if field[0] != _NOT_IN_FILES), *_MORE)
HEADINGS = ("Stage", "Assigned To", *(name for name, _ in _FIELDS))
_KINDS = dict(_FIELDS)


def definition() -> dict[str, Any]:
    """A workspace with the workflow, without tasks."""
    options = {"Priority": PRIORITIES, "Labels": LABELS, "Region": _REGIONS}
    return {
        "workspace": {"id": "bench", "name": "Bench"},
        "users": [
            {"id": f"u{n}", "email": email, "first_name": FIRST[n % len(FIRST)], "last_name": LAST[n % len(LAST)]}
            for n, email in enumerate(USERS)
        ],
        "workflows": [
            {
                "id": WORKFLOW,
                "name": "Sheets",
                "stages": [{"name": stage} for stage in STAGES],
                "fields": [
                    {"id": f"f{n}", "name": name, "type": kind}
                    | ({"options": list(options[name])} if name in options else {})
                    for n, (name, kind) in enumerate(_FIELDS)
                ],
            }
        ],
    }


def values(number: int) -> dict[str, Any]:
    """The values of a row, by its heading."""
    found = task(number)
    month, day = number % 12 + 1, number % 28 + 1
    more = {"Region": _REGIONS[number % 7 % 5], "Reference": f"R-{number:07}", "Paid on": f"2026-{month:02}-{day:02}"}
    return {name: (found | more).get(name) for name in HEADINGS}


def rows(many: int) -> Iterator[Sequence[object]]:
    """The rows as a person's file has them: numbers, days and ticks in cells of their own kinds."""
    for number in range(many):
        yield [_cell(name, value) for name, value in values(number).items()]


def _cell(name: str, value: Any) -> object:
    kind = _KINDS.get(name)
    if value is None or name == UNIQUE_ID:
        return value
    if kind in ("number", "currency"):
        return float(value)
    if kind == "date":
        return date.fromisoformat(value)
    return ", ".join(value) if isinstance(value, list) else value


def write_sheet(path: Path, many: int) -> None:
    """An XLSX file with so many rows below its headings."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet, days = book.add_worksheet("Tickets"), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for place, row in enumerate(rows(many), start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(place, column, cell)
            elif cell is not None:
                sheet.write(place, column, cell, days if isinstance(cell, date) else None)
    book.close()


def write_definition(path: Path) -> None:
    """The definition as a file."""
    path.write_bytes(msgspec.json.encode(definition()))
