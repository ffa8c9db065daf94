"""Files as others make them are read by a process of its own: exactly these cells and notes, or this one reason."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from flowdash_desktop.spreadsheet.reading.client import TableReading
from flowdash_desktop.spreadsheet.reading.job import Facts, ReadError, ReadJob, Row
from flowdash_desktop.ui.error_texts import error_text
from tests.support.spreadsheets.case import Case
from tests.support.spreadsheets.cases import CASES

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
READ = [case for case in CASES if case.fault is None]
REFUSED = [case for case in CASES if case.fault is not None]


def read(job: ReadJob) -> tuple[Facts, list[Row]]:
    with TableReading(PROGRAM, job) as reading:
        facts = reading.facts()
        return facts, [row for part in reading.parts() for row in part]


def names(cases: list[Case]) -> list[str]:
    return [case.name.replace(" ", "-") for case in cases]


def test_there_are_many_files() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", READ, ids=names(READ))
def test_a_file_is_read_with_all_that_is_to_say(case: Case, tmp_path: Path) -> None:
    facts, rows = read(ReadJob(str(case.write(tmp_path)), **case.options))
    below = [*([facts.header] if facts.header else []), *rows]
    assert below == case.expected_rows()
    assert facts.rows == len(rows)
    assert {note.kind: note.places or note.count for note in facts.notes} == case.notes
    assert {name: getattr(facts, name) for name in case.facts} == case.facts


@pytest.mark.parametrize("case", REFUSED, ids=names(REFUSED))
def test_a_file_is_refused_with_a_reason(case: Case, tmp_path: Path) -> None:
    """Nothing of it arrives, and the window has words for it that name all values."""
    with pytest.raises(ReadError) as refused:
        read(ReadJob(str(case.write(tmp_path)), **case.options))
    assert (refused.value.reason.code, refused.value.reason.values) == (case.fault, case.values)
    words = error_text(refused.value)
    assert words
    assert "{" not in words
