"""One change in the outbox: its task, what it does, where it is on its way, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import HELD, CreateTask, EditState, Operation, Refusal, TaskEdit
from flowdash_desktop.session.outbox.resolutions import can_be_applied_here, can_be_created_again
from flowdash_desktop.ui.edit_texts import edit_words
from flowdash_desktop.ui.texts import problem_text, state_text
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel, plain_tooltip
from flowdash_desktop.ui.widgets.text import PlainLabel, short

_TITLE_LETTERS = 200

WIDTH = 420
_BESIDE_TITLE = 56
"""What a row needs beside its title and its state: margins, the scroll bar, a gap."""
_SEVERAL = 3
"""After so many attempts a row says that it was tried, and lets the person try at once."""
translate = QCoreApplication.translate


class OutboxRow(QFrame):
    """One edit, with its buttons.

    Signals:
        asked(str): a button was pressed: ``show``, ``edit``, ``choose``, ``again``, ``here``, ``anyway``, ``undo``,
            ``retry``, ``discard`` or ``copy``.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.item: Operation | None = None
        self.title = self._button("show", "", "link")
        self.title.setAccessibleDescription(self.tr("Show this task"))
        self._what = ElidedLabel("", self)
        self._state = QLabel(self)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._problem = PlainLabel("", self)
        set_variant(self._problem, "tone", "error")
        self.choose = self._button("choose", self.tr("Choose…"))
        self.again = self._button("again", self.tr("Create again"))
        self.here = self._button("here", self.tr("Apply there"))
        self.edit = self._button("edit", self.tr("Edit"))
        self.retry = self._button("retry", self.tr("Retry"))
        self.anyway = self._button("anyway", self.tr("Remove without a copy"))
        self.copy = self._button("copy", self.tr("Copy"))
        self.undo = self._button("undo", self.tr("Undo"))
        self.discard = self._button("discard", self.tr("Discard"))
        self._answers = (self.choose, self.again, self.here, self.edit, self.retry, self.anyway, self.copy)
        self._lay_out()

    @property
    def stops(self) -> list[QPushButton]:
        """What Tab reaches, in reading order."""
        return [self.title, self.undo, *self._answers, self.discard]

    def _button(self, name: str, words: str, variant: str = "quiet") -> QPushButton:
        button = QPushButton(words, self)
        set_variant(button, "variant", variant)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _lay_out(self) -> None:
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
        second.addWidget(self.undo)
        self._beside = second
        body.addLayout(first)
        body.addLayout(second)
        self._state.setContentsMargins(0, 0, 8, 0)  # ends where the words of the buttons below end
        self._problem.setContentsMargins(4, 0, 8, 0)
        body.addWidget(self._problem)
        self._below = QWidget(self)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addStretch(1)
        for button in self._answers:
            below.addWidget(button)
        self._below_row = below
        body.addWidget(self._below)
        second.addWidget(self.discard)
        layout.addLayout(body)

    def show_item(self, item: Operation, title: str, *, is_locked: bool = False) -> None:
        """Show this edit, of a task that is called ``title``. An action that failed is not tried again while another
        of its task is on its way: then it ``is_locked``."""
        self.item = item
        needs_you = item.state is EditState.NEEDS_YOU
        what = edit_words(item.edit)
        self._what.setText(what)
        self._state.setText(self._state_words(item))
        set_variant(self._state, "tone", "error" if needs_you else "muted")
        self._show_title(title)
        field = getattr(item.edit, "field", "")
        self._problem.setText(problem_text(item.problem, field) if item.problem else "")
        self._problem.setVisible(item.problem is not None)
        offered = offers(item)
        if is_locked and needs_you:
            offered -= {"retry"}
        for name, button in self._by_name().items():
            button.setVisible(name in offered)
            button.setAccessibleDescription(f"{title}, {what}")
        below = needs_you or "retry" in offered
        self._move_discard(below=below)
        self._below.setVisible(below)

    def _move_discard(self, *, below: bool) -> None:
        """Beside what the edit does where it is the only thing to do, else behind the other answers."""
        row = self._below_row if below else self._beside
        if row.indexOf(self.discard) < 0:
            (self._beside if below else self._below_row).removeWidget(self.discard)
            row.addWidget(self.discard)

    def _by_name(self) -> dict[str, QPushButton]:
        return {
            "choose": self.choose,
            "again": self.again,
            "here": self.here,
            "anyway": self.anyway,
            "edit": self.edit,
            "retry": self.retry,
            "copy": self.copy,
            "undo": self.undo,
            "discard": self.discard,
        }

    @staticmethod
    def _state_words(item: Operation) -> str:
        if "undo" in offers(item):
            return translate("OutboxPanel", "Waits, so that it can be undone")
        if item.state is EditState.SAVED_HERE and item.attempts >= _SEVERAL:
            return translate("OutboxPanel", "Not sent yet, tried {count} times").format(count=item.attempts)
        return state_text(item.state)

    def _show_title(self, title: str) -> None:
        """Show as much of the title as there is room for beside the state."""
        title, metrics = short(title, _TITLE_LETTERS), self.title.fontMetrics()
        room = WIDTH - _BESIDE_TITLE - self._state.sizeHint().width()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        self.title.setText(shown.replace("&", "&&"))
        self.title.setToolTip(plain_tooltip(title if shown != title else ""))
        self.title.setAccessibleName(title)


def offers(item: Operation) -> frozenset[str]:
    """What can be done about an edit, by the names of the buttons."""
    if item.state is EditState.SENDING:
        return frozenset()
    if item.state is EditState.SAVED_HERE:
        return _offers_while_waiting(item)
    return _offers_for_attention(item)


def _offers_while_waiting(item: Operation) -> frozenset[str]:
    if isinstance(item.edit, HELD) and not item.uncertain:
        return frozenset({"undo"})
    return frozenset({"discard", "retry"} if item.attempts >= _SEVERAL else {"discard"})


def _offers_for_attention(item: Operation) -> frozenset[str]:
    edit = item.edit
    answers = {"retry", "discard"}
    if isinstance(edit, AddComment):
        answers |= {"copy"}
    if isinstance(edit, TaskEdit | CreateTask):
        answers |= {"copy", "edit"}
    if item.problem is not None and item.problem.conflict is not None:
        answers = {"choose", "discard"} | (answers & {"copy"})  # the pane shows both values side by side
    elif item.problem is not None and item.problem.refusal is Refusal.NO_COPY:
        answers |= {"anyway"}
    elif can_be_created_again(item):
        answers = (answers | {"again"}) - {"edit", "retry"}
        answers |= {"here"} if can_be_applied_here(item) else set()
    return frozenset(answers)
