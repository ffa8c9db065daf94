"""The side of the window: starts the process that reads a file, and takes facts and rows from it."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import IO, TypeVar

import msgspec
import psutil

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.frames import InputEndedError, frame, frames
from flowdash_desktop.spreadsheet.limited_process import IS_WATCHED, OUT_OF_MEMORY, start_process
from flowdash_desktop.spreadsheet.reading import COMMAND
from flowdash_desktop.spreadsheet.reading.job import (
    Facts,
    Failed,
    Limits,
    Progress,
    ReadError,
    ReadFault,
    ReadJob,
    Row,
)

_Message = TypeVar("_Message")
_WATCH_SECONDS = 0.1
_ANSWER: type[Facts | Failed | Progress] = Facts | Failed | Progress  # type: ignore[assignment]  # msgspec takes unions for types
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 24)


def _nobody(_progress: Progress) -> None:
    """Told how far it is, where nobody asks."""


class TableReading:
    """A table that is being read. Its calls block; make them on a thread. Leave it as a context manager.

    Args:
        program: how this program is started, up to its command.
        job: what to read.
        is_watched: whether this side watches the limits.

    Raises:
        ReadError: from the methods, if the file is not read, and why.
    """

    def __init__(self, program: Sequence[str], job: ReadJob, *, is_watched: bool = IS_WATCHED) -> None:
        self._fault: ReadFault | None = None
        try:
            self._process = start_process(program, COMMAND)
        except OSError:
            raise ReadError(ReadFault.NO_PROCESS) from None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._output: IO[bytes] = self._process.stdout
        self._messages = frames(self._output)
        if is_watched:
            threading.Thread(target=self._watch, args=[job.limits], name="limits of an import", daemon=True).start()
        with contextlib.suppress(OSError), self._process.stdin as pipe:
            pipe.write(frame(job))

    def __enter__(self) -> TableReading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the process, if it has not ended."""
        self._process.kill()
        self._output.close()
        self._process.wait()

    def facts(self, on_progress: Callable[[Progress], None] = _nobody) -> Facts:
        """What is known of the table. Comes when the whole file has been read; call it once, before ``parts``.

        Args:
            on_progress: told how far it is, some times a second, on this thread.

        Raises:
            ReadError: the file is refused, or the process has died of it.
        """
        while isinstance(answer := self._next(_ANSWER), Progress):
            on_progress(answer)
        if isinstance(answer, Failed):
            raise ReadError(Reason(ReadFault(answer.code), answer.values))
        return answer

    def parts(self) -> Iterator[list[Row]]:
        """The rows below the headings, some at a time.

        Raises:
            ReadError: the process was ended before all had come.
        """
        while part := self._next(list[Row]):
            yield part

    def cancel(self) -> None:
        """End the process, from any thread; the call that waits raises ``ReadFault.STOPPED``."""
        self._end(ReadFault.STOPPED)

    def _next(self, kind: type[_Message]) -> _Message:
        try:
            return msgspec.msgpack.decode(next(self._messages), type=kind)
        except (InputEndedError, StopIteration, OSError, ValueError, msgspec.MsgspecError):
            raise ReadError(self._fault or self._cause_of_death()) from None

    def _cause_of_death(self) -> ReadFault:
        status = self._process.wait()
        if status == _OUT_OF_TIME:
            return ReadFault.OUT_OF_TIME
        return ReadFault.OUT_OF_MEMORY if status in OUT_OF_MEMORY else ReadFault.FAILED

    def _watch(self, limits: Limits) -> None:
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self._process.pid)
            while self._process.poll() is None:
                if process.memory_info().rss > limits.memory_bytes:
                    self._end(ReadFault.OUT_OF_MEMORY)
                times = process.cpu_times()
                if times.user + times.system > limits.seconds:
                    self._end(ReadFault.OUT_OF_TIME)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(_WATCH_SECONDS)

    def _end(self, fault: ReadFault) -> None:
        self._fault = self._fault or fault
        self._process.kill()
