"""Make all files, to try them by hand: ``python -m tests.support.spreadsheets FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.spreadsheets.cases import CASES

folder = Path(sys.argv[1])
for case in CASES:
    (folder / case.name).mkdir(parents=True, exist_ok=True)
    case.write(folder / case.name)
sys.stdout.write(f"{len(CASES)} files in {folder}\n")
