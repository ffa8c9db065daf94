"""PySide6 must leave the reference counts of None and True alone.

6.12.0 drops one of None with every void call and one of True with every emit; on Python 3.11,
where these are not immortal, the program is aborted after some thousand calls. This is why
pyproject.toml stays below 6.12: a new version comes in only when this test passes with it.

From Python 3.12 on both objects are immortal, and extensions built for older versions still count them. The count then
says nothing, and no loss of references ends the program.
"""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1_000
TOLERANCE = 50  # what other code may add or drop meanwhile
IMMORTAL = 2**31  # a count as high as this marks an object that is never freed

pytestmark = pytest.mark.skipif(sys.getrefcount(None) >= IMMORTAL, reason="None and True are immortal in this Python")


class _Emitter(QObject):
    fired = Signal(bool)


def test_void_calls_leave_none_alone(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < TOLERANCE


def test_emits_leave_true_and_none_alone(qtbot: QtBot) -> None:
    emitter = _Emitter()
    received: list[bool] = []
    emitter.fired.connect(received.append)
    none_before, true_before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        emitter.fired.emit(True)
    assert len(received) == CALLS
    received.clear()
    assert abs(sys.getrefcount(None) - none_before) < TOLERANCE
    assert abs(sys.getrefcount(True) - true_before) < TOLERANCE
