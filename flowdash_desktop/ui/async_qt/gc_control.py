"""Cyclic garbage is collected on the Qt thread only: Qt's objects may not be destroyed on any other.

Python collects on whichever thread happens to allocate; a forgotten widget or timer that is part of a cycle would then
be destroyed on the thread of the store or of a download.

A collection of everything looks at everything, which must not stop the window. So it waits until the thread has had
nothing to do for some time, unless there is so much new that memory counts more. What is held of many tasks is made of
few containers that Python has to look into, and is left out of collections once it is there (``set_aside``) until it
may go again (``take_back``). What outlives a collection of everything is left out, too, until a long rest.
"""

from __future__ import annotations

import contextlib
import gc
import sys
import threading
import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer

_LOOK_MS = 250
"""Often enough that little is new each time, also while a long list comes."""
_REST_SECONDS, _LOOKS_AT_REST, _LOOKS_OF_LONG_REST = 0.02, 8, 120
"""The thread is at rest when it has worked no longer between two looks: for two seconds, or for half a minute."""
_OVERDUE = 20
"""So many times the threshold of the oldest generation rest is waited for, which is minutes."""
_WHOLE_SECONDS = 600.0
"""So long garbage may stay among what was left out."""


@contextlib.contextmanager
def collected_here() -> Iterator[None]:
    """Meanwhile, collect on this thread, between events, as often as the interpreter's thresholds ask for."""
    if not gc.isenabled():  # someone else sees to it
        yield
        return
    timer, collector = QTimer(), Collector()
    timer.timeout.connect(collector.look)
    gc.disable()
    timer.start(_LOOK_MS)
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


class Collector:
    """Looks now and then what is due. The loop's thread is at rest when it has hardly worked between some looks.

    Attributes:
        looks_at_rest: how many looks the thread has been at rest.
    """

    def __init__(self) -> None:
        self.looks_at_rest = 0
        self._worked = time.thread_time()
        self._whole_at = time.monotonic()
        self._most_aside = 0

    def look(self) -> None:
        """Collect the oldest generation that is due, with the younger ones; everything at rest, or when overdue."""
        is_at_rest = time.thread_time() - self._worked < _REST_SECONDS
        self.looks_at_rest = self.looks_at_rest + 1 if is_at_rest else 0
        if self._wants_whole():
            self._collect_whole()
        elif _is_due(2, 1 if self.looks_at_rest >= _LOOKS_AT_REST else _OVERDUE):
            self._collect_new()
        elif due := [number for number in (1, 0) if _is_due(number)]:
            gc.collect(due[0])
        self._worked = time.thread_time()

    def _wants_whole(self) -> bool:
        """Whether what is left out is to be looked through, too: something may go, or it was long ago."""
        if _Aside.is_taken_back:
            return self.looks_at_rest >= _LOOKS_AT_REST
        is_old = time.monotonic() - self._whole_at > _WHOLE_SECONDS
        return is_old and self._most_aside > 0 and self.looks_at_rest >= _LOOKS_OF_LONG_REST

    def _collect_whole(self) -> None:
        _Aside.is_taken_back = True
        collect_now()
        self._whole_at = time.monotonic()
        self._most_aside = 2 * gc.get_freeze_count()

    def _collect_new(self) -> None:
        """Collect all that is not left out, and leave out the rest: the next such collection is as short. A person who
        never rests has the whole looked through once that has doubled."""
        if self._most_aside and gc.get_freeze_count() > self._most_aside:
            self._collect_whole()
            return
        collect_now()
        self._most_aside = self._most_aside or 2 * gc.get_freeze_count()


def collect_now() -> None:
    """Collect what is new, and what was taken back; leave out what is left."""
    if _Aside.is_taken_back:
        _Aside.is_taken_back = False
        gc.unfreeze()
    gc.collect()
    gc.freeze()


def _is_due(generation: int, times: int = 1) -> bool:
    """Whether so many times more is new than the generation's threshold says."""
    threshold = gc.get_threshold()[generation]
    return threshold > 0 and gc.get_count()[generation] > times * threshold


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
    is_taken_back = False


def set_aside() -> None:
    """What is here now lives long: leave it out of collections from now on. Takes no time.

    Garbage that is here now, too, stays until ``take_back``.
    """
    _Aside.anything = True
    gc.freeze()


def take_back() -> None:
    """What was set aside may have become garbage: look at it again, the next time that everything is collected at rest.

    Until then the program's modules, which the start has set aside, are not looked through either.
    """
    _Aside.is_taken_back |= _Aside.anything
    _Aside.anything = False
