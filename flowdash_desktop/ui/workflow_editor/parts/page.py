"""The middle of the editor: a list of parts with a button that adds one; keys and the mouse put them in order."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.workflow_draft.edits import restored, with_moved_part, without_part
from flowdash_desktop.domain.workflow_draft.model import ORDERED, Section
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import ElidedLabel, plain_tooltip
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, ShownPart
from flowdash_desktop.ui.workflow_editor.inputs.ringed import paint_ring
from flowdash_desktop.ui.workflow_editor.part_texts import COUNTED
from flowdash_desktop.ui.workflow_editor.parts.delegate import PartDelegate
from flowdash_desktop.ui.workflow_editor.parts.model import HANDLE, NAME, PartsModel
from flowdash_desktop.ui.workflow_editor.texts import part_text, section_text

_HANDLE, _ROW, _EDGE, _COUNT = 28, 34, 16, 76
_NARROW, _MEDIUM = 300, 420
"""The least widths of a list with two columns, and with all of them."""


class _Table(QTableView):
    """Rows that Alt+Up and Alt+Down move, Delete removes or brings back, and Enter opens; Insert adds one.

    Signals:
        moved_by(int): by so many rows.
        toggle: remove the row, or bring it back.
        enter: edit the row.
        insert: add a row.
    """

    moved_by = Signal(int)
    toggle = Signal()
    enter = Signal()
    insert = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a ring around the current one while the table has the keyboard."""
        super().paintEvent(event)
        paint_ring(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take it away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved_by.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.toggle.emit()
        elif key == Qt.Key.Key_Insert:
            self.insert.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.enter.emit()
        else:
            super().keyPressEvent(event)


class PartsPage(QWidget):
    """One list.

    Args:
        theme: the look.
        state: the draft.
        section: the list.
        parent: the owner.

    Signals:
        current_changed: another part is current.
        add_requested: add a part.
        enter_requested: the keyboard is to go to the part's form.
    """

    current_changed = Signal()
    add_requested = Signal()
    enter_requested = Signal()

    def __init__(self, theme: Theme, state: DraftState, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._section = section
        self._current = ""
        self._heading = ElidedLabel("", self)
        set_variant(self._heading, "tone", "section")
        self.add_button = QPushButton(self.tr("+ {part}").format(part=part_text(section)), self)
        self.add_button.setAccessibleName(self.tr("Add {part}").format(part=part_text(section)))
        self.add_button.setToolTip(plain_tooltip(self.tr("Insert")))
        self.toggle_button = QPushButton(self)
        self.model = PartsModel(state, section, self)
        self.table = self._make_table(theme)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._heading, 1)
        top.addWidget(self.toggle_button)
        top.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 12, _EDGE, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        if section in (Section.USERS, Section.ROLES):
            note = QLabel(self.tr("They belong to the whole workspace, and so do changes of them."), self)
            note.setWordWrap(True)
            set_variant(note, "tone", "muted")
            layout.addWidget(note)
        layout.addWidget(self.table, 1)
        self.add_button.clicked.connect(self.add_requested)
        self.toggle_button.clicked.connect(self._toggle)
        self.model.dropped.connect(self._drop)
        self.table.moved_by.connect(self._move)
        self.table.toggle.connect(self._toggle)
        self.table.enter.connect(self.enter_requested)
        self.table.insert.connect(self.add_requested)
        self.table.doubleClicked.connect(self.enter_requested)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.refresh()

    def current(self) -> ShownPart | None:
        """The part that is current."""
        return self.model.part_at(self.table.currentIndex().row())

    def refresh(self) -> None:
        """Show the draft as it is now; the same part stays current, or the one in its place."""
        row = self.model.row_of(self._current)
        if self.model.refresh() or not self.table.currentIndex().isValid():
            now = self.model.row_of(self._current)
            self.select(now if now >= 0 else min(max(row, 0), self.model.rowCount() - 1))
        self._say()

    def show_part(self, part_id: str) -> None:
        """Make a part current."""
        self.select(self.model.row_of(part_id))

    def select(self, row: int) -> None:
        """Make a row current."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if row >= 0:
            self.table.selectionModel().setCurrentIndex(self.model.index(row, 1), flags)
            self.table.scrollTo(self.model.index(row, 1))
        else:
            self._current_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name most of the room; where there is little, the columns at the end go first."""
        super().resizeEvent(event)
        width = self.width() - 2 * _EDGE
        for column, least in ((NAME + 1, _NARROW), (NAME + 2, _MEDIUM)):
            self.table.setColumnHidden(column, width < least)
            self.table.setColumnWidth(column, width * 27 // 100)
        if self._section in COUNTED:
            is_shown = bool(self._state.counts) and width >= _NARROW
            self.table.setColumnHidden(self.model.columnCount() - 1, not is_shown)

    def _current_changed(self) -> None:
        current = self.current()
        self._current = current.part.id if current is not None else ""
        self._say()
        self.current_changed.emit()

    def _say(self) -> None:
        count = len(self._state.draft.parts(self._section))
        self._heading.setText(f"{section_text(self._section)} · {count}")
        current = self.current()
        self.toggle_button.setVisible(current is not None)
        is_removed = current is not None and current.is_removed
        self.toggle_button.setText(self.tr("Bring back") if is_removed else self.tr("Remove"))
        self.toggle_button.setToolTip(plain_tooltip(self.tr("Delete")))

    def _toggle(self) -> None:
        current = self.current()
        if current is None:
            return
        state, section, part_id = self._state, self._section, current.part.id
        if current.is_removed:
            state.edit(restored(state.draft, state.base, section, part_id))
        else:
            state.edit(without_part(state.draft, section, part_id))

    def _move(self, by: int) -> None:
        current = self.current()
        if current is None or current.is_removed or self._section not in ORDERED:
            return
        here = self.model.draft_index(self.table.currentIndex().row())
        self._state.edit(with_moved_part(self._state.draft, self._section, current.part.id, here + by))

    def _drop(self, part_id: str, row: int) -> None:
        here = self.model.draft_index(self.model.row_of(part_id))
        to = self.model.draft_index(row)
        self._current = part_id
        self._state.edit(with_moved_part(self._state.draft, self._section, part_id, to - 1 if to > here else to))

    def _make_table(self, theme: Theme) -> _Table:
        table = _Table(self)
        table.setModel(self.model)
        table.setItemDelegate(PartDelegate(theme, table))
        table.setAccessibleName(section_text(self._section))
        table.setAccessibleDescription(
            self.tr("Alt+Up and Alt+Down move a row, Delete removes it, Enter edits it, Insert adds one.")
        )
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(_ROW - 4)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_HANDLE)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(HANDLE, _HANDLE)
        if self._section in COUNTED:
            last = self.model.columnCount() - 1
            table.setColumnWidth(last, _COUNT)
        if self._section in ORDERED:
            table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            table.setDragDropOverwriteMode(False)
        return table
