"""Cyclic garbage is collected on the Qt thread only: Qt's objects may not be destroyed on any other.

Python collects on whichever thread happens to allocate. A forgotten widget or timer in a cycle would then be destroyed
on the thread of the store or of a download.

A full collection visits every object, which would stop the window for some time. So it waits until the Qt thread has
been idle for some seconds, unless there are so many new objects that memory counts more. Objects that live long are
frozen, which means that collections skip them: the tasks of a list once they are here (``freeze_existing``), until they
may go (``unfreeze_when_idle``), and what outlives a full collection, or many objects that a start or a list has made,
until the thread has been idle for long.
"""

from __future__ import annotations

import contextlib
import gc
import sys
import threading
import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer

_CHECK_MS = 250
"""Often enough that few objects are new at each check, also while a long list arrives."""
_IDLE_SECONDS, _IDLE_CHECKS, _LONG_IDLE_CHECKS = 0.02, 8, 120
"""A check finds the thread idle where it has worked for less than this since the check before. So many idle checks in a
row are two seconds and half a minute."""
_OVERDUE = 20
"""A collection of the oldest generation waits for an idle thread up to so many times its threshold: some minutes."""
_MANY_NEW = 20_000
"""So many new objects are frozen in place of a collection, which would stop the window for some 10 ms or more."""
_WHOLE_SECONDS = 600.0
"""Garbage may stay among the frozen objects for so long."""


@contextlib.contextmanager
def collected_here() -> Iterator[None]:
    """Meanwhile, collect on this thread, between events, as often as the interpreter's thresholds ask for."""
    if not gc.isenabled():  # someone else sees to it
        yield
        return
    timer, collector = QTimer(), Collector()
    timer.timeout.connect(collector.collect_due)
    gc.disable()
    timer.start(_CHECK_MS)
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


class Collector:
    """Decides at each check which collection is due, and runs it.

    Attributes:
        idle_checks: how many checks in a row have found the thread idle.
    """

    def __init__(self) -> None:
        self.idle_checks = 0
        self._worked = time.thread_time()
        self._whole_at = time.monotonic()
        self._most_frozen = 0
        self._new = 0

    def collect_due(self) -> None:
        """Collect the oldest generation that is due, with the younger ones. The oldest waits for an idle thread."""
        is_idle = time.thread_time() - self._worked < _IDLE_SECONDS
        self.idle_checks = self.idle_checks + 1 if is_idle else 0
        if self._is_whole_due():
            self._collect_whole()
        elif _is_due(2, 1 if self.idle_checks >= _IDLE_CHECKS else _OVERDUE):
            self._collect_new()
        elif _is_due(1) or _is_due(0):
            self._collect_young()
        self._worked = time.thread_time()

    def _collect_young(self) -> None:
        """Collect the youngest generation, or the middle one where it is due.

        After a start or a long list the middle one holds many objects, nearly all of which live on. They are frozen.
        """
        self._new += gc.get_count()[0]
        if not _is_due(1):
            gc.collect(0)
            return
        if self._new < _MANY_NEW or self._has_doubled():
            gc.collect(1)
        else:
            gc.collect(0)
            self._freeze()
        self._new = 0

    def _has_doubled(self) -> bool:
        """Whether the frozen objects are twice as many as after the last whole collection."""
        return 0 < self._most_frozen < gc.get_freeze_count()

    def _freeze(self) -> None:
        gc.freeze()
        self._most_frozen = self._most_frozen or 2 * gc.get_freeze_count()

    def _is_whole_due(self) -> bool:
        """Whether frozen objects are to be collected, too: some may have become garbage, or it was long ago."""
        if _Frozen.may_be_garbage:
            return self.idle_checks >= _IDLE_CHECKS
        is_old = time.monotonic() - self._whole_at > _WHOLE_SECONDS
        return is_old and self._most_frozen > 0 and self.idle_checks >= _LONG_IDLE_CHECKS

    def _collect_whole(self) -> None:
        _Frozen.may_be_garbage = True
        collect_now()
        self._whole_at = time.monotonic()
        self._most_frozen = 2 * gc.get_freeze_count()

    def _collect_new(self) -> None:
        """Collect the objects that are not frozen, and freeze the ones that remain, so that the next such collection is
        as short. Where the thread is never idle, the frozen ones are collected, too, once their number has doubled."""
        if self._has_doubled():
            self._collect_whole()
            return
        collect_now()
        self._freeze()


def collect_now() -> None:
    """Collect the objects that are not frozen, and the frozen ones where they may be garbage; freeze what remains."""
    if _Frozen.may_be_garbage:
        _Frozen.may_be_garbage = False
        gc.unfreeze()
    gc.collect()
    gc.freeze()


def _is_due(generation: int, times: int = 1) -> bool:
    """Whether the new objects exceed the generation's threshold so many times."""
    threshold = gc.get_threshold()[generation]
    return threshold > 0 and gc.get_count()[generation] > times * threshold


def give_back() -> None:
    """Have the C library return unused memory to the system; on a thread, as it takes some time.

    It would keep freed memory: some megabytes after a long list. Other C libraries than GNU's can't be asked.
    """
    if sys.platform == "linux":
        threading.Thread(target=_trim, name="give memory back", daemon=True).start()


def _trim() -> None:
    import ctypes  # not at the start, which does without

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # only the GNU library has it
    if trim is not None:
        trim(0)


class _Frozen:
    """The state of the frozen objects. The interpreter has one set of them, so this is one for the program."""

    anything = False
    may_be_garbage = False


def freeze_existing() -> None:
    """Have collections skip all objects that are here now, as they live long. Takes no time.

    Garbage among them stays until ``unfreeze_when_idle``.
    """
    _Frozen.anything = True
    gc.freeze()


def unfreeze_when_idle() -> None:
    """Have the next full collection on an idle thread visit the frozen objects, too: some may have become garbage.

    Until then the program's modules, which were frozen at the start, are skipped, too.
    """
    _Frozen.may_be_garbage |= _Frozen.anything
    _Frozen.anything = False
