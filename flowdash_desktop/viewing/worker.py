"""The side of the window: one process that reads files, asked by one thread, ended and started again as needed."""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO

import msgspec
import psutil

from flowdash_desktop.spreadsheet.frames import InputEndedError, frame, frames
from flowdash_desktop.spreadsheet.limited_process import IS_WATCHED, OUT_OF_MEMORY, start_process
from flowdash_desktop.viewing import COMMAND
from flowdash_desktop.viewing.messages import (
    MAX_BITMAP_PIXELS,
    Answer,
    Bitmap,
    BitmapHead,
    Failed,
    Job,
    Order,
    Ready,
    ViewFault,
    ViewLimits,
)

_ANSWER: type[Answer] = Answer  # type: ignore[assignment]  # msgspec takes unions for types
_WATCH_SECONDS = 0.1
_UNWANTED_SECONDS = 0.5
"""Work that nobody wants any more may take so long to end by itself: another process takes longer to start."""
_PIPE_BYTES = 1 << 20
_END_SECONDS = 2.0
Result = Answer | Bitmap


class Worker:
    """A process that reads files. One thread asks it; any thread may wake that one.

    Args:
        program: how this program is started, up to its command.
        limits: how much a file may ask for.
        is_watched: whether this side watches the memory.

    Raises:
        OSError: it can't be started.
    """

    def __init__(self, program: Sequence[str], limits: ViewLimits, *, is_watched: bool = IS_WATCHED) -> None:
        self._pixels = os.memfd_create("pixels") if hasattr(os, "memfd_create") else -1
        try:
            self._process = start_process(program, COMMAND, [self._pixels] if self._pixels >= 0 else [])
        except OSError:
            self._close_pixels()
            raise
        self._limits = limits
        self._is_watched = is_watched
        self._is_ready = False
        self._answers: queue.SimpleQueue[Result | None] = queue.SimpleQueue()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input: IO[bytes] = self._process.stdin
        self._output: IO[bytes] = self._process.stdout
        _widen(self._output)
        self._reader = threading.Thread(target=self._read, name="answers of the viewer", daemon=True)
        self._reader.start()
        self._send(msgspec.structs.replace(limits, pixels_file=self._pixels))

    @property
    def is_alive(self) -> bool:
        """Whether it takes requests."""
        return self._process.poll() is None

    def ask(self, job: Job, seconds: float, is_unwanted: Callable[[], bool]) -> Result:
        """The answer to a job, or why there is none. The process is ended if there is none in time.

        Args:
            job: what is asked.
            seconds: how long the answer may take.
            is_unwanted: whether nobody waits for it any more; looked at a few times a second.
        """
        if not self._is_ready:
            started = self._wait(self._limits.start_seconds, lambda: False)
            if not isinstance(started, Ready):
                return started
            self._is_ready = True
        if is_unwanted():
            return Failed(ViewFault.STOPPED)
        if not self._send(Order(job, seconds)):
            return self._died()
        return self._wait(seconds, is_unwanted)

    def _wait(self, seconds: float, is_unwanted: Callable[[], bool]) -> Result:
        end = time.monotonic() + seconds
        unwanted_until = end
        while (left := end - time.monotonic()) > 0:
            try:
                answer = self._answers.get(timeout=min(left, _WATCH_SECONDS))
            except queue.Empty:
                if is_unwanted():
                    unwanted_until = min(unwanted_until, time.monotonic() + _UNWANTED_SECONDS)
                    if time.monotonic() > unwanted_until:
                        return self._ended(ViewFault.STOPPED)
                if self._is_watched and self._is_too_large():
                    return self._ended(ViewFault.TOO_MUCH_MEMORY)
                continue
            return self._died() if answer is None else answer
        return self._ended(ViewFault.TOO_SLOW)

    def kill(self) -> None:
        """End the process, from any thread; who asks it is answered that it was stopped."""
        self._process.kill()

    def end(self) -> None:
        """End the process, and wait until nothing is left of it."""
        self._process.kill()
        self._process.wait()
        self._reader.join(_END_SECONDS)
        with contextlib.suppress(OSError):
            self._input.close()
        self._output.close()
        self._close_pixels()

    def _close_pixels(self) -> None:
        if self._pixels >= 0:
            os.close(self._pixels)
            self._pixels = -1

    def _ended(self, fault: ViewFault) -> Failed:
        self.end()
        return Failed(fault)

    def _died(self) -> Failed:
        with contextlib.suppress(Exception):
            self._process.wait(_END_SECONDS)
        status = self._process.poll()
        self.end()
        if status is None:
            return Failed(ViewFault.STOPPED)
        return Failed(ViewFault.TOO_MUCH_MEMORY if status in OUT_OF_MEMORY - _KILLED else ViewFault.STOPPED)

    def _is_too_large(self) -> bool:
        with contextlib.suppress(psutil.Error):
            used: int = psutil.Process(self._process.pid).memory_info().rss
            return used > self._limits.memory_bytes
        return False

    def _send(self, message: object) -> bool:
        try:
            self._input.write(frame(message))
            self._input.flush()
        except (OSError, ValueError):
            return False
        return True

    def _read(self) -> None:
        messages = frames(self._output)
        with contextlib.suppress(InputEndedError, OSError, ValueError, msgspec.MsgspecError):
            while True:
                answer = msgspec.msgpack.decode(next(messages), type=_ANSWER)
                if isinstance(answer, BitmapHead):
                    pixels = self._read_pixels(answer) if self._pixels >= 0 else next(messages)
                    self._answers.put(Bitmap(answer.width, answer.height, answer.stride, pixels))
                else:
                    self._answers.put(answer)
        self._answers.put(None)

    def _read_pixels(self, head: BitmapHead) -> bytes:
        """The pixels that the process has left in the file; it writes there again only when it is asked again.

        Raises:
            InputEndedError: they are not all there.
        """
        size = head.stride * head.height
        pixels = os.pread(self._pixels, size, 0) if 0 < size <= 4 * MAX_BITMAP_PIXELS else b""
        if len(pixels) < max(size, 1):
            raise InputEndedError
        return pixels


_KILLED = {-9}
"""Here someone has ended it: a process that has no memory says so, or gives up."""


def _widen(pipe: IO[bytes]) -> None:
    """Let a page through in a few pieces instead of hundreds, where the system can."""
    if sys.platform == "linux":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
