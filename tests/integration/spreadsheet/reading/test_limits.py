"""A file may ask for any amount of memory or time: the process that reads it dies of it, and the window says so."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from flowdash_desktop.spreadsheet.reading.client import TableReading
from flowdash_desktop.spreadsheet.reading.job import Limits, ReadError, ReadFault, ReadJob
from tests.support.spreadsheets.books import cell, rows_xml, xlsx

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
NO_LIMIT = 1 << 62
# Two cells far from each other: the library asks for 80 GB at once.
FAR = xlsx(f'<row r="1">{cell("A1", "1")}</row><row r="1048576">{cell("CZZ1048576", "1")}</row>')
UNCHECKED = Limits(columns=NO_LIMIT, cells=NO_LIMIT)


def fault(job: ReadJob, *, is_watched: bool = False) -> str:
    with TableReading(PROGRAM, job, is_watched=is_watched) as reading, pytest.raises(ReadError) as refused:
        reading.facts()
    return refused.value.reason.code


def long_text(path: Path, lines: int = 400_000) -> str:
    path.write_bytes(b"ID,Name,Street\n" + b"1,Ann Miller,High Street 1\n" * lines)
    return str(path)


def test_a_file_that_asks_for_too_much_memory(tmp_path: Path) -> None:
    """Without the look that would refuse it before."""
    FAR(tmp_path / "a.xlsx")
    assert fault(ReadJob(str(tmp_path / "a.xlsx"), limits=UNCHECKED)) == ReadFault.OUT_OF_MEMORY


@pytest.mark.parametrize("megabytes", [1, 5, 15, 30])
def test_memory_that_python_asks_for_is_limited_too(megabytes: int, tmp_path: Path) -> None:
    """Wherever the process stands when there is no more of it."""
    limits = Limits(memory_bytes=megabytes * 1_000_000)
    job = ReadJob(long_text(tmp_path / "a.csv", 1_000_000), limits=limits)
    assert fault(job) == ReadFault.OUT_OF_MEMORY


def test_the_program_s_own_memory_is_not_counted(tmp_path: Path) -> None:
    """It takes 30 MB on one machine and 300 on another; a small table is read with little more on both."""
    (tmp_path / "a.csv").write_bytes(b"ID,Name\n1,Ann\n")
    start = (
        "import mmap, runpy; held = mmap.mmap(-1, 300_000_000); runpy.run_module('flowdash_desktop', {}, '__main__')"
    )
    program = (sys.executable, "-c", start)
    with TableReading(program, ReadJob(str(tmp_path / "a.csv"), limits=Limits(memory_bytes=12_000_000))) as reading:
        assert reading.facts().rows == 1


def test_a_file_that_takes_too_much_time(tmp_path: Path) -> None:
    job = ReadJob(long_text(tmp_path / "a.csv", 1_000_000), limits=Limits(seconds=1))
    assert fault(job) == ReadFault.OUT_OF_TIME


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(memory_bytes=60_000_000, seconds=NO_LIMIT), ReadFault.OUT_OF_MEMORY),
        (Limits(memory_bytes=NO_LIMIT, seconds=0), ReadFault.OUT_OF_TIME),
    ],
)
def test_limits_are_watched_where_the_system_has_none(limits: Limits, why: ReadFault, tmp_path: Path) -> None:
    """The process is one that ends by itself never, and limits nothing."""
    program = (sys.executable, "-c", "data = bytes(range(256)) * 400_000\nwhile True: pass")
    job = ReadJob(str(tmp_path), limits=limits)
    with TableReading(program, job, is_watched=True) as reading, pytest.raises(ReadError) as refused:
        reading.facts()
    assert refused.value.reason.code == why


def test_reading_is_stopped(tmp_path: Path) -> None:
    """From another thread, while the first waits; the process ends."""
    os.mkfifo(tmp_path / "wait")
    program = (sys.executable, "-c", f"open({str(tmp_path / 'wait')!r}).read()")
    with TableReading(program, ReadJob("a.csv")) as reading:
        stopper = threading.Thread(target=reading.cancel)
        stopper.start()
        with pytest.raises(ReadError) as refused:
            reading.facts()
        stopper.join()
    assert refused.value.reason.code == ReadFault.STOPPED


def test_a_process_that_can_t_be_started() -> None:
    with pytest.raises(ReadError) as refused:
        TableReading(("/nowhere/flowdash-desktop",), ReadJob("a.csv"))
    assert refused.value.reason.code == ReadFault.NO_PROCESS


@pytest.mark.parametrize("said", [b"", b"\0\0\0", b"\0\0\0\x01\xc1", b"\0\0\0\x02\x81\xa1"])
def test_a_process_that_says_nonsense(said: bytes) -> None:
    program = (sys.executable, "-c", f"import sys; sys.stdin.read(); sys.stdout.buffer.write({said!r})")
    assert fault_of(program) == ReadFault.FAILED


def fault_of(program: tuple[str, ...]) -> str:
    with TableReading(program, ReadJob("a.csv")) as reading, pytest.raises(ReadError) as refused:
        reading.facts()
    return refused.value.reason.code


def test_rows_that_break_off(tmp_path: Path) -> None:
    """The process is killed when the facts have come: what has arrived of the rows is no whole table."""
    path, before = tmp_path / "a.csv", psutil.Process().children()
    with TableReading(PROGRAM, ReadJob(long_text(path)), is_watched=False) as reading:
        assert reading.facts().rows == 400_000
        parts = reading.parts()
        assert len(next(parts)) == 1_000
        [child] = [process for process in psutil.Process().children() if process not in before]
        child.kill()
        with pytest.raises(ReadError) as refused:
            list(parts)
    assert refused.value.reason.code == ReadFault.OUT_OF_MEMORY


def test_nothing_is_left_of_a_reading_that_is_left(tmp_path: Path) -> None:
    """The window may go when it has seen the first rows."""
    before = psutil.Process().children()
    with TableReading(PROGRAM, ReadJob(long_text(tmp_path / "a.csv"))) as reading:
        reading.facts()
        next(reading.parts())
    assert psutil.Process().children() == before


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ID")
    path.chmod(0)
    assert fault(ReadJob(str(path))) == ReadFault.NOT_ALLOWED


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """Opening it would wait for ever."""
    os.mkfifo(tmp_path / "a.csv")
    assert fault(ReadJob(str(tmp_path / "a.csv"))) == ReadFault.NOT_A_FILE


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    xlsx(rows_xml("ID"))(path)
    assert fault(ReadJob(str(path), limits=Limits(file_bytes=100))) == ReadFault.FILE_TOO_LARGE


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_files_are_read_or_refused(seed: int) -> None:
    """Whatever the damage, there is no other end. It is done in a process with the limits of one that reads."""
    command = [sys.executable, "-m", "tests.support.spreadsheets.damage", str(seed), "400"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[4])
    assert (done.returncode, done.stdout) == (0, "400 damaged files\n"), done.stderr[-2000:]
