"""The tasks that a task is linked to, by link: each can be unlinked, and others linked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.link_edits import LinkEdit, is_it
from flowdash_desktop.domain.projection import PendingLink, ShownTask
from flowdash_desktop.domain.tasks import Link, LinkedTask
from flowdash_desktop.ui.detail.links.linked_row import LinkedRow
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel

_MOST = 50
_GAP = 4
_BUTTON = 20


class LinkedTasks(Section):
    """Each link's name, and below it a line for each of its tasks, as plain text. Hidden where there are no links.

    Signals:
        link_asked(str, QWidget): another task is to be linked under this name; the button that was pressed.
        unlink_asked(str, LinkedTask): this one is not to be.
        answered(EditAnswer): to what the server has against a change.
        rows_changed(): there are widgets that were not there before.
    """

    link_asked = Signal(str, object)
    unlink_asked = Signal(str, object)
    answered = Signal(object)
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__("", parent)
        self._theme = theme
        self._title.setText(self.tr("Linked"))
        self.setAccessibleName(self.tr("Linked tasks"))
        self._links: list[_LinkLines] = []
        self.hide()

    def show_task(self, shown: ShownTask, *, fixed: bool) -> None:
        """Show a task's links; lines that were made before are used again. ``fixed``: they can't be changed."""
        links = shown.task.links
        while len(self._links) < len(links):
            self._links.append(self._new_lines())
        before = self._row_count()
        for lines, (name, link) in zip(self._links, links.items(), strict=False):
            lines.show_link(name, link, [one for one in shown.pending_links if one.edit.link == name], fixed=fixed)
        for lines in self._links[len(links) :]:
            lines.hide()
        count = sum(len(link.tasks) for link in links.values())
        self.set_count(str(count) if count else "")
        self.setVisible(bool(links))
        if self._row_count() != before:
            self.rows_changed.emit()

    def _row_count(self) -> int:
        """How many rows were made for all links."""
        return sum(lines.count for lines in self._links)

    def _new_lines(self) -> _LinkLines:
        lines = _LinkLines(self._theme, self)
        lines.link_asked.connect(self.link_asked)
        lines.unlink_asked.connect(self.unlink_asked)
        lines.answered.connect(self.answered)
        self.add(lines)
        return lines


class _LinkLines(QWidget):
    """The name of a link, small, and a button, above the lines of its tasks."""

    link_asked = Signal(str, object)
    unlink_asked = Signal(str, object)
    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._link = ""
        self._name = ElidedLabel(parent=self)
        set_variant(self._name, "tone", "small")
        self._rows: list[LinkedRow] = []
        self._quiet = QLabel(self)
        self._quiet.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._quiet, "tone", "muted")
        self._button = QPushButton(self)
        set_variant(self._button, "variant", "link")
        self._button.setFixedHeight(_BUTTON)
        self._button.clicked.connect(lambda: self.link_asked.emit(self._link, self._button))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _GAP, 0, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self._quiet)

    @property
    def count(self) -> int:
        """How many rows were made."""
        return 1 + len(self._rows)

    def show_link(self, name: str, link: Link, pending: list[PendingLink], *, fixed: bool) -> None:
        """Show a line for each task of a link, with what is on its way, and for each that leaves it."""
        self._link = name
        marked = [(task, _newest(pending, task)) for task in link.tasks]
        shown = [one for place, one in enumerate(marked) if place < _MOST or one[1] is not None]
        self._name.setText(name)
        self._show_rows(name, shown, fixed=fixed)
        leaving = [one for one in pending if _newest(pending, one.edit.other) is one and not _is_in(link, one.edit)]
        quiet = self._quiet_words(len(shown), len(link.tasks) - len(shown), len(leaving))
        self._quiet.setText(quiet)
        self._quiet.setAccessibleName(f"{name}: {quiet}")
        self._quiet.setVisible(bool(quiet))
        words = self.tr("Link…") if link.to_many or not link.tasks else self.tr("Link to another…")
        self._button.setText(words)
        self._button.setAccessibleName(f"{name}: {words}")
        self._button.setVisible(not fixed)
        self.show()

    def _show_rows(self, name: str, shown: list[tuple[LinkedTask, PendingLink | None]], *, fixed: bool) -> None:
        """Show a row for each task; rows that were made before are used again."""
        while len(self._rows) < len(shown):
            self._rows.append(self._new_row())
        for row, (task, mark) in zip(self._rows, shown, strict=False):
            row.show_task(name, task, mark, fixed=fixed)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()

    def _quiet_words(self, shown: int, more: int, leaving: int) -> str:
        """What is said below the rows, by how many tasks have one, how many more are linked, and how many leave."""
        if more:
            return self.tr("and {count} more").format(count=more)
        if leaving:
            return self.tr("{count} removed, not sent yet").format(count=leaving)
        return "" if shown else self.tr("None")

    def _new_row(self) -> LinkedRow:
        row = LinkedRow(self._theme, self)
        row.unlink_asked.connect(partial(self._unlink, row))
        row.answered.connect(self.answered)
        self._lines.addWidget(row)
        return row

    def _unlink(self, row: LinkedRow) -> None:
        if row.task is not None:
            self.unlink_asked.emit(self._link, row.task)


def _newest(pending: list[PendingLink], task: LinkedTask) -> PendingLink | None:
    return next((one for one in reversed(pending) if is_it(one.edit.other, task, one.edit.id_field)), None)


def _is_in(link: Link, edit: LinkEdit) -> bool:
    return any(is_it(one, edit.other, edit.id_field) for one in link.tasks)
