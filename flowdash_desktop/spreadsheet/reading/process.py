"""The process that reads a file: its job comes by standard input, facts and rows go to standard output.

Messages (``frames``): a ``ReadJob`` in; ``Facts`` out, then lists of rows, at last an empty list; or ``Failed`` alone.
``Progress`` may come before. ``Facts`` come when the whole file has been read, so that no row arrives of a file that is
refused.
"""

from __future__ import annotations

import errno
import gc
import hashlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import IO, TypeAlias

import msgspec

from flowdash_desktop.spreadsheet.frames import InputEndedError, frame, frames
from flowdash_desktop.spreadsheet.limited_process import NO_MEMORY, limit_process
from flowdash_desktop.spreadsheet.reading.job import (
    Facts,
    Failed,
    Note,
    NoteKind,
    Progress,
    ReadError,
    ReadFault,
    ReadJob,
    Row,
    TableKind,
)
from flowdash_desktop.spreadsheet.reading.kinds import find_kind
from flowdash_desktop.spreadsheet.reading.table_frames import TableFrames

_FAULTS = {
    errno.ENOENT: ReadFault.NO_FILE,
    errno.ENOTDIR: ReadFault.NO_FILE,
    errno.EACCES: ReadFault.NOT_ALLOWED,
    errno.EPERM: ReadFault.NOT_ALLOWED,
    errno.EINVAL: ReadFault.DAMAGED,  # a place before the start of the file
}
_CHUNK_BYTES = 1 << 20
_PAUSE_SECONDS = 0.1
Report: TypeAlias = Callable[[Progress], None]
_TEXT_ENDINGS = {TableKind.CSV, TableKind.TSV}


def _nobody(_progress: Progress) -> None:
    """Told how far it is, where nobody asks."""


def run() -> int:
    """Read the file that standard input names, and give the exit status."""
    output = sys.stdout.buffer
    try:
        job = msgspec.msgpack.decode(next(frames(sys.stdin.buffer)), type=ReadJob)
        _load_readers()
        limit_process(job.limits.memory_bytes, job.limits.seconds)
        for message in read_file(job, _Reporter(output)):
            output.write(message)
        output.flush()
    except (InputEndedError, BrokenPipeError):
        return 1
    except MemoryError:
        return NO_MEMORY
    return 0


class _Reporter:
    """Says how far it is, some times a second."""

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._said = monotonic()

    def __call__(self, progress: Progress) -> None:
        now = monotonic()
        if now - self._said >= _PAUSE_SECONDS:
            self._said = now
            self._output.write(frame(progress))
            self._output.flush()


def _load_readers() -> None:
    """Load what reads a table while there is memory: without it, loading a module fails in ways that hide why."""
    import flowdash_desktop.spreadsheet.reading.text_file
    import flowdash_desktop.spreadsheet.reading.workbook  # noqa: F401


def read_file(job: ReadJob, report: Report = _nobody) -> Iterator[bytes]:
    """The messages with which a job is answered; ``report`` is told before the first of them how far it is."""
    gc.disable()  # rows hold no circles, and looking for them would take a third of the time
    try:
        facts, table = _read(job, report)
    except ReadError as error:
        yield frame(Failed(error.reason.code, {name: str(value) for name, value in error.reason.values.items()}))
    except OSError as error:
        if error.errno == errno.ENOMEM:
            raise MemoryError from error
        yield frame(Failed(_FAULTS.get(error.errno or 0, ReadFault.UNREADABLE)))
    else:
        yield frame(facts)
        yield from table.frames()


def _read(job: ReadJob, report: Report) -> tuple[Facts, TableFrames]:
    path = Path(job.path)
    kind = find_kind(path, job.limits)
    return _read_text(path, job, report) if kind is None else _read_workbook(path, kind, job, report)


def _read_text(path: Path, job: ReadJob, report: Report) -> tuple[Facts, TableFrames]:
    from flowdash_desktop.spreadsheet.reading.text_file import TextTable

    text = TextTable(path, job)
    size = path.stat().st_size
    table = TableFrames(job, is_text=True, report=lambda rows: report(Progress(rows, text.read_bytes, size)))
    table.take(text.rows())
    kind = TableKind.TSV if text.format.delimiter == "\t" else TableKind.CSV
    notes = [*_name_notes(path, kind), *table.notes()]
    return Facts(kind, file_digest(path), [], "", text.format, *_outline(table), notes), table


def _read_workbook(path: Path, kind: TableKind, job: ReadJob, report: Report) -> tuple[Facts, TableFrames]:
    from flowdash_desktop.spreadsheet.reading.workbook import WorkbookTable

    book = WorkbookTable(path, kind, job)
    total = book.notes.rows
    table = TableFrames(job, is_text=False, report=lambda rows: report(Progress(rows, rows, total)))
    table.take(book.rows())
    notes = [*_name_notes(path, kind), *book.notes.notes(table.last_row, table.columns), *table.notes()]
    return Facts(kind, file_digest(path), book.sheets, book.sheet, None, *_outline(table), notes), table


def _outline(table: TableFrames) -> tuple[Row | None, list[Row], int, int]:
    return table.header, table.above, table.rows, table.columns


def _name_notes(path: Path, kind: TableKind) -> list[Note]:
    """Whether the name says another kind than the content is."""
    ending = path.suffix.lower().removeprefix(".")
    named = TableKind(ending) if ending in set(TableKind) else None
    is_well = named is None or named is kind or {named, kind} <= _TEXT_ENDINGS
    return [] if is_well else [Note(NoteKind.MISLABELLED, 1, [f".{ending}", kind.value])]


def file_digest(path: Path) -> str:
    """The SHA-256 of a file, by which the same content is known again.

    Raises:
        OSError: it can't be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
