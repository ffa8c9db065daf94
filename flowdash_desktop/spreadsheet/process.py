"""The process that writes a file: its job and the rows come by standard input, how it ended goes to standard output.

Messages (``frames``): first an ``ExportJob``, then lists of rows or texts of tasks, at last an empty list. An input
that ends before the answer leaves no file: completing a large workbook takes its time, too.
"""

from __future__ import annotations

import _thread
import contextlib
import errno
import os
import signal
import sys
import threading
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from flowdash_desktop.disk import take_rights
from flowdash_desktop.spreadsheet.frames import InputEndedError, frames
from flowdash_desktop.spreadsheet.job import Cell, ExportFault, ExportJob, Part, Written
from flowdash_desktop.spreadsheet.text_rows import TextRows
from flowdash_desktop.spreadsheet.writers import ExportError, open_writer

_FAULTS = {
    errno.ENOSPC: ExportFault.NO_ROOM,
    errno.EDQUOT: ExportFault.NO_ROOM,
    errno.EFBIG: ExportFault.NO_ROOM,
    errno.EACCES: ExportFault.NOT_ALLOWED,
    errno.EPERM: ExportFault.NOT_ALLOWED,
    errno.EROFS: ExportFault.NOT_ALLOWED,
    errno.ENOENT: ExportFault.NO_FOLDER,
    errno.ENOTDIR: ExportFault.NO_FOLDER,
}


def run() -> int:
    """Write the file that standard input describes, and give the exit status."""
    messages = frames(sys.stdin.buffer)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # it may be ignored, as in a shell's background
    try:
        job = msgspec.msgpack.decode(next(messages), type=ExportJob)
        ended = write_file(job, _parts(messages, job))
    except (InputEndedError, KeyboardInterrupt):
        return 1
    sys.stdout.buffer.write(msgspec.json.encode(ended) + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _parts(messages: Iterator[bytes], job: ExportJob) -> Iterator[Sequence[Sequence[Cell]]]:
    """The rows, some at a time. Behind the last part nothing comes, and the end of the input cancels the file."""
    texts = TextRows(job.tasks, job.kind) if job.tasks is not None else None
    for message in messages:
        part: Part = msgspec.msgpack.decode(message)
        if not part:
            threading.Thread(target=_interrupt_at_end_of_input, name="cancelled export", daemon=True).start()
        if isinstance(part, bytes):
            assert texts is not None
            part = texts.rows(part)
        yield part


def _interrupt_at_end_of_input() -> None:
    with contextlib.suppress(OSError):
        os.read(sys.stdin.fileno(), 1)  # past the buffer: a thread that waits in there could not be left behind
    _thread.interrupt_main()


def write_file(job: ExportJob, parts: Iterator[Sequence[Sequence[object]]]) -> Written:
    """Write a file under another name, and give it its own when it is whole. What was there stays until then.

    Args:
        job: what to write.
        parts: the rows, some at a time, up to an empty part or the end.

    Raises:
        InputEndedError: raised by ``parts``; nothing is left of the file.
    """
    path = Path(job.path)
    unfinished = path.with_name(f".{path.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    rows = 0
    try:
        with open_writer(job, unfinished) as writer:
            for part in parts:
                if not part:
                    break
                writer.write(part)  # type: ignore[arg-type]  # whoever sends them makes cells
                rows += len(part)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        take_rights(unfinished, path)
        unfinished.replace(path)
    except ExportError as error:
        return Written(fault=error.fault)
    except OSError as error:
        fault = _FAULTS.get(error.errno or 0, ExportFault.FAILED)
        return Written(fault=fault, reason=error.strerror or str(error))
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return Written(rows, writer.cut)
