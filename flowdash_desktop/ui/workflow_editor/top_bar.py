"""The line at the top of the editor: what is edited, how much of it is not applied, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import ElidedLabel, plain_tooltip, with_keys
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.preview.texts import apply_text, changes_text


class TopBar(QWidget):
    """Name, count of changes and buttons.

    Args:
        theme: the look.
        state: the draft.
        parent: the owner.

    Attributes:
        back_button, undo_button, redo_button, discard_button, apply_button: what is pressed.
    """

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._theme = theme
        self.back_button = QPushButton(self)
        set_variant(self.back_button, "variant", "quiet")
        self._title = ElidedLabel("", self)
        set_variant(self._title, "tone", "heading")
        self._count = QLabel(self)
        set_variant(self._count, "tone", "warning")
        self.undo_button, self.redo_button = IconButton(theme, "undo", self), IconButton(theme, "redo", self)
        self.undo_button.name(with_keys(self.tr("Undo"), "Ctrl+Z"))
        self.redo_button.name(with_keys(self.tr("Redo"), "Ctrl+Shift+Z"))
        self.discard_button = QPushButton(self.tr("Discard"), self)
        set_variant(self.discard_button, "variant", "quiet")
        self.discard_button.setToolTip(
            plain_tooltip(self.tr("Take all changes of this draft back; Undo brings them again."))
        )
        self.apply_button = QPushButton(self)
        set_variant(self.apply_button, "variant", "primary")
        for button in (self.back_button, self.discard_button, self.apply_button):
            button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        for one in (self.undo_button, self.redo_button, self.discard_button, self.apply_button):
            row.addWidget(one)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def count_text(self) -> str:
        """What is said of the number of changes."""
        return self._count.text()

    def refresh(self, is_preview: bool, is_busy: bool, can_apply: bool, blocker: str = "") -> None:
        """Show what can be done.

        Args:
            is_preview: whether it is shown what will happen.
            is_busy: whether the server is asked.
            can_apply: whether the button at the end can be pressed.
            blocker: why it can't be, whatever is said on the page.
        """
        state, count = self._state, len(self._state.differences)
        self.back_button.setText(self.tr("Draft") if is_preview else self.tr("Table"))
        self.back_button.setAccessibleName(self.tr("Back to the draft") if is_preview else self.tr("Back to the table"))
        self._title.setText(state.draft.name.strip() or state.base.name)
        self._count.setText(changes_text(count) if count else "")
        on = {
            self.undo_button: state.can_undo,
            self.redo_button: state.can_redo,
            self.discard_button: bool(count),
        }
        for button, can in on.items():
            button.setVisible(not is_preview)
            button.setEnabled(can and not is_busy)
        self.back_button.setEnabled(not is_busy)
        self.apply_button.setText(self._apply_text(is_preview, is_busy, count))
        self.apply_button.setEnabled(can_apply)
        self._say_why(is_preview and not can_apply and not is_busy, blocker)

    def _say_why(self, waits: bool, blocker: str) -> None:
        """Say what the last button waits for."""
        why = (blocker or self.tr("Say first what becomes of these tasks.")) if waits else ""
        self.apply_button.setToolTip(plain_tooltip(why) or with_keys(self.tr("Apply"), "Ctrl+Return"))
        self.apply_button.setAccessibleDescription(why)

    def _apply_text(self, is_preview: bool, is_busy: bool, count: int) -> str:
        if is_busy:
            return self.tr("Applying…") if is_preview else self.tr("Asking…")
        return apply_text(count) if is_preview else self.tr("Apply…")

    def _paint_icons(self) -> None:
        self.back_button.setIcon(self._theme.icon("chevron-left"))
