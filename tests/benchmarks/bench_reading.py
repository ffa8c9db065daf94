"""Tables of 20,000 and of 100,000 rows are read by the process with limits, beside the bare library in this process."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import psutil
import pytest
import xlsxwriter
from python_calamine import load_workbook

from flowdash_desktop.spreadsheet.reading.client import TableReading
from flowdash_desktop.spreadsheet.reading.job import ReadJob
from tests.benchmarks.many.report import Row, publish, table

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
COLUMNS = 18
ROUNDS = 3


def write(folder: Path, rows: int) -> tuple[Path, Path]:
    """The same table as a workbook and as a text: texts, numbers, days and checkboxes."""
    book, text = folder / f"{rows}.xlsx", folder / f"{rows}.csv"
    workbook = xlsxwriter.Workbook(book, {"constant_memory": True})
    sheet, day = workbook.add_worksheet(), workbook.add_format({"num_format": "yyyy-mm-dd"})
    with text.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        headings = [f"Column {column}" for column in range(COLUMNS)]
        sheet.write_row(0, 0, headings)
        writer.writerow(headings)
        for number in range(1, rows):
            cells = [_cell(number, column) for column in range(COLUMNS)]
            for column, cell in enumerate(cells):
                sheet.write(number, column, cell, day if isinstance(cell, date) else None)
            writer.writerow(cells)
    workbook.close()
    return book, text


def _cell(row: int, column: int) -> object:
    made: list[object] = [f"text {row} {column}", row * 1.5, date(2020, 1, 1) + timedelta(row % 4000), row % 2 == 0]
    return made[column % 6] if column % 6 < len(made) else f"Company {row}, City {column}"


def by_process(path: Path) -> int:
    with TableReading(PROGRAM, ReadJob(str(path))) as reading:
        reading.facts()
        return 1 + sum(len(part) for part in reading.parts())


def by_library(path: Path) -> int:
    return len(load_workbook(str(path)).get_sheet_by_index(0).to_python())


def by_csv(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return len(list(csv.reader(file)))


def fastest(read: Callable[[Path], int], path: Path, rows: int) -> float:
    """The seconds of the fastest of some rounds."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        assert read(path) == rows
        seconds.append(time.perf_counter() - start)
    return min(seconds)


@pytest.mark.timeout(900)
def test_tables_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[Row] = []
    for rows in (20_000, 100_000):
        book, text = write(tmp_path, rows)
        for name, read, path in (
            ("XLSX, rows at the window's side", by_process, book),
            ("XLSX, the bare library", by_library, book),
            ("CSV, rows at the window's side", by_process, text),
            ("CSV, the bare library", by_csv, text),
        ):
            shown.append(Row(f"{rows:,} x {COLUMNS} cells: {name}", fastest(read, path, rows), "s"))
    load = psutil.getloadavg()[0]
    words = table(f"Tables of {COLUMNS} columns, fastest of {ROUNDS}; load of the machine {load:.1f}", shown)
    path = publish("reading", words)
    with capsys.disabled():
        print("", words, f"written to {path}", sep="\n")
