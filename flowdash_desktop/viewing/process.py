"""The process that reads files: orders come by standard input, answers go to standard output, one for each.

Messages (``spreadsheet.frames``): ``ViewLimits`` in and ``Ready`` out, then an answer to each ``Order``. Behind a
``BitmapHead`` come its pixels, as a frame of their own, where there is no file in memory for them. The process ends
with its input.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import IO, TYPE_CHECKING

import msgspec

from flowdash_desktop.spreadsheet.frames import LENGTH, InputEndedError, frame, frames
from flowdash_desktop.spreadsheet.limited_process import NO_MEMORY, limit_process
from flowdash_desktop.viewing.messages import Failed, Order, Ready, ViewFault, ViewLimits

if TYPE_CHECKING:
    from flowdash_desktop.viewing.readers.open_files import OpenFiles

_GRACE = 2.0
"""By this factor later than it should have been ended, the process ends itself."""


def run() -> int:
    """Answer until the input ends, and give the exit status."""
    orders = frames(sys.stdin.buffer)
    output = sys.stdout.buffer
    try:
        limits = msgspec.msgpack.decode(next(orders), type=ViewLimits)
        from flowdash_desktop.viewing.readers.open_files import OpenFiles  # loads the libraries while there is memory

        limit_process(limits.memory_bytes)
        with contextlib.suppress(OSError, AttributeError):
            os.nice(0 if not limits.is_behind else 10)
        files = OpenFiles()
        output.write(frame(Ready()))
        output.flush()
        for message in orders:
            if not _answer(files, msgspec.msgpack.decode(message, type=Order), output, limits.pixels_file):
                return NO_MEMORY
    except (InputEndedError, BrokenPipeError, KeyboardInterrupt):
        return 0
    except MemoryError:
        return NO_MEMORY
    return 0


def _answer(files: OpenFiles, order: Order, output: IO[bytes], pixels_file: int) -> bool:
    """Answer an order; False when the process has no memory left for another."""
    _end_after(order.seconds * _GRACE)
    try:
        answer, pixels = files.answer(order.job)
    except MemoryError:
        files.close()
        answer, pixels = Failed(ViewFault.TOO_MUCH_MEMORY), None
    _end_after(0)
    if pixels is not None and pixels_file >= 0:
        _write_all(pixels_file, pixels)
    output.write(frame(answer))
    if pixels is not None and pixels_file < 0:
        output.write(LENGTH.pack(len(pixels)))
        output.write(pixels)
    output.flush()
    return answer != Failed(ViewFault.TOO_MUCH_MEMORY)


def _write_all(file: int, content: bytes) -> None:
    view, written = memoryview(content), 0
    while written < len(view):
        written += os.pwrite(file, view[written:], written)


def _end_after(seconds: float) -> None:
    """Let the system end this process after a while, should the window be gone; 0 for never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
