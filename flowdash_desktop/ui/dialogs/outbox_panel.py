"""The changes that the server has not confirmed yet, one row each, with what can be done about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditState,
    PendingEdit,
    TaskEdit,
)
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel, plain_tooltip
from flowdash_desktop.ui.words import problem_text, state_text

WIDTH = 420
_MOST_ROWS = 100
_BESIDE_TITLE = 56
"""What a row needs beside its title and its state: margins, the scroll bar, a gap."""
_MAX_HEIGHT = 380
translate = QCoreApplication.translate


class OutboxPanel(PopupPanel):
    """A popup that lists pending edits, those that need a person first.

    Signals:
        retry_requested: send this edit again (its id).
        discard_requested: give this edit up (its id); nothing has been asked yet.
        show_task_requested: go to the task of an edit (workflow id, task key).
    """

    retry_requested = Signal(str)
    discard_requested = Signal(str)
    show_task_requested = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._rows: dict[str, OutboxRow] = {}
        self.setAccessibleName(self.tr("Outbox"))
        self.setAccessibleDescription(self.tr("Changes that are saved here and not yet confirmed by the server"))
        self.setFixedWidth(WIDTH)
        heading = QLabel(self.tr("Changes on their way"), self)
        set_variant(heading, "tone", "heading")
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._summary, "tone", "muted")
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 12, 1, 8)
        layout.setSpacing(4)
        for widget in (heading, self._summary):
            widget.setContentsMargins(15, 0, 15, 0)
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addWidget(self._scroll)
        self.set_items((), lambda item: item.edit.task)

    def set_items(self, items: Sequence[PendingEdit], titles: Callable[[PendingEdit], str]) -> None:
        """Show these edits; ``titles`` says how the task of an edit is called."""
        order = sorted(items, key=lambda i: (i.state is not EditState.NEEDS_YOU, i.sequence))
        shown = order[:_MOST_ROWS]
        kept = {item.id for item in shown}
        for gone in [key for key in self._rows if key not in kept]:
            row = self._rows.pop(gone)
            row.hide()
            self._list_layout.removeWidget(row)
            row.deleteLater()
        for place, item in enumerate(shown):
            row = self._rows.get(item.id) or self._new_row(item.id)
            row.show_item(item, titles(item))
            if self._list_layout.indexOf(row) != place:
                self._list_layout.insertWidget(place, row)
                row.show()
        stops = [b for i in shown for r in (self._rows[i.id],) for b in (r.title, r.retry, r.discard)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._summary.setText(_summary(len(items), len(items) - len(shown)))
        self._scroll.setVisible(bool(shown))
        self._fit()

    def _new_row(self, edit_id: str) -> OutboxRow:
        row = OutboxRow(self._theme, self._list)
        self._rows[edit_id] = row
        row.retry.clicked.connect(lambda: self.retry_requested.emit(edit_id))
        row.discard.clicked.connect(lambda: self.discard_requested.emit(edit_id))
        row.title.clicked.connect(lambda: self._show_task(edit_id))
        return row

    def _show_task(self, edit_id: str) -> None:
        row = self._rows.get(edit_id)
        if row is not None and row.item is not None:
            edit = row.item.edit
            self.close()
            self.show_task_requested.emit(edit.workflow_id, edit.task)

    def _fit(self) -> None:
        width = WIDTH - 2
        tall = self._list_layout.totalHeightForWidth(width) if self._list_layout.hasHeightForWidth() else -1
        self._scroll.setFixedHeight(min(max(tall, self._list_layout.totalSizeHint().height()), _MAX_HEIGHT))
        if self.isVisible():
            self.fit()


class OutboxRow(QFrame):
    """One edit: its task, what it does, where it is, and its buttons."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.item: PendingEdit | None = None
        self.title = QPushButton(self)
        set_variant(self.title, "variant", "link")
        self.title.setAccessibleDescription(self.tr("Show this task"))
        self._what = ElidedLabel("", self)
        self._state = QLabel(self)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._problem = QLabel(self)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        set_variant(self._problem, "tone", "error")
        self.retry = QPushButton(self.tr("Retry"), self)
        self.discard = QPushButton(self.tr("Discard"), self)
        set_variant(self.retry, "variant", "quiet")
        set_variant(self.discard, "variant", "quiet")
        for button in (self.title, self.retry, self.discard):
            button.setAutoDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline(parent=self))
        body = QVBoxLayout()
        body.setContentsMargins(11, 8, 7, 8)
        body.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addStretch(1)
        first.addWidget(self._state)
        second = QHBoxLayout()
        second.setSpacing(0)
        second.addSpacing(4)
        second.addWidget(self._what, 1)
        second.addWidget(self.retry)
        second.addWidget(self.discard)
        body.addLayout(first)
        body.addLayout(second)
        self._state.setContentsMargins(0, 0, 8, 0)  # ends where the words of the buttons below end
        self._problem.setContentsMargins(4, 0, 8, 0)
        body.addWidget(self._problem)
        layout.addLayout(body)

    def show_item(self, item: PendingEdit, title: str) -> None:
        """Show this edit, of a task that is called ``title``."""
        self.item = item
        needs_you = item.state is EditState.NEEDS_YOU
        what = edit_words(item.edit)
        self._what.setText(what)
        self._state.setText(state_text(item.state))
        set_variant(self._state, "tone", "error" if needs_you else "muted")
        self._show_title(title)
        field = getattr(item.edit, "field", "")
        self._problem.setText(problem_text(item.problem, field) if item.problem else "")
        self._problem.setVisible(item.problem is not None)
        self.retry.setVisible(needs_you)
        self.discard.setVisible(item.state is not EditState.SENDING)
        self.retry.setAccessibleDescription(f"{title}, {what}")
        self.discard.setAccessibleDescription(f"{title}, {what}")

    def _show_title(self, title: str) -> None:
        """Show as much of the title as there is room for beside the state."""
        metrics = self.title.fontMetrics()
        room = WIDTH - _BESIDE_TITLE - self._state.sizeHint().width()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        self.title.setText(shown.replace("&", "&&"))
        self.title.setToolTip(plain_tooltip(title if shown != title else ""))
        self.title.setAccessibleName(title)


def edit_words(edit: Edit) -> str:
    """What an edit does: the field it sets, the file it adds, or that it creates or deletes a task."""
    match edit:
        case TaskEdit():
            return edit.field
        case CreateTask():
            return translate("OutboxPanel", "New task")
        case DeleteTask():
            return translate("OutboxPanel", "Delete this task")
        case AttachFile():
            return translate("OutboxPanel", "{field}: add {file}").format(field=edit.field, file=edit.file.filename)
        case DetachFile():
            name = edit.attachment.filename
            return translate("OutboxPanel", "{field}: remove {file}").format(field=edit.field, file=name)


def _summary(count: int, hidden: int) -> str:
    if not count:
        return translate("OutboxPanel", "Nothing is waiting. All changes are on the server.")
    words = (
        translate("OutboxPanel", "1 change is saved here and not yet confirmed by the server.")
        if count == 1
        else translate("OutboxPanel", "%n changes are saved here and not yet confirmed by the server.", None, count)
    )
    if hidden:
        words += " " + translate("OutboxPanel", "The first {count} are listed.").format(count=count - hidden)
    return words
