"""A field without a value shows a dash and no frame, until it is pointed at or has the keyboard.

Else a dozen empty frames are as loud as the values between them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.ui.editors.base import FieldEditor
from flowdash_desktop.ui.editors.choices import ChoiceButton
from flowdash_desktop.ui.editors.text import SideButtonControl
from flowdash_desktop.ui.theme import set_variant

DASH = "\u2013"
_SEEN = frozenset({QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut})


class QuietLook(QObject):
    """Follows one editor, which owns it. A draft, an error or a note below keeps the frame.

    Attributes:
        is_quiet: the frame is gone now.
    """

    def __init__(self, editor: FieldEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._is_over = False
        self.is_quiet = False
        if isinstance(editor.input, QLineEdit | QPlainTextEdit | ChoiceButton):
            editor.input.installEventFilter(self)
            editor.refreshed.connect(self._look)
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the pointer or the keyboard comes or goes."""
        kind = event.type()
        if kind in _SEEN and watched is self._editor.input:
            if kind in (QEvent.Type.Enter, QEvent.Type.Leave):
                self._is_over = kind == QEvent.Type.Enter
            opens = isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason
            if not (opens and kind == QEvent.Type.FocusOut):
                self._look()
        return False

    def _look(self) -> None:
        editor = self._editor
        is_in_use = self._is_over or editor.input.hasFocus() or editor.is_open
        is_blank = editor.draft() is None and field_type(editor.field.kind).is_blank(editor.value())
        quiet = is_blank and not is_in_use and not editor.words()
        if quiet is not self.is_quiet:
            self.is_quiet = quiet
            self._show()

    def _show(self) -> None:
        editor, shown = self._editor, self._editor.input
        if isinstance(shown, ChoiceButton):
            shown.set_quiet(self.is_quiet)
        elif isinstance(shown, QLineEdit | QPlainTextEdit):
            shown.setPlaceholderText(DASH if self.is_quiet else "")
        if isinstance(editor.control, SideButtonControl):
            editor.control.side_button.setVisible(not self.is_quiet)
        set_variant(shown, "empty", "true" if self.is_quiet else "false")
