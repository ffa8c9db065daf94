"""Faults that end the whole process, as of a library in C: Python writes where it was to a file, and the next start
knows of it. Nothing is sent, and the file has names of modules and numbers of lines, no values."""

from __future__ import annotations

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flowdash_desktop import version_line

_RUNNING, _REPORT = "crash-of-this-run.txt", "crash-report.txt"
_MARKS = ("Fatal Python error", "Windows fatal exception")


@contextmanager
def crashes_watched(folder: Path) -> Iterator[Path | None]:
    """Have crashes written to a file while this is entered.

    Args:
        folder: where the file is; it is made. Where it can't be, no crash is written.

    Returns:
        The report of the run before, once, where that crashed; else None.
    """
    running, report = folder / _RUNNING, folder / _REPORT
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        has_crashed = _is_report(running)
        if has_crashed:
            running.replace(report)
        stream = running.open("w", encoding="utf-8")
    except OSError:
        yield None
        return
    try:
        with stream:
            stream.write(f"{version_line()}\n")
            stream.flush()
            faulthandler.enable(stream)
            try:
                yield report if has_crashed else None
            finally:
                faulthandler.disable()
    finally:
        with suppress(OSError):
            running.unlink()


def _is_report(file: Path) -> bool:
    """True where a run has written more than its first line. One that was killed has not."""
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return False
    return any(mark in text for mark in _MARKS)
