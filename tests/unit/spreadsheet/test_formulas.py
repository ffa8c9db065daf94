"""Formulas in CSV files: other programs get them as texts, and an import of ours gets what was there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.spreadsheet.formulas import armed, disarmed, distinct
from flowdash_desktop.spreadsheet.job import CellKind, Column, CsvOptions
from flowdash_desktop.spreadsheet.reading.job import ReadJob
from flowdash_desktop.spreadsheet.reading.text_file import TextTable
from tests.unit.spreadsheet.test_writers import job, write

TEXTS = ["=1+1", "'=1+1", "''=1+1", "@name", "-2+cmd", "+44 (20) 7946-0000", "'tis", "'", "plain"]


@given(st.text("'=+-@ 1a\t") | st.text())
def test_what_was_written_is_read(text: str) -> None:
    assert armed(disarmed(text)) == text
    assert armed(distinct(text)) == text


@pytest.mark.parametrize("disarms", [False, True])
def test_a_file_of_formulas_comes_back(tmp_path: Path, disarms: bool) -> None:
    path, options = tmp_path / "x.csv", CsvOptions(disarms_formulas=disarms)
    write(job(path, Column("=a", CellKind.TEXT), csv=options), [[text] for text in TEXTS])
    found = [texts for _, texts in TextTable(path, ReadJob(str(path))).rows()]
    assert found == [["=a"], *([text] for text in TEXTS)]
