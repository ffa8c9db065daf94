"""The checklist of a task: the items of its stage first, then those of the other stages, and the line for another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import AssignItem, DeleteItem, RenameItem, TickItem
from flowdash_desktop.domain.activity_projection import ShownItem, done
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import User, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.checklist_row import ItemRow, step_of
from flowdash_desktop.ui.detail.activity.item_place import ItemPlace
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_STEP = 60
"""So many items are shown, and so many more each time they are asked for."""


class ChecklistSection(Section):
    """Asks for changes of the checklist.

    Signals:
        change_requested(object): an edit of an item, as the outbox takes it.
        add_requested(str): another item of the present stage, by its title.
        typed(str): what stands in the line of a new item now.
        title_typed(str, str): an item's id, and what stands in the line of its new title, ``""`` for no line.
        answered(EditAnswer): to what the server has against a change.
        rows_changed(): there are rows that were not there before.
        led_to(QWidget): the row that ``lead_to`` asked for is here, or the line where the item was.

    Attributes:
        half_typed: tells the new title that was half-typed for an item, by its id; ``""`` for none.
    """

    change_requested = Signal(object)
    add_requested = Signal(str)
    typed = Signal(str)
    title_typed = Signal(str, str)
    answered = Signal(object)
    led_to = Signal(QWidget)
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__("", parent, theme=theme)
        self._theme = theme
        self.half_typed: Callable[[str], str] = lambda _: ""
        self._task: TaskKey | None = None
        self._workflow = ""
        self._closed = False
        self._wanted: ItemPlace | None = None
        self._most = _STEP
        self._wanted_rows: Sequence[ShownItem | str] = ()
        self._users: Sequence[User] = ()
        self._rows: list[ItemRow] = []
        self._heads: list[ElidedLabel] = []
        self.set_title(self.tr("Checklist"))
        self.setAccessibleName(self.tr("Checklist"))
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        set_variant(self.said, "tone", "muted")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.line = LineInput(self)
        self.line.setAccessibleName(self.tr("New item"))
        self.line.setPlaceholderText(self.tr("Add an item"))
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self._add)
        self.line.installEventFilter(self)
        self.more = QPushButton(self)
        set_variant(self.more, "variant", "link")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        more = QHBoxLayout()
        more.addWidget(self.more)
        more.addStretch(1)
        self.add(self.said)
        self.column.addLayout(self._list)
        self.column.addLayout(more)
        self.column.addSpacing(4)
        self.add(self.line)

    @property
    def rows_made(self) -> int:
        """How many rows there are, shown or not; they are used again."""
        return len(self._rows)

    @property
    def is_renaming(self) -> bool:
        """True while a title is being typed."""
        return any(row.is_renaming for row in self._rows)

    def open_rows(self, stage: str) -> list[ItemRow]:
        """The rows of a stage's items that are neither done nor skipped."""
        shown = [(row, row.item) for row in self._rows if not row.isHidden()]
        return [row for row, item in shown if item and item.stage == stage and item.status is ItemStatus.BLANK]

    def set_closed(self, closed: bool) -> list[QLineEdit]:
        """Let nothing be changed; False lets it again.

        Returns:
            The lines where text is typed.
        """
        self._closed = closed
        for row in self._rows:
            row.set_closed(closed)
        self.line.setReadOnly(closed)
        return [self.line, *(row.line for row in self._rows if row.is_renaming)]

    def finish(self) -> None:
        """Take a title that is being typed."""
        for row in self._rows:
            row.finish()

    def begin(self, schema: WorkflowSchema, task: TaskKey, text: str) -> None:
        """Another task is shown; ``text`` is what was half-typed for it."""
        self.finish()
        self._workflow, self._task = schema.workflow.id, task
        self.line.setText(text)
        if self._wanted is not None and self._wanted.task != task:
            self._wanted = None
        self._most = _STEP

    def lead_to(self, place: ItemPlace) -> None:
        """Emit ``led_to`` for an item, now or as soon as its task is shown here with the item."""
        self._wanted = place
        self._show_wanted()

    def _lead(self) -> None:
        place = self._wanted
        if place is None or place.task != self._task:
            return
        shown = [row for row in self._rows if not row.isHidden() and row.item is not None and place.is_of(row.item)]
        if shown or place.is_removed:
            self._wanted = None
            self.led_to.emit(self.line if place.is_removed else shown[-1])

    def put(self, text: str) -> None:
        """Put words into the line of a new item; nobody is told."""
        self.line.setText(text)

    def show_items(self, items: Sequence[ShownItem], stage: str, schema: WorkflowSchema, said: str) -> None:
        """Show these of a task in a stage, and a sentence above them, ``""`` for none."""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        by_stage: dict[str, list[ShownItem]] = {stage: []}
        for shown in items:
            by_stage.setdefault(shown.item.stage, []).append(shown)
        mine, place = by_stage[stage], schema.stage_position
        others = sorted((name for name in by_stage if name != stage), key=lambda name: place.get(name, len(place)))
        wanted: list[ShownItem | str] = [*mine]
        for name in others:
            wanted += [name, *by_stage[name]]
        self._wanted_rows, self._users = wanted, schema.users
        self._show_wanted()
        counted = self.tr("{done} of {all}").format(done=done(mine), all=len(mine))
        self.set_count(counted if mine else "")

    def _show_wanted(self) -> None:
        """Show as many items as there is room for, and the ones to be seen: changed ones, and the one led to."""
        wanted, place = self._wanted_rows, self._wanted
        rest = [part for part in wanted[self._most :] if isinstance(part, ShownItem)]
        led = {one.item.id for one in rest if place is not None and place.is_of(one.item)}
        must = [one for one in rest if one.pending or self.half_typed(one.item.id) or one.item.id in led]
        self._arrange([*wanted[: self._most], *must[:_STEP]], self._users)
        left = len(rest) - len(must[:_STEP])
        words = self.tr("Show {some} more of {count} items")
        self.more.setText(words.format(some=min(_STEP, left), count=counted(len(wanted))))
        self.more.setVisible(left > 0)

    def _show_more(self) -> None:
        had_focus, before = self.more.hasFocus(), len([row for row in self._rows if not row.isHidden()])
        self._most += _STEP
        self._show_wanted()
        if had_focus:
            self._rows[before].box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows_changed.emit()

    def _arrange(self, wanted: Sequence[ShownItem | str], users: Sequence[User]) -> None:
        """Show items, and names of stages above them. Rows that were made before are used again."""
        rows, heads = 0, 0
        for at, part in enumerate(wanted):
            if isinstance(part, str):
                widget: QWidget = self._head(heads, part)
                heads += 1
            else:
                if rows == len(self._rows):
                    self._rows.append(self._new_row())
                row = self._rows[rows]
                row.show_item(part, users)
                if (text := self.half_typed(part.item.id)) == part.item.title:
                    self.title_typed.emit(part.item.id, "")
                elif text:
                    row.resume(text)
                widget, rows = row, rows + 1
            if self._list.indexOf(widget) != at:
                self._list.insertWidget(at, widget)
            widget.show()
        for left in (*self._rows[rows:], *self._heads[heads:]):
            left.hide()
        self._lead()

    def _head(self, number: int, stage: str) -> ElidedLabel:
        if number == len(self._heads):
            head = ElidedLabel(parent=self)
            head.setContentsMargins(0, 6, 0, 2)
            set_variant(head, "tone", "small")
            self._heads.append(head)
        self._heads[number].setText(stage)
        return self._heads[number]

    def _new_row(self) -> ItemRow:
        row = ItemRow(self._theme, self)
        row.answered.connect(self.answered)
        row.typed.connect(partial(self._type, row))
        row.status_chosen.connect(partial(self._tick, row))
        row.renamed.connect(partial(self._rename, row))
        row.assigned.connect(partial(self._assign, row))
        row.deleted.connect(partial(self._delete, row))
        row.step_requested.connect(partial(self._step, row))
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up goes from the line of a new item to the last one."""
        is_press = watched is self.line and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and step_of(event) < 0:
            self._step(None, -1)
            return True
        return super().eventFilter(watched, event)

    def _step(self, row: ItemRow | None, step: int) -> None:
        """Give the next item, or the one before, the keyboard; behind the last one stands the line of a new one.

        Items that can't be ticked yet, as the server has still to make them, are passed by.
        """
        shown = [r for r in self._rows if not r.isHidden() and (r is row or r.box.isEnabled())]
        shown.sort(key=self._list.indexOf)
        places: list[QWidget] = [*(r.box for r in shown), self.line]
        at = shown.index(row) if row in shown else len(shown)
        if 0 <= at + step < len(places):
            places[at + step].setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)

    def _type(self, row: ItemRow, title: str) -> None:
        if (item := row.item) is not None:
            self.title_typed.emit(item.id, title)

    def _tick(self, row: ItemRow, status: ItemStatus) -> None:
        if self._task is not None and (item := row.item) is not None:
            edit = TickItem(self._workflow, self._task, item.id, item.title, status, item.status)
            self.change_requested.emit(edit)

    def _rename(self, row: ItemRow, title: str) -> None:
        if self._task is not None and (item := row.item) is not None:
            self.change_requested.emit(RenameItem(self._workflow, self._task, item.id, title, item.title))

    def _assign(self, row: ItemRow, email: str | None) -> None:
        if self._task is not None and (item := row.item) is not None:
            edit = AssignItem(self._workflow, self._task, item.id, item.title, email, item.assigned_to)
            self.change_requested.emit(edit)

    def _delete(self, row: ItemRow) -> None:
        if self._task is not None and (item := row.item) is not None:
            self.change_requested.emit(DeleteItem(self._workflow, self._task, item))

    def _add(self) -> None:
        title = " ".join(self.line.text().split())
        if title and not self._closed:
            self.add_requested.emit(title)
