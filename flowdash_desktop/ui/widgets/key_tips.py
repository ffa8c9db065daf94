"""Keys in tool tips: they name the key that a command has now, also after it was changed."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeyChanges(QObject):
    """Tells that keys in force are others.

    Signals:
        changed: whoever shows a key shows it anew.
    """

    changed = Signal()


key_changes = KeyChanges()
_now: dict[str, str] = {}
"""The key in force, ``""`` for none, for each usual key of a command that has another one now."""
_tips: WeakKeyDictionary[QWidget, tuple[str, str]] = WeakKeyDictionary()


def key_now(usual: str) -> str:
    """The key in force in the place of a command's usual key, in Qt's portable form; ``""`` for none."""
    return _now.get(usual, usual)


def with_keys(text: str, usual: str) -> str:
    """A text with the key in force behind it, as this system writes it.

    Args:
        text: what the key does.
        usual: the key that the program itself gives to the command.
    """
    keys = key_now(usual)
    return f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})" if keys else text


def tip_keys(widget: QWidget, text: str, usual: str) -> None:
    """Give a widget ``with_keys`` as its tool tip, for as long as it is there."""
    _tips[widget] = text, usual
    widget.setToolTip(with_keys(text, usual))


def use_keys(now: Mapping[str, str]) -> None:
    """Show other keys in all tool tips.

    Args:
        now: the key of each command whose usual key has gone, by that key.
    """
    if now == _now:
        return
    _now.clear()
    _now.update(now)
    for widget, (text, usual) in list(_tips.items()):
        if isValid(widget):
            widget.setToolTip(with_keys(text, usual))
    key_changes.changed.emit()
