"""Cyclic garbage is collected on the Qt thread only: Qt's objects may not be destroyed on any other.

Python collects on whichever thread happens to allocate; a forgotten widget or timer that is part of a cycle would then
be destroyed on the thread of the store or of a download.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

from PySide6.QtCore import QTimer

_LOOK_MS = 1_000


@contextlib.contextmanager
def collected_here() -> Iterator[None]:
    """Meanwhile, collect on this thread, between events, as often as the interpreter's thresholds ask for."""
    if not gc.isenabled():  # someone else sees to it
        yield
        return
    timer = QTimer()
    timer.timeout.connect(collect_what_is_due)
    gc.disable()
    timer.start(_LOOK_MS)
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose threshold is passed, with the younger ones."""
    for generation in (2, 1, 0):
        threshold = gc.get_threshold()[generation]
        if threshold and gc.get_count()[generation] > threshold:
            gc.collect(generation)
            return
