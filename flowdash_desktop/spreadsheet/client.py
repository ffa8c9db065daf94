"""The side of the window: starts the process that writes a file, and hands it the rows."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Sequence
from typing import IO

import msgspec

from flowdash_desktop.spreadsheet import COMMAND
from flowdash_desktop.spreadsheet.frames import frame
from flowdash_desktop.spreadsheet.job import ExportFault, ExportJob, Part, Written
from flowdash_desktop.spreadsheet.limited_process import start_process

_END_SECONDS = 5.0


class FileExport:
    """A file that is being written. Its calls block; make them on a thread, one after the other.

    Args:
        program: how this program is started, up to its command.
        job: what to write.

    Raises:
        OSError: the process can't be started.
    """

    def __init__(self, program: Sequence[str], job: ExportJob) -> None:
        self._process = start_process(program, COMMAND)
        self._is_finishing = False
        self._send(job)

    def add(self, *parts: Part) -> bool:
        """Hand over rows, or texts of tasks where the job says how rows are made of them; False where the process
        takes no more, and ``finish`` says why."""
        return all(self._send(part) for part in parts if part)

    def finish(self) -> Written:
        """Say that these were all rows, and wait until the file is whole or failed; ``cancel`` may come meanwhile."""
        self._is_finishing = True
        self._send([])
        assert self._process.stdout is not None
        with self._process.stdout as output:
            said = output.read()
        with contextlib.suppress(OSError):
            self._input.close()
        self._process.wait()
        try:
            return msgspec.json.decode(said, type=Written)
        except msgspec.MsgspecError:
            return Written(fault=ExportFault.FAILED)

    def cancel(self) -> None:
        """Write no file: an older one of the same name stays, as does a file that is complete. Returns at once."""
        with contextlib.suppress(OSError):
            self._input.close()
        threading.Thread(target=self.wait, name="end of an export", daemon=True).start()

    def wait(self) -> None:
        """Wait until the process has ended; one that does not is ended."""
        try:
            self._process.wait(timeout=_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if not self._is_finishing:  # then whoever finishes reads it
            assert self._process.stdout is not None
            self._process.stdout.close()

    def _send(self, message: object) -> bool:
        try:
            self._input.write(frame(message))
            self._input.flush()
        except OSError:
            return False
        return True

    @property
    def _input(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin
