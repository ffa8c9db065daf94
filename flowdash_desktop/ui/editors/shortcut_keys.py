"""Which keys an editor keeps from the shortcuts of the window, and which it leaves to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def settle_shortcut(event: QKeyEvent, *, is_dirty: bool, ends_draft: bool) -> bool:
    """Say whose a key is, before the shortcuts of the window get it (``ShortcutOverride``).

    Args:
        event: the key: accepted where it is the editor's, ignored where it is the window's.
        is_dirty: something is typed in the editor.
        ends_draft: the key commits or reverts what is typed.

    Returns:
        False where the input below decides.
    """
    if not is_dirty and (event.matches(_UNDO) or event.matches(_REDO)):
        event.ignore()  # there is nothing typed to take back: it is the window's
        return True
    with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if ends_draft and not with_control:
        event.accept()
        return True
    return False
