"""Watches the memory while a list is read: a list may be long, but must not take what the computer has left."""

from __future__ import annotations

import logging
import os
from typing import NamedTuple

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError

_ALWAYS = 256 * 1024 * 1024
"""Bytes that a list may take though less is free: what is free is an estimate of the system."""
_log = logging.getLogger(__name__)


class Memory(NamedTuple):
    """Bytes that this program uses, and that the computer has left."""

    used: int
    free: int


def memory_now() -> Memory:
    """The memory right now, some microseconds of work; zeros where the system does not tell."""
    import psutil  # not needed before the window is there

    try:
        return Memory(psutil.Process(os.getpid()).memory_info().rss, psutil.virtual_memory().available)
    except (OSError, psutil.Error):
        return Memory(0, 0)


class MemoryWatch:
    """What one list may take: half of what is free when its reading begins."""

    def __init__(self) -> None:
        now = memory_now()
        self._most = now.used + max(now.free // 2, _ALWAYS)

    def check(self) -> None:
        """See that there is memory left.

        Raises:
            UnexpectedAnswerError: there is not.
        """
        used = memory_now().used
        if used > self._most:
            _log.warning("a list was given up: %d bytes are used", used)
            raise UnexpectedAnswerError(AnswerFault.MORE_THAN_MEMORY, status=200)
