"""The import of a file: columns at the left, rows at the right, and one button that does it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.importing.columns import ColumnUse
from flowdash_desktop.domain.importing.plan import RowKind, files_to_add
from flowdash_desktop.domain.importing.summary import PlanSummary
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.importing.conflicts import ConflictPanel
from flowdash_desktop.ui.importing.mapping import MappingPanel
from flowdash_desktop.ui.importing.plan_delegate import PlanDelegate
from flowdash_desktop.ui.importing.plan_model import APPLIED, FIRST_FIELD, NUMBER, REASON, TICK, PlanModel
from flowdash_desktop.ui.importing.texts import button_text, row_text, rows_text
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area
from flowdash_desktop.ui.widgets.text import ElidedLabel, PlainLabel

_SIZE = QSize(1240, 780)
_MAPPING = 520
_ROW = 32
_COLUMN = 150
_MEASURED = 40
_EDGE, _WIDEST_TITLE = 4, 640
_REASON = 2 * _COLUMN
_SHOWN = (RowKind.CONFLICT, RowKind.CHANGED, RowKind.NEW, RowKind.SAME, RowKind.REFUSED, RowKind.LEFT_OUT)


class _PlanTable(QTableView):
    """Rows that Space ticks and unticks, wherever in them the current cell is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or event.modifiers():
            super().keyPressEvent(event)
            return
        ticks = [index.siblingAtColumn(TICK) for index in self.selectionModel().selectedRows(NUMBER)]
        role = Qt.ItemDataRole.CheckStateRole
        ticks = [index for index in ticks if index.data(role) is not None]
        all_on = all(index.data(role) == Qt.CheckState.Checked for index in ticks)
        for index in ticks:
            self.model().setData(index, Qt.CheckState.Unchecked if all_on else Qt.CheckState.Checked, role)


class ImportDialog(QDialog):
    """Asks what a file's columns become and which of its rows are taken; shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        schema: of the workflow.
        file: the name of the file.

    Signals:
        changed: columns or options are others now, and another plan is wanted.
        confirmed: carry out the ticked rows.
        save_refused: write the refused rows to a file.
        stop_requested: read the file no further.
    """

    changed = Signal()
    confirmed = Signal()
    save_refused = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, schema: WorkflowSchema, file: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._schema = schema
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file = file
        self._heading = PlainLabel("", self)
        set_variant(self._heading, "tone", "heading")
        self._call(self.tr("Import into {workflow}"))
        self._source = ElidedLabel(file, self)
        set_variant(self._source, "tone", "muted")
        self.mapping = MappingPanel(theme, schema, self)
        self.model = PlanModel(schema, self)
        self.table = self._make_table()
        self.conflicts = ConflictPanel(self.model, schema, self)
        self.table.selectionModel().currentRowChanged.connect(lambda current: self._show_conflicts(current.row()))
        self._chips = FlowLayout()
        self._chip_group = QButtonGroup(self)
        self.busy = QLabel(self)
        set_variant(self.busy, "tone", "muted")
        self.stop_button = QPushButton(self.tr("Stop reading"), self)
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self.stop_requested)
        set_variant(self.stop_button, "variant", "link")
        self.check_in = PlainLabel("", self)
        self.check_in.setWordWrap(True)
        set_variant(self.check_in, "tone", "warning")
        self.check_in.hide()
        self.what = PlainLabel("", self)
        self.what.setWordWrap(True)
        set_variant(self.what, "tone", "muted")
        self.what.hide()
        self.why = PlainLabel("", self)
        self.why.setWordWrap(True)
        set_variant(self.why, "tone", "error")
        self.why.hide()
        self._is_check_in = False
        self.said = ElidedLabel("", self)
        set_variant(self.said, "tone", "muted")
        self.refused_button = QPushButton(self)
        self.confirm_button = QPushButton(self)
        set_variant(self.confirm_button, "variant", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.resize(_SIZE.boundedTo(available_area(self).size() * 0.95))
        self._lay_out()
        self.mapping.changed.connect(self.changed)
        self.model.ticked.connect(self._show_counts)
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self.confirmed)
        self.refused_button.clicked.connect(self.save_refused)
        self.set_busy(True)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab, in reading order."""
        return go_to_next_stop(self, next)

    def say(self, words: str) -> None:
        """Say what has happened, until something else is chosen."""
        self.said.setText(words)

    def set_schema(self, schema: WorkflowSchema, note: str) -> None:
        """The workflow gets more fields and options; ``note`` says which, ``""`` for none."""
        self._schema = schema
        self.model.set_schema(schema)
        self.mapping.set_schema(schema, note)

    def show_failed(self, words: str) -> None:
        """It was not carried out: say why, and let it be tried again."""
        self.set_busy(False)
        self._show_counts()
        self.say(words)

    def show_check_in(self, words: str) -> None:
        """The file was checked out: rows find their tasks by themselves, and a cleared cell clears its value.

        Args:
            words: what the file is.
        """
        self.what.setText(words)
        self.what.show()
        self._call(self.tr("Bring back into {workflow}"))
        self.mapping.show_check_in()
        self._is_check_in = True
        mapping = self.width() * 3 // 10  # it is asked for little, so what will change gets the room
        self._parts.setSizes([mapping, self.width() - mapping])

    def say_check_in(self, notes: str) -> None:
        """Show what is to be known of a file that was checked out, where it is seen at once."""
        self.check_in.setText(notes)
        self.check_in.setVisible(bool(notes))

    def show_file(
        self,
        source_words: str,
        headings: Sequence[str],
        uses: Sequence[ColumnUse],
        with_days: frozenset[int],
        with_commas: frozenset[int],
        notes: str,
    ) -> None:
        """Show what the file has: where its rows are from, its columns, and what is to be known of them."""
        self._source.setText(f"{self._file} · {source_words}")
        self.model.forget_ticks()
        self.mapping.show_columns(headings, uses, with_days, with_commas)
        self.mapping.notes.setText(notes)
        self.mapping.notes.setVisible(bool(notes))

    def show_plan(self, summary: PlanSummary, cells: dict[int, dict[str, str]]) -> None:
        """Show what the rows would do.

        Args:
            summary: the rows, and what they come to.
            cells: by row number and field name, what the file says where that is refused.
        """
        names = self._ordered([use.field for use in self.mapping.uses if use.field is not None], summary)
        fields = [self._schema.field_by_name[name] for name in names]
        is_first = not self.model.columnCount() > FIRST_FIELD
        self.model.show_plan(fields, summary, cells)
        if is_first:
            self.table.resizeColumnsToContents()
            self.table.setColumnWidth(REASON, _REASON)
            self.table.setFocus()
        self.mapping.show_fits(summary.refused_cells, len(summary.rows))
        self._make_chips(summary)
        self.set_busy(False)
        self._show_counts()
        if (row := self.model.first_conflict()) >= 0:
            self.table.setCurrentIndex(self.model.index(row, NUMBER))
        self._show_conflicts(self.table.currentIndex().row())

    def _ordered(self, names: Sequence[str], summary: PlanSummary) -> Sequence[str]:
        """The fields in the order of the file; where it was checked out, edited ones come first, after the key."""
        if not self._is_check_in:
            return names
        keys = {use.field for use in self.mapping.uses if use.finds_task}
        return sorted(names, key=lambda name: (name not in keys, name not in summary.edited))

    def set_busy(self, busy: bool, words: str = "", *, stops: bool = False) -> None:
        """While the rows are planned, or files are copied, nothing can be carried out; ``words`` say what goes on.

        ``stops`` offers to stop it.
        """
        self.busy.setText(words or self.tr("Looking at the rows…"))
        self.busy.setVisible(busy)
        if self.stop_button.hasFocus() and not stops:
            self.table.setFocus()
        self.stop_button.setVisible(busy and stops)
        if busy:
            self.confirm_button.setEnabled(False)
            self.refused_button.hide()

    def _make_table(self) -> QTableView:
        table = _PlanTable(self)
        table.setModel(self.model)
        table.setItemDelegate(PlanDelegate(self._theme, self.model, table))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setHighlightSections(False)  # a row is chosen, and no column
        table.horizontalHeader().setDefaultSectionSize(_COLUMN)
        table.horizontalHeader().setMaximumSectionSize(2 * _COLUMN)
        table.horizontalHeader().setResizeContentsPrecision(_MEASURED)  # Qt measures 1,000 rows otherwise
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("What will change"))
        table.setColumnWidth(TICK, 36)
        table.setColumnHidden(REASON, True)
        return table

    def _make_chips(self, summary: PlanSummary) -> None:
        """A chip for what will change, and one for each kind of row."""
        before = self._chip_group.checkedId()
        for button in self._chip_group.buttons():
            self._chip_group.removeButton(button)
            self._chips.removeWidget(button)
            button.deleteLater()
        self._add_chip(0, self.tr("What will change"), APPLIED)
        for place, kind in enumerate(_SHOWN, 1):
            if count := summary.count(kind):
                self._add_chip(place, rows_text(kind, count), (kind,))
        chosen = self._chip_group.button(before) or self._chip_group.button(0)
        if chosen is not None:
            chosen.setChecked(True)

    def _add_chip(self, place: int, words: str, kinds: Collection[RowKind]) -> None:
        chip = QPushButton(words, self)
        chip.setCheckable(True)
        set_variant(chip, "variant", "chip")
        chip.toggled.connect(lambda on: self._show_kinds(kinds) if on else None)
        self._chip_group.addButton(chip, place)
        self._chips.addWidget(chip)

    def _show_kinds(self, kinds: Collection[RowKind]) -> None:
        """Show these rows; the first is the current one where each has a reason to be read."""
        self.model.show_kinds(kinds)
        self.table.setColumnHidden(REASON, not self.model.shows_reasons)
        if RowKind.REFUSED in kinds and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, NUMBER))
        self._show_conflicts(self.table.currentIndex().row())

    def _show_counts(self) -> None:
        """Name on the buttons what they would do."""
        changed, new = self.model.counts()
        refused = self.model.refused()
        self.confirm_button.setText(button_text(changed, new))
        if any(self._schema.field_by_name[use.field].kind is FieldKind.FILE for use in self.mapping.uses if use.field):
            added = [file for _, _, file in files_to_add(self.model.applied())]
            self.mapping.files.show_files(added, self.model.summary.named)
        else:
            self.mapping.files.hide()
        conflicts, decided = self.model.conflicts()
        self.conflicts.show_counts()
        self.confirm_button.setEnabled(bool(changed + new) and decided == conflicts)
        self.said.setText(self._words(changed + new, conflicts - decided))
        one = self.tr("Save the refused row as a file…")
        many = self.tr("Save the {count} refused rows as a file…").format(count=counted(len(refused)))
        self.refused_button.setText(one if len(refused) == 1 else many)
        self.refused_button.setVisible(bool(refused))

    def _words(self, rows: int, undecided: int) -> str:
        """What the person should know of what is planned, or do next."""
        if undecided:
            return self.tr("Choose first which value is to be where a cell was changed on both sides.")
        if not any(use.field for use in self.mapping.uses):
            return self.tr("Choose on the left what each column becomes.")
        if not rows:
            return self.tr("No row of this file would change anything.")
        return self.tr("Nothing is changed yet. One Ctrl+Z takes all of it back.")

    def _show_conflicts(self, row: int) -> None:
        """Offer both values of the current row, or say why it is refused."""
        planned = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        self.conflicts.show_row(planned)
        self.why.setText("" if planned is None else row_text(planned))
        self.why.setVisible(bool(self.why.text()))

    def _call(self, words: str) -> None:
        """Give the window its title, which takes a second line only where it is very long."""
        title = words.format(workflow=self._schema.workflow.name)
        self.setWindowTitle(harmless_line(title))
        self._heading.setText(title)
        self._heading.ensurePolished()
        width = self._heading.fontMetrics().horizontalAdvance(title) + _EDGE
        self._heading.setMinimumWidth(min(width, _WIDEST_TITLE))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 12, 20, 12)
        top.setSpacing(12)
        top.addWidget(self._heading)
        top.addWidget(self._source, 1)
        top.addWidget(self.cancel_button)
        scroll = QScrollArea(self)
        scroll.setWidget(self.mapping)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(self._chips)
        column.addWidget(self.what)
        column.addWidget(self.check_in)
        column.addWidget(self.mapping.files)
        waiting = FlowLayout()
        waiting.addWidget(self.busy)
        waiting.addWidget(self.stop_button)
        column.addLayout(waiting)
        column.addWidget(self.table, 1)
        column.addWidget(self.why)
        column.addWidget(self.conflicts)
        parts = self._parts = QSplitter(self)
        parts.addWidget(scroll)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        mapping = min(_MAPPING, self.width() * 45 // 100)
        parts.setSizes([mapping, self.width() - mapping])
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 12)
        bottom.setSpacing(8)
        bottom.addWidget(self.said, 1)
        bottom.addWidget(self.refused_button)
        bottom.addWidget(self.confirm_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(hairline(parent=self))
        layout.addWidget(parts, 1)
        layout.addWidget(hairline(parent=self))
        layout.addLayout(bottom)
