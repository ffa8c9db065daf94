"""The changes that the server has not confirmed yet, one row each, with what can be done about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from heapq import nsmallest

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs.for_all_buttons import ForAllButtons
from flowdash_desktop.ui.dialogs.orphan_draft_row import OrphanDraft, OrphanDraftRow, OrphanDraftsHeading
from flowdash_desktop.ui.dialogs.outbox_row import WIDTH, OutboxRow, offers
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.edit_texts import edit_words
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.focus.tab_chain import chain_tab_order
from flowdash_desktop.ui.widgets.text import with_count

_MOST_ROWS = 100
_MAX_HEIGHT = 380
_PAUSE_MS = 250
"""Between two looks at edits that are more than there are rows for."""
translate = QCoreApplication.translate


class OutboxPanel(PopupPanel):
    """A popup that lists pending edits, first the ones that need a person.

    Signals:
        all_answered(Answer, list): send these edits again, or discard them, by their ids; nothing has been asked yet.
        answered(EditAnswer): send an edit again, or discard it; nothing has been asked yet.
        undo_requested: take this edit back before it is sent (its id).
        create_again_requested: create the task of this edit anew (its id).
        apply_here_requested: put this edit into the task that has the unique ID now (its id).
        remove_anyway_requested: remove something though it can't be copied before (its id).
        text_discarded: a text that was typed and not saved is not wanted any more (its ``DraftRef``).
        text_requested: go to a text that is typed and not saved.
        show_task_requested: go to the task of an edit (workflow id, task key, the field to go to or ``""``).
    """

    answered = Signal(object)
    all_answered = Signal(object, object)
    undo_requested = Signal(str)
    create_again_requested = Signal(str)
    apply_here_requested = Signal(str)
    remove_anyway_requested = Signal(str)
    show_task_requested = Signal(str, str, str)
    text_discarded = Signal(object)
    text_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._rows: dict[str, OutboxRow] = {}
        self._items: Sequence[Operation] = ()
        self._titles: Callable[[Operation], str] = lambda item: item.edit.task
        self._texts: Callable[[Operation], str] = _what_it_does
        self._is_due = True
        self._typed = 0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._show_items)
        self.setAccessibleName(self.tr("Outbox"))
        self.setAccessibleDescription(self.tr("Changes that are not on the server yet or were not accepted"))
        self.setFixedWidth(WIDTH)
        heading = QLabel(self.tr("Changes not on the server yet"), self)
        set_variant(heading, "tone", "heading")
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._summary, "tone", "muted")
        self.show_text = QPushButton(self.tr("Show the text"), self)
        set_variant(self.show_text, "variant", "link")
        self.show_text.setAutoDefault(True)
        self.show_text.clicked.connect(self._go_to_text)
        self.show_text.hide()
        self.for_all = ForAllButtons(self)
        self.for_all.asked.connect(self._answer_all)
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(0)
        self._texts_head = OrphanDraftsHeading(self._list)
        self._texts_head.hide()
        self._text_rows: list[OrphanDraftRow] = []
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
        beside = QHBoxLayout()
        beside.setContentsMargins(11, 0, 15, 0)
        beside.addWidget(self.show_text)
        beside.addWidget(self.for_all)
        beside.addStretch(1)
        layout.addLayout(beside)
        layout.addSpacing(4)
        layout.addWidget(self._scroll)

    def set_items(
        self,
        items: Sequence[Operation],
        titles: Callable[[Operation], str],
        texts: Callable[[Operation], str] | None = None,
    ) -> None:
        """Show these edits, once the panel is open; more than there are rows for only now and then.

        Args:
            items: the edits.
            titles: how the task of an edit is called.
            texts: what *Copy* takes of an edit.
        """
        self._texts = texts or _what_it_does
        self._items, self._titles = items, titles
        if not self.isVisible():
            self._is_due = True
        elif len(items) <= _MOST_ROWS:
            self._show_items()
        elif not self._later.isActive():
            self._later.start(_PAUSE_MS)

    def set_typed(self, count: int) -> None:
        """Say how many texts are typed and not saved."""
        self._typed = count
        if self.isVisible():
            self._show_summary()

    def _show_summary(self) -> None:
        self._summary.setText(_summary(self._items, self._typed, max(0, len(self._items) - _MOST_ROWS)))
        self.for_all.show_counts(*map(len, (self._to_retry(), self._needing())))
        self.show_text.setVisible(self._typed > len(self._text_rows))

    def _needing(self) -> list[str]:
        """The edits that need a person, by their ids."""
        return [item.id for item in self._items if item.state is EditState.NEEDS_YOU]

    def _to_retry(self) -> list[str]:
        """Those of them that may be sent again as they are. Of actions, one of a task may."""
        busy, found = self._running(), list[str]()
        for item in self._items:
            if item.state is not EditState.NEEDS_YOU or "retry" not in offers(item):
                continue
            if isinstance(item.edit, RunAction):
                if _task(item) in busy:
                    continue
                busy.add(_task(item))
            found.append(item.id)
        return found

    def _running(self) -> set[tuple[str, TaskKey]]:
        """The tasks that have an action on its way."""
        return {
            _task(item)
            for item in self._items
            if isinstance(item.edit, RunAction) and item.state is not EditState.NEEDS_YOU
        }

    def _answer_all(self, answer: Answer) -> None:
        self.all_answered.emit(answer, self._to_retry() if answer is Answer.RETRY else self._needing())

    def _go_to_text(self) -> None:
        self.close()
        self.text_requested.emit()

    def show_above(self, opener: QWidget) -> None:
        """Open it over the opener, with the edits as they are now."""
        if self._is_due:
            self._show_items()
        self._show_summary()
        super().show_above(opener)

    def _show_items(self) -> None:
        self._is_due = False
        self._later.stop()
        shown = nsmallest(_MOST_ROWS, self._items, key=lambda i: (i.state is not EditState.NEEDS_YOU, i.sequence))
        kept = {item.id for item in shown}
        self._remove_rows([edit_id for edit_id in self._rows if edit_id not in kept])
        self._show_rows(shown)
        chain_tab_order([stop for item in shown for stop in self._rows[item.id].stops])
        self._show_summary()
        self._scroll.setVisible(bool(shown or self._text_rows))
        self._fit()

    def _remove_rows(self, edit_ids: Collection[str]) -> None:
        for edit_id in edit_ids:
            row = self._rows.pop(edit_id)
            row.hide()
            self._list_layout.removeWidget(row)
            row.deleteLater()

    def _show_rows(self, shown: Sequence[Operation]) -> None:
        """Show each edit in its row. Of actions on a task that runs one already, none can be tried again."""
        running = self._running()
        for place, item in enumerate(shown):
            row = self._rows.get(item.id) or self._new_row(item.id)
            is_locked = isinstance(item.edit, RunAction) and _task(item) in running
            row.show_item(item, self._titles(item), is_locked=is_locked)
            if self._list_layout.indexOf(row) != place:
                self._list_layout.insertWidget(place, row)
                row.show()

    def set_texts(self, kept: Sequence[OrphanDraft]) -> None:
        """Show texts whose tasks are gone, or gave their unique ID to another, below the changes."""
        if [row.kept for row in self._text_rows] == [*kept]:
            return
        for row in self._text_rows:
            row.hide()
            self._list_layout.removeWidget(row)
            row.deleteLater()
        self._list_layout.removeWidget(self._texts_head)
        self._text_rows = [OrphanDraftRow(self._theme, text, self._list) for text in kept]
        self._texts_head.setVisible(bool(kept))
        if kept:
            self._list_layout.addWidget(self._texts_head)
        for row in self._text_rows:
            row.discarded.connect(self.text_discarded)
            self._list_layout.addWidget(row)
            row.show()
        self._scroll.setVisible(bool(self._rows or kept))
        self._fit()

    def _new_row(self, edit_id: str) -> OutboxRow:
        row = OutboxRow(self._theme, self._list)
        self._rows[edit_id] = row
        row.asked.connect(lambda name: self._asked(edit_id, name))
        return row

    def _asked(self, edit_id: str, name: str) -> None:
        row = self._rows.get(edit_id)
        if row is None or row.item is None:
            return
        edit = row.item.edit
        answers = {"retry": Answer.RETRY, "discard": Answer.DISCARD}
        decisions = {
            "again": self.create_again_requested,
            "here": self.apply_here_requested,
            "anyway": self.remove_anyway_requested,
            "undo": self.undo_requested,
        }
        if name in answers:
            self.answered.emit(EditAnswer(edit_id, answers[name]))
        elif name in decisions:
            decisions[name].emit(edit_id)
        elif name == "copy":
            QGuiApplication.clipboard().setText(self._texts(row.item))
        else:  # show, edit or choose: the task is where that is done
            self.close()
            field = getattr(edit, "field", "") if name == "edit" else ""
            self.show_task_requested.emit(edit.workflow_id, edit.task, field)

    def _fit(self) -> None:
        width = WIDTH - 2
        tall = self._list_layout.totalHeightForWidth(width) if self._list_layout.hasHeightForWidth() else -1
        self._scroll.setFixedHeight(min(max(tall, self._list_layout.totalSizeHint().height()), _MAX_HEIGHT))
        if self.isVisible():
            self.fit()


def _what_it_does(item: Operation) -> str:
    return edit_words(item.edit)


def _summary(items: Sequence[Operation], typed: int, hidden: int) -> str:
    """How many changes there are in each state, first the ones that need the person."""
    on_hold = sum(item.is_on_hold for item in items)
    states = Counter(item.state for item in items)
    counted = {
        _needs_you_words: states[EditState.NEEDS_YOU],
        _on_hold_words: on_hold,
        _sending_words: states[EditState.SENDING],
        _saved_here_words: states[EditState.SAVED_HERE] - on_hold,
        _typed_words: typed,
    }
    said = [words(count) for words, count in counted.items() if count]
    if not said:
        return translate("OutboxPanel", "Nothing is waiting. All changes are on the server.")
    if hidden:
        said.append(translate("OutboxPanel", "The first {count} are listed.").format(count=len(items) - hidden))
    return " ".join(said)


def _needs_you_words(count: int) -> str:
    if count == 1:
        return translate("OutboxPanel", "1 change needs you.")
    return with_count(translate("OutboxPanel", "%n changes need you.", None, count), count)


def _on_hold_words(count: int) -> str:
    if count == 1:
        return translate("OutboxPanel", "1 change waits, so that it can be undone.")
    return with_count(translate("OutboxPanel", "%n changes wait, so that they can be undone.", None, count), count)


def _sending_words(count: int) -> str:
    if count == 1:
        return translate("OutboxPanel", "1 change is being sent.")
    return with_count(translate("OutboxPanel", "%n changes are being sent.", None, count), count)


def _saved_here_words(count: int) -> str:
    if count == 1:
        return translate("OutboxPanel", "1 change is saved here and not sent yet.")
    return with_count(translate("OutboxPanel", "%n changes are saved here and not sent yet.", None, count), count)


def _typed_words(count: int) -> str:
    if count == 1:
        return translate("OutboxPanel", "1 text is typed and not saved yet.")
    return with_count(translate("OutboxPanel", "%n texts are typed and not saved yet.", None, count), count)


def _task(item: Operation) -> tuple[str, TaskKey]:
    return item.edit.workflow_id, item.edit.task
