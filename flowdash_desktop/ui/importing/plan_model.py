"""The rows of a file and what becomes of them, as a table; some may be unticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.importing.check_in import decided_row
from flowdash_desktop.domain.importing.plan import Change, PlannedRow, RowKind
from flowdash_desktop.domain.importing.summary import PlanSummary
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import is_blank
from flowdash_desktop.domain.text.harmless import harmless, harmless_line
from flowdash_desktop.ui.importing import file_texts
from flowdash_desktop.ui.importing.texts import both_text, row_text, value_text
from flowdash_desktop.ui.widgets.text import plain_text

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
TICK, NUMBER, REASON, FIRST_FIELD = 0, 1, 2, 3
"""The columns before the fields: the tick, the number of the row in the file, and why the row is refused."""
APPLIED = (RowKind.CHANGED, RowKind.NEW, RowKind.CONFLICT)
CELL_ROLE = _Role.UserRole


class PlannedCell(NamedTuple):
    """A cell to paint: its text, what it was before, whether it changes, is refused, or waits for a decision."""

    text: str
    before: str = ""
    is_changed: bool = False
    is_refused: bool = False
    is_open: bool = False


class PlanModel(QAbstractTableModel):
    """Planned rows of some kinds.

    Signals:
        ticked: a row was ticked or unticked, or a conflict of one was decided.
    """

    ticked = Signal()

    def __init__(self, schema: WorkflowSchema, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self._fields: tuple[Field, ...] = ()
        self.summary = PlanSummary()
        self._cells: dict[int, dict[str, str]] = {}
        self._rows: Sequence[PlannedRow] = ()
        self._kinds: Collection[RowKind] = APPLIED
        self._left_out: set[int] = set()
        self._choices: dict[int, dict[str, Choice]] = {}

    def show_plan(self, fields: Sequence[Field], summary: PlanSummary, cells: dict[int, dict[str, str]]) -> None:
        """Show another plan; ticks stay with their rows.

        Args:
            fields: of the columns.
            summary: the rows, and what they come to.
            cells: by row number and field name, what the file says where that is refused.
        """
        self.beginResetModel()
        self._fields, self.summary, self._cells = tuple(fields), summary, cells
        self._rows = summary.of_kinds(self._kinds)
        self.endResetModel()

    def forget_ticks(self) -> None:
        """Tick all rows: they are of another sheet, or read in another way."""
        self._left_out.clear()
        self._choices.clear()

    def show_kinds(self, kinds: Collection[RowKind]) -> None:
        """Show the rows of these kinds."""
        self.beginResetModel()
        self._kinds = kinds
        self._rows = self.summary.of_kinds(kinds)
        self.endResetModel()

    def applied(self) -> list[PlannedRow]:
        """The ticked rows that change something, as they are decided."""
        ticked = self._ticked()
        if not self.summary.count(RowKind.CONFLICT):
            return [*ticked]
        return [row for row in map(self._decided, ticked) if row.kind is not RowKind.SAME]

    def counts(self) -> tuple[int, int]:
        """How many tasks the ticked rows change, and how many they create."""
        conflicts = [self._decided(row) for row in self._ticked_of(RowKind.CONFLICT)]
        changed = sum(row.kind is not RowKind.SAME for row in conflicts)
        return changed + len(self._ticked_of(RowKind.CHANGED)), len(self._ticked_of(RowKind.NEW))

    def conflicts(self) -> tuple[int, int]:
        """How many cells of ticked rows others have changed, too, and how many of these are decided."""
        both = [(row, name) for row in self._ticked_of(RowKind.CONFLICT) for name in row.conflicts]
        return len(both), sum(self.choice(row, name) is not None for row, name in both)

    def choice(self, row: PlannedRow, name: str) -> Choice | None:
        """How a conflict is decided, None where it is not."""
        return self._choices.get(row.number, {}).get(name)

    def choose(self, row: PlannedRow, name: str, choice: Choice) -> None:
        """Decide a conflict."""
        self._choices.setdefault(row.number, {})[name] = choice
        self._show_decisions()

    def choose_all(self, choice: Choice) -> None:
        """Decide all conflicts of ticked rows alike."""
        for row in self._ticked_of(RowKind.CONFLICT):
            self._choices[row.number] = dict.fromkeys(row.conflicts, choice)
        self._show_decisions()

    def first_conflict(self) -> int:
        """The row of the table with the first conflict that is not decided, -1 for none."""
        if not self.summary.count(RowKind.CONFLICT):
            return -1  # most plans have none, and many rows
        places = (
            p for p, row in enumerate(self._rows) if any(self.choice(row, name) is None for name in row.conflicts)
        )
        return next(places, -1)

    def _show_decisions(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))
        self.ticked.emit()

    def _ticked(self) -> Sequence[PlannedRow]:
        return self._without_left_out(self.summary.of_kinds(APPLIED))

    def _ticked_of(self, kind: RowKind) -> Sequence[PlannedRow]:
        return self._without_left_out(self.summary.by_kind.get(kind, ()))

    def _without_left_out(self, rows: Sequence[PlannedRow]) -> Sequence[PlannedRow]:
        return [row for row in rows if row.number not in self._left_out] if self._left_out else rows

    def _decided(self, row: PlannedRow) -> PlannedRow:
        return decided_row(row, self._choices.get(row.number, {})) if row.kind is RowKind.CONFLICT else row

    def set_schema(self, schema: WorkflowSchema) -> None:
        """Show values by a workflow that has more fields and options than before."""
        self._schema = schema

    def refused(self) -> Sequence[PlannedRow]:
        """The rows that can't be taken, or not with all of their files."""
        return self.summary.refused

    @property
    def shows_reasons(self) -> bool:
        """Whether the rows that are shown have reasons to be read."""
        return RowKind.REFUSED in self._kinds

    def row_at(self, row: int) -> PlannedRow:
        """The planned row in a row of the table."""
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else FIRST_FIELD + len(self._fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        if section < FIRST_FIELD:
            return ("", self.tr("Row"), self.tr("Why it is refused"))[section]
        return harmless_line(self._fields[section - FIRST_FIELD].name)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_tick = index.isValid() and index.column() == TICK and self._rows[index.row()].kind in APPLIED
        return usual | Qt.ItemFlag.ItemIsUserCheckable if can_tick else usual

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role in (_Role.ToolTipRole, _Role.AccessibleDescriptionRole):
            return plain_text(row_text(row)) or None
        if column < FIRST_FIELD:
            return self._lead(row, column, role)
        cell = self.cell(row, self._fields[column - FIRST_FIELD])
        cell = cell._replace(text=harmless(cell.text), before=harmless(cell.before))
        if role == _Role.AccessibleTextRole:
            return both_text(cell.before, cell.text) if cell.is_open else cell.text
        shown: dict[int, object] = {CELL_ROLE: cell, _Role.DisplayRole: cell.text}
        return shown.get(role)

    def _lead(self, row: PlannedRow, column: int, role: int) -> object:
        """What stands before the fields."""
        if column == TICK:
            return self._tick(row) if role == _Role.CheckStateRole else None
        if role != _Role.DisplayRole:
            return None
        return str(row.number) if column == NUMBER else harmless_line(row_text(row))

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != TICK:
            return False
        number = self._rows[index.row()].number
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left_out.discard(number)
        else:
            self._left_out.add(number)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _tick(self, row: PlannedRow) -> Qt.CheckState | None:
        if row.kind not in APPLIED:
            return None
        return Qt.CheckState.Unchecked if row.number in self._left_out else Qt.CheckState.Checked

    def cell(self, row: PlannedRow, field: Field) -> PlannedCell:
        """What a row says of a field."""
        if (files := row.files.get(field.name)) is not None:
            is_changed = bool(files.added) and row.kind in APPLIED
            text = file_texts.cell_text(files)
            return PlannedCell(text, is_changed=is_changed and not files.is_refused, is_refused=files.is_refused)
        if field.name in row.problems:
            return PlannedCell(self._cells.get(row.number, {}).get(field.name, ""), is_refused=True)
        if (conflict := row.conflicts.get(field.name)) is not None:
            return self._conflict_cell(row, field, conflict)
        change = row.changes.get(field.name)
        if change is not None and row.kind is not RowKind.NEW:
            before = "" if is_blank(change.before) else value_text(change.before, field, self._schema)
            return PlannedCell(value_text(change.after, field, self._schema), before, is_changed=True)
        value = row.values.get(field.name)
        return PlannedCell("" if value is None else value_text(value, field, self._schema))

    def _conflict_cell(self, row: PlannedRow, field: Field, conflict: Change) -> PlannedCell:
        theirs, mine = (value_text(value, field, self._schema) for value in (conflict.before, conflict.after))
        choice = self.choice(row, field.name)
        if choice is Choice.THEIRS:
            return PlannedCell(theirs)
        return PlannedCell(mine, theirs, is_changed=choice is Choice.MINE, is_open=choice is None)
