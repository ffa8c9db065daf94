"""The editor of one workflow: what there is at the left, its parts in the middle, one of them at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.domain.workspace.definition import Effect
from flowdash_desktop.ui.dialogs.confirm_dialog import ConfirmDialog
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.undo_actions import UndoKeys
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area
from flowdash_desktop.ui.workflow_editor.body import EditorBody
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.preview.page import PreviewPage
from flowdash_desktop.ui.workflow_editor.texts import close_question
from flowdash_desktop.ui.workflow_editor.top_bar import TopBar
from flowdash_desktop.wire.definition_changes import Resolution

_SIZE, _LEAST = QSize(1240, 780), QSize(560, 360)


class WorkflowEditor(QDialog):
    """Edits a draft; shown with ``open()``, and closed by whoever has applied it.

    Args:
        theme: the look.
        parent: the window.
        state: the draft.

    Signals:
        apply_requested: find out what the draft would do.
        confirmed(object): apply it, with these resolutions by the ids of effects.
    """

    apply_requested = Signal()
    confirmed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, state: DraftState) -> None:
        super().__init__(parent)
        self._theme = theme
        self.state = state
        self._is_busy = False
        self._focus_before: QWidget | None = None
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(harmless_line(self.tr("Edit {workflow}").format(workflow=state.base.name)))
        self.top = TopBar(theme, state, self)
        self.notice = Notice(theme, self)
        self.body = EditorBody(theme, state, self)
        self.preview = PreviewPage(theme, state, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.body)
        self._pages.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(hairline(parent=self))
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        self.notice.setContentsMargins(16, 10, 16, 10)
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(available_area(self).size() * 0.95))
        self._keys = UndoKeys(self, always=True)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        top, state = self.top, self.state
        state.changed.connect(self._refresh)
        self.preview.changed.connect(self._show_buttons)
        top.back_button.clicked.connect(self.reject)
        top.undo_button.clicked.connect(state.undo)
        top.redo_button.clicked.connect(state.redo)
        top.discard_button.clicked.connect(lambda: state.edit(state.base))
        top.apply_button.clicked.connect(self._apply)
        for keys, slot in (
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Return", self._apply),
            ("Ctrl+Enter", self._apply),
            ("Ctrl+PgDown", lambda: self._go_to_section(1)),
            ("Ctrl+PgUp", lambda: self._go_to_section(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @property
    def shows_preview(self) -> bool:
        """Whether it shows what will happen, and not the draft."""
        return self._pages.currentWidget() is self.preview

    def show_preview(self, effects: Sequence[Effect]) -> None:
        """Show what the draft would do, and ask for a last word."""
        self.set_busy(False)
        self.notice.hide()
        self.preview.show_effects(effects)
        self._pages.setCurrentWidget(self.preview)
        self._show_buttons()
        if not self.preview.take_focus():
            self.top.apply_button.setFocus()

    def show_draft(self) -> None:
        """Show the draft again, with the keyboard in it."""
        self._pages.setCurrentWidget(self.body)
        self._show_buttons()
        self.body.take_focus()

    def say(self, tone: NoticeTone, words: str) -> None:
        """Say why something was not done; the draft stays as it is."""
        self.set_busy(False)
        self.notice.show_words(tone, words)

    def set_busy(self, busy: bool) -> None:
        """While the server is asked, nothing can be edited, and nothing else can be asked of it."""
        if busy == self._is_busy:
            return
        if busy:
            # The window keeps the keyboard itself: Qt would give it to whatever comes next.
            self._focus_before = self.focusWidget()
            self.setFocus()
        self._is_busy = busy
        self._pages.setEnabled(not busy)
        self._show_buttons()
        if not busy:
            self._give_focus_back()

    def show_first_mark(self) -> bool:
        """Go to the first input that something is wrong with; whether there is one."""
        if not self.state.marks:
            return False
        self.show_draft()
        self.body.show_mark(self.state.marks[0])
        return True

    def refuse(self, messages: Mapping[str, str]) -> bool:
        """Show what the server says to what was said of its effects; whether any of it concerns these."""
        return self.preview.refuse(messages)

    def reject(self) -> None:
        """Go back to the draft, or close; ask before changes are lost."""
        if self._is_busy:
            return
        if self.shows_preview:
            self.show_draft()
        elif not self.state.differences:
            super().reject()
        else:
            self._ask_to_close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same as Escape."""
        event.ignore()
        self.reject()

    def close_at_once(self) -> None:
        """Close without a question."""
        super().reject()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab, in reading order."""
        return go_to_next_stop(self, next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the keyboard, and is not the answer to all of it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _ask_to_close(self) -> None:
        dialog = ConfirmDialog(self._theme, self, *close_question(), danger=True)
        dialog.confirmed.connect(self.close_at_once)
        dialog.open()

    def _apply(self) -> None:
        if self._is_busy or not self.top.apply_button.isEnabled():
            return
        if not self.shows_preview:
            if self.state.faults:
                self.show_first_mark()
            else:
                self.state.refuse(())  # what the server refused may be possible now
                self.set_busy(True)
                self.apply_requested.emit()
            return
        self.set_busy(True)  # first: what is being written in a cell is taken as the keyboard leaves it
        if self.preview.is_ready():
            resolutions: Mapping[str, Resolution] = self.preview.resolutions()
            self.confirmed.emit(resolutions)
        else:
            self.set_busy(False)

    def _give_focus_back(self) -> None:
        """Give the keyboard back to what had it before the server was asked."""
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()
        elif self.shows_preview:
            self.top.back_button.setFocus()
        else:
            self.body.take_focus()

    @property
    def _takes_edits(self) -> bool:
        return not self._is_busy and not self.shows_preview

    def _undo(self) -> None:
        if self._takes_edits:
            self.state.undo()

    def _redo(self) -> None:
        if self._takes_edits:
            self.state.redo()

    def _go_to_section(self, by: int) -> None:
        if self._takes_edits:
            self.body.go_to_section(by)

    def _refresh(self) -> None:
        self.notice.hide()
        self.body.refresh()
        self._show_buttons()

    def _show_buttons(self) -> None:
        can = not self._is_busy and bool(self.state.differences)
        if self.shows_preview:
            can = can and self.preview.is_ready()
        self.top.refresh(self.shows_preview, self._is_busy, can, self.preview.blocker())
