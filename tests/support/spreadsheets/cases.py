"""All files."""

from __future__ import annotations

from tests.support.spreadsheets.broken_cases import BROKEN_CASES
from tests.support.spreadsheets.other_cases import OTHER_CASES
from tests.support.spreadsheets.text_cases import TEXT_CASES
from tests.support.spreadsheets.xlsx_cases import XLSX_CASES

CASES = [*TEXT_CASES, *XLSX_CASES, *OTHER_CASES, *BROKEN_CASES]
