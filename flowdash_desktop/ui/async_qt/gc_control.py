"""Cyclic garbage is collected on the Qt thread only: Qt's objects may not be destroyed on any other.

Python collects on whichever thread happens to allocate; a forgotten widget or timer that is part of a cycle would then
be destroyed on the thread of the store or of a download.

A collection of everything looks at everything, which must not stop the window. So what is held of many tasks is made of
few containers that Python has to look into, and is left out of collections once it is there (``set_aside``) until it
may go again (``take_back``).
"""

from __future__ import annotations

import contextlib
import gc
import sys
import threading
from collections.abc import Iterator

from PySide6.QtCore import QTimer

_LOOK_MS = 250
"""Often enough that little is new each time, also while a long list comes."""


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


def give_back() -> None:
    """Have the C library give memory back to the system that nobody uses any more; on a thread, as it takes some time.

    It would keep what was let go of: some megabytes after a long list. Nothing happens where it can't be asked.
    """
    if sys.platform == "linux":
        threading.Thread(target=_trim, name="give memory back", daemon=True).start()


def _trim() -> None:
    import ctypes  # not at the start, which does without

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # only the GNU library has it
    if trim is not None:
        trim(0)


class _Aside:
    """What was left out of collections since the program began to run."""

    anything = False


def set_aside() -> None:
    """What is here now lives long: leave it out of collections from now on. Takes no time.

    Garbage that is here now, too, stays until ``take_back``.
    """
    _Aside.anything = True
    gc.freeze()


def take_back() -> None:
    """What was set aside may have become garbage: look at it again, the next time that everything is collected."""
    if _Aside.anything:  # what the start has set aside, the program's modules, never becomes garbage
        _Aside.anything = False
        gc.unfreeze()
