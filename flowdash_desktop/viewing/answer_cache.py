"""Answers that stay for a while, the oldest ones dropped first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TypeAlias

import msgspec

from flowdash_desktop.viewing.messages import Bitmap, Failed, Job, ViewFault
from flowdash_desktop.viewing.worker import Result

Stamp: TypeAlias = tuple[int, int, int]
"""By which a changed file is known."""
_LASTING = {
    ViewFault.BROKEN, ViewFault.ENCRYPTED, ViewFault.TOO_MANY_PIXELS, ViewFault.UNKNOWN_KIND, ViewFault.NO_DECODER,
    ViewFault.EMPTY,
}  # fmt: skip
"""Faults of the file itself. After another one the same request may succeed."""
_ENTRY_BYTES = 500


class AnswerCache:
    """Answers by their jobs, up to a number of bytes. Thread-safe.

    Args:
        most_bytes: how much stays.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._lock = threading.Lock()
        self._answers: OrderedDict[Job, tuple[Stamp, Result, int]] = OrderedDict()
        self._bytes = 0

    def find(self, job: Job, stamp: Stamp | None) -> Result | None:
        """What was answered, unless the file was changed since; None as the stamp is for a file that never changes."""
        with self._lock:
            found = self._answers.get(job)
            if found is None or stamp not in (None, found[0]):
                return None
            self._answers.move_to_end(job)
            return found[1]

    def add(self, job: Job, stamp: Stamp, result: Result) -> None:
        """Keep an answer, and drop the oldest ones for it."""
        if isinstance(result, Failed) and result.fault not in _LASTING:
            return
        size = len(result.data) if isinstance(result, Bitmap) else len(msgspec.msgpack.encode(result))
        size += _ENTRY_BYTES
        with self._lock:
            self._drop(job)
            if size > self._most // 2:
                return
            self._answers[job] = (stamp, result, size)
            self._bytes += size
            while self._bytes > self._most:
                self._drop(next(iter(self._answers)))

    def forget(self, path: str) -> None:
        """Drop what was answered about a file."""
        with self._lock:
            for job in [job for job in self._answers if job.path == path]:
                self._drop(job)

    def _drop(self, job: Job) -> None:
        if (found := self._answers.pop(job, None)) is not None:
            self._bytes -= found[2]
