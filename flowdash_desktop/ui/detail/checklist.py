"""The checklist of a task: the items of its stage first, then those of the other stages, and the line for another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import AssignItem, DeleteItem, RenameItem, TickItem
from flowdash_desktop.domain.activity_projection import ShownItem, done
from flowdash_desktop.domain.schema import User, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.checklist_row import ItemRow
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel


class ChecklistSection(Section):
    """Asks for changes of the checklist.

    Signals:
        change_requested(object): an edit of an item, as the outbox takes it.
        add_requested(str): another item of the present stage, by its title.
        typed(str): what stands in the line of a new item now.
        retry_requested(str), discard_requested(str): an edit's id.
    """

    change_requested = Signal(object)
    add_requested = Signal(str)
    typed = Signal(str)
    retry_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__("", parent)
        self._theme = theme
        self._task: TaskKey | None = None
        self._workflow = ""
        self._rows: dict[str, ItemRow] = {}
        self._heads: dict[str, ElidedLabel] = {}
        self._title.setText(self.tr("Checklist"))
        self.setAccessibleName(self.tr("Checklist"))
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        set_variant(self.said, "tone", "muted")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("New item"))
        self.line.setPlaceholderText(self.tr("Add an item"))
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self._add)
        self.add(self.said)
        self.column.addLayout(self._list)
        self.column.addSpacing(4)
        self.add(self.line)

    def row(self, item_id: str) -> ItemRow:
        """The row of an item that is on the server.

        Raises:
            KeyError: it is not shown.
        """
        return self._rows[item_id]

    def begin(self, schema: WorkflowSchema, task: TaskKey, text: str) -> None:
        """Another task is shown; ``text`` is what was half-typed for it."""
        self._workflow, self._task = schema.workflow.id, task
        self.line.setText(text)

    def put(self, text: str) -> None:
        """Put words into the line of a new item; nobody is told."""
        self.line.setText(text)

    def show_items(self, items: Sequence[ShownItem], stage: str, schema: WorkflowSchema, said: str) -> None:
        """Show these of a task in a stage, and a sentence above them, ``""`` for none."""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        mine = [shown for shown in items if shown.item.stage == stage]
        names = dict.fromkeys(shown.item.stage for shown in items)
        place = schema.stage_position
        others = sorted((name for name in names if name != stage), key=lambda name: place.get(name, len(place)))
        wanted: list[QWidget] = self._rows_of(mine, schema.users)
        for name in others:
            wanted.append(self._head(name))
            wanted += self._rows_of([shown for shown in items if shown.item.stage == name], schema.users)
        self._arrange(wanted)
        counted = self.tr("{done} of {all}").format(done=done(mine), all=len(mine))
        self.set_count(counted if mine else "")

    def _rows_of(self, items: Sequence[ShownItem], users: Sequence[User]) -> list[QWidget]:
        rows: list[QWidget] = []
        for shown in items:
            name = shown.item.id or f"new {shown.pending.id if shown.pending is not None else ''}"
            row = self._rows.get(name) or self._new_row(name)
            row.show_item(shown, users)
            rows.append(row)
        return rows

    def _head(self, stage: str) -> ElidedLabel:
        if stage not in self._heads:
            head = self._heads[stage] = ElidedLabel(stage, self)
            head.setContentsMargins(0, 6, 0, 2)
            set_variant(head, "tone", "small")
        return self._heads[stage]

    def _arrange(self, wanted: Sequence[QWidget]) -> None:
        self._rows = {name: row for name, row in self._rows.items() if self._stays(row, wanted)}
        self._heads = {name: head for name, head in self._heads.items() if self._stays(head, wanted)}
        for at, widget in enumerate(wanted):
            if self._list.indexOf(widget) != at:
                self._list.insertWidget(at, widget)
            widget.show()

    def _stays(self, widget: QWidget, wanted: Sequence[QWidget]) -> bool:
        if widget in wanted:
            return True
        widget.hide()
        self._list.removeWidget(widget)
        widget.deleteLater()
        return False

    def _new_row(self, name: str) -> ItemRow:
        row = self._rows[name] = ItemRow(self._theme, self)
        row.retry_requested.connect(self.retry_requested)
        row.discard_requested.connect(self.discard_requested)
        row.status_chosen.connect(partial(self._tick, row))
        row.renamed.connect(partial(self._rename, row))
        row.assigned.connect(partial(self._assign, row))
        row.deleted.connect(partial(self._delete, row))
        return row

    def _tick(self, row: ItemRow, status: ItemStatus) -> None:
        if self._task is not None and (item := row.item) is not None:
            wish = TickItem(self._workflow, self._task, item.id, item.title, status, item.status)
            self.change_requested.emit(wish)

    def _rename(self, row: ItemRow, title: str) -> None:
        if self._task is not None and (item := row.item) is not None:
            self.change_requested.emit(RenameItem(self._workflow, self._task, item.id, title, item.title))

    def _assign(self, row: ItemRow, email: str | None) -> None:
        if self._task is not None and (item := row.item) is not None:
            wish = AssignItem(self._workflow, self._task, item.id, item.title, email, item.assigned_to)
            self.change_requested.emit(wish)

    def _delete(self, row: ItemRow) -> None:
        if self._task is not None and (item := row.item) is not None:
            self.change_requested.emit(DeleteItem(self._workflow, self._task, item))

    def _add(self) -> None:
        title = " ".join(self.line.text().split())
        if title:
            self.add_requested.emit(title)
