"""Ending with the program that started the server: its end of our standard input closes when it ends, however it ends.

The standard input is read through its descriptor, without a buffer: a thread that waits in Python's own buffer would
hold its lock while the interpreter shuts down.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

_STANDARD_INPUT = 0
_MAX_LINE = 4096
PATIENCE = 10.0
"""Seconds that a clean end may take before the process ends without it; what was answered is on disk anyhow."""


def first_line() -> str:
    """The first line of the standard input, without its end; what follows is left unread."""
    line = bytearray()
    while len(line) < _MAX_LINE:
        byte = os.read(_STANDARD_INPUT, 1)
        if byte in (b"", b"\n"):
            break
        line += byte
    return line.decode(errors="replace").strip()


def end_with_standard_input(stop: Callable[[], None]) -> None:
    """Call ``stop``, from another thread, when the standard input ends."""

    def watch() -> None:
        try:
            while os.read(_STANDARD_INPUT, 4096):
                pass
        except OSError:
            pass
        stop()
        # Daemon threads are not waited for: this one only matters when the clean end hangs.
        threading.Event().wait(PATIENCE)
        os._exit(1)

    threading.Thread(target=watch, name="supervision", daemon=True).start()
