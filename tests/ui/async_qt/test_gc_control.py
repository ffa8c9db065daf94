"""Cyclic garbage is collected on the Qt thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from threading import Thread

import psutil
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.async_qt import gc_control
from flowdash_desktop.ui.async_qt.gc_control import (
    Collector,
    collected_here,
    freeze_existing,
    give_back,
    unfreeze_when_idle,
)


class _InACycle(QObject):
    """Says on which thread it goes."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__()
        self.me = self
        self.say = say
        self.startTimer(60_000)

    def __del__(self) -> None:
        self.say(threading.current_thread().name)


def _much_garbage() -> None:
    for _ in range(50_000):
        cycle: list[object] = []
        cycle.append(cycle)


def test_another_threads_work_never_destroys_a_forgotten_timer(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[str] = []
    with collected_here():
        _InACycle(went.append)
        thread = Thread(target=_much_garbage, name="store")
        thread.start()
        thread.join()
        assert went == []
        monkeypatch.setattr(gc, "get_count", lambda: (gc.get_threshold()[0] + 1, 0, 0))
        Collector().collect_due()
        assert went == ["MainThread"]
    assert gc.isenabled()


def test_it_is_collected_while_the_window_does_nothing(qtbot: QtBot) -> None:
    went: list[str] = []
    with collected_here():
        _much_garbage()
        _InACycle(went.append)
        qtbot.waitUntil(lambda: went == ["MainThread"])


def test_one_who_has_switched_collecting_off_is_left_alone() -> None:
    gc.disable()
    try:
        with collected_here():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_frozen_garbage_goes_once_the_thread_is_idle(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not while a person works: a full collection stops the window."""
    went: list[str] = []
    collector = idle_for(monkeypatch, idle_checks=0)
    _InACycle(went.append)
    freeze_existing()
    unfreeze_when_idle()
    gc.collect()
    monkeypatch.setattr(gc_control, "_IDLE_SECONDS", -1.0)
    for _ in range(3 * gc_control._IDLE_CHECKS):
        collector.collect_due()
    assert went == []
    monkeypatch.setattr(gc_control, "_IDLE_SECONDS", 60.0)
    for _ in range(gc_control._IDLE_CHECKS):
        assert went == []
        collector.collect_due()
    assert went == ["MainThread"]


def idle_for(monkeypatch: pytest.MonkeyPatch, idle_checks: int) -> Collector:
    """One on whose loop nothing has happened for so many checks."""
    monkeypatch.setattr(gc_control, "_IDLE_SECONDS", 60.0)
    collector = Collector()
    collector.idle_checks = idle_checks
    return collector


def test_everything_is_collected_when_idle_or_overdue(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation))
    counts = [0, 0, 11]
    monkeypatch.setattr(gc, "get_count", lambda: tuple(counts))
    busy = idle_for(monkeypatch, idle_checks=0)
    busy.collect_due()
    assert collected == [], "somebody may be waiting"
    idle_for(monkeypatch, idle_checks=gc_control._IDLE_CHECKS).collect_due()
    assert collected == [2]
    counts[2] = 11 * gc_control._OVERDUE
    busy.collect_due()
    assert collected == [2, 2], "memory counts more"
    counts[:] = [701, 11, 0]
    busy.collect_due()
    assert collected == [2, 2, 1]


def test_what_outlives_a_collection_is_not_visited_again(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each full collection took as long as all that the window holds. Garbage among it goes after a long idle time."""
    went: list[str] = []
    found = _InACycle(went.append)
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 11))
    collector = idle_for(monkeypatch, idle_checks=gc_control._IDLE_CHECKS)
    collector.collect_due()
    assert not any(one is found for one in gc.get_objects())
    del found
    collector.collect_due()
    assert went == []
    monkeypatch.setattr(gc_control, "_WHOLE_SECONDS", 0.0)
    collector.collect_due()
    assert went == []
    collector.idle_checks = gc_control._LONG_IDLE_CHECKS
    collector.collect_due()
    assert went == ["MainThread"]


def test_many_new_objects_are_frozen_and_not_visited(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a start has made was visited while the window did nothing, which stopped it for 27 ms."""
    counts = [gc_control._MANY_NEW, gc.get_threshold()[1] + 1, 0]
    monkeypatch.setattr(gc, "get_count", lambda: tuple(counts))
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    found = _InACycle(lambda _thread: None)
    collector = Collector()
    collector.collect_due()
    assert collected == [0]
    assert not any(one is found for one in gc.get_objects())
    counts[0] = 701
    collector.collect_due()
    assert collected == [0, 1], "few are new since then"
    counts[0] = gc_control._MANY_NEW
    monkeypatch.setattr(gc, "get_freeze_count", lambda: collector._most_frozen + 1)
    collector.collect_due()
    assert collected == [0, 1, 1], "too much would stay frozen"


def test_memory_that_nobody_uses_goes_back_to_the_system(qtbot: QtBot) -> None:
    before = psutil.Process().memory_info().rss
    kept = []
    for _ in range(200):  # what is let go of lies between what stays, so that the C library keeps it
        kept.append(b"x" * 100_000)
        kept.append(b"x" * 600)
    pieces, kept = kept[::2], kept[1::2]
    pieces.clear()
    give_back()
    qtbot.waitUntil(lambda: not any(t.name == "give memory back" for t in threading.enumerate()))
    assert psutil.Process().memory_info().rss < before + 10_000_000
    assert len(kept) == 200
