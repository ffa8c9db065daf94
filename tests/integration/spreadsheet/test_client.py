"""The process that writes a file: whole or not at all, whatever ends it."""

from __future__ import annotations

import os
import resource
import stat
import sys
import threading
from pathlib import Path

import psutil
import pytest
from python_calamine import load_workbook

from flowdash_desktop.spreadsheet.client import FileExport
from flowdash_desktop.spreadsheet.job import CellKind, Column, ExportFault, ExportJob, FileKind, Written

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
COLUMNS = [Column("ID", CellKind.TEXT), Column("Amount", CellKind.NUMBER)]


def start(path: Path, kind: FileKind = FileKind.XLSX) -> FileExport:
    return FileExport(PROGRAM, ExportJob(str(path), kind, "Tasks", COLUMNS))


def rows(count: int) -> list[list[str]]:
    return [[f"C-{number}", str(number)] for number in range(count)]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_rows_handed_over_in_parts_are_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    export = start(path)
    assert export.add(rows(100))
    assert export.add([])
    assert export.add(rows(50))
    assert export.finish() == Written(rows=150)
    sheet = load_workbook(str(path)).get_sheet_by_index(0).to_python()
    assert sheet == [["ID", "Amount"], *([f"C-{n}", float(n)] for n in [*range(100), *range(50)])]
    assert names(tmp_path) == ["x.xlsx"]


@pytest.mark.parametrize("kind", list(FileKind))
def test_a_cancelled_export_leaves_what_was_there(kind: FileKind, tmp_path: Path) -> None:
    path = tmp_path / f"x.{kind.value}"
    path.write_bytes(b"before")
    export = start(path, kind)
    export.add(rows(1000))
    export.cancel()
    export.wait()
    assert path.read_bytes() == b"before"
    assert names(tmp_path) == [path.name]


def test_an_export_over_a_file_keeps_its_rights(tmp_path: Path) -> None:
    """Colleagues on a share can open it as before."""
    path = tmp_path / "x.csv"
    path.touch()
    path.chmod(0o664)
    export = start(path, FileKind.CSV)
    export.add(rows(2))
    assert export.finish() == Written(rows=2)
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_file_that_is_being_completed_is_cancelled(tmp_path: Path) -> None:
    """All rows are there; completing a large workbook takes its time, and leaves nothing when it is cancelled."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"before")
    export = start(path)
    for _ in range(40):
        export.add(rows(1000))
    ended: list[Written] = []
    finishing = threading.Thread(target=lambda: ended.append(export.finish()))
    finishing.start()
    export.cancel()
    finishing.join()
    assert ended == [Written(fault=ExportFault.FAILED)]
    assert path.read_bytes() == b"before"
    assert names(tmp_path) == ["x.xlsx"]


def test_a_killed_process_is_said(tmp_path: Path) -> None:
    """What was there stays, and rows that are handed over afterwards stop nothing."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"before")
    export = start(path, FileKind.CSV)
    export.add(rows(10))
    for child in psutil.Process().children():
        if "write-spreadsheet" in child.cmdline():
            child.kill()
            child.wait()
    while export.add(rows(1000)):
        pass
    assert export.finish() == Written(fault=ExportFault.FAILED)
    assert path.read_bytes() == b"before"


@pytest.mark.skipif(os.name != "posix", reason="a limit of POSIX systems stands for a full disk")
@pytest.mark.parametrize("kind", [FileKind.CSV, FileKind.JSON])
def test_a_full_disk_is_said(kind: FileKind, tmp_path: Path) -> None:
    """A limit on the size of files stands for it; the process has it from its parent."""
    path = tmp_path / f"x.{kind.value}"
    path.write_bytes(b"before")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        export = start(path, kind)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    while export.add(rows(1000)):
        pass
    assert export.finish().fault is ExportFault.NO_ROOM
    assert path.read_bytes() == b"before"
    assert names(tmp_path) == [path.name]
