"""Cyclic garbage is collected on the Qt thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from threading import Thread

import psutil
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.async_qt.gc_control import collect_what_is_due, collected_here, give_back, set_aside, take_back


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


def test_another_threads_work_never_destroys_a_forgotten_timer(qapp: QApplication) -> None:
    went: list[str] = []
    with collected_here():
        _InACycle(went.append)
        thread = Thread(target=_much_garbage, name="store")
        thread.start()
        thread.join()
        assert went == []
        collect_what_is_due()
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


def test_what_was_set_aside_is_passed_by_until_it_is_taken_back(qapp: QApplication) -> None:
    went: list[str] = []
    gc.collect()
    try:
        _InACycle(went.append)
        set_aside()
        before = gc.get_freeze_count()
        assert before > 0
        gc.collect()
        assert went == []
    finally:
        take_back()
    assert gc.get_freeze_count() == 0
    gc.collect()
    assert went == ["MainThread"]


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
