"""What the cells of the model say and hold, by column or by role of one cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import NO_VIEWPOINT
from flowdash_desktop.domain.presence import NOBODY, PersonThere
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import TableRow
from flowdash_desktop.domain.table.coloring.row_colors import PLAIN, Colored
from flowdash_desktop.domain.table.coloring.rules import Rules
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.ui.sentences import ended
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.events import TableRole
from flowdash_desktop.ui.table.models.row_model import OrderedRows
from flowdash_desktop.ui.table.models.shown_rows import ShownRows
from flowdash_desktop.ui.table.texts import dimmed_texts, moving_texts
from flowdash_desktop.ui.table.texts.unread_texts import news_words
from flowdash_desktop.ui.texts import person_text
from flowdash_desktop.ui.theme.shades import shade_words
from flowdash_desktop.ui.widgets.presence.texts import people_words
from flowdash_desktop.ui.widgets.text import plain_text


class TaskCells:
    """The cells of tasks. What is painted is asked for a column at a time (``texts``, ``values``).

    Args:
        model: the rows, by number.
        shown: the tasks in them.

    Attributes:
        news: gives what others changed in a task and was not seen yet, None for nothing.
        people: gives who else is at a task.
        has_people: whether anybody else is at any task.
        note: says something of a task at the end of its row, ``""`` for nothing; None where no row has a note.
        listed: what the view is called that lists its tasks one by one, ``""`` for none.
        rules: the rules that colour rows and cells.
        rules_seen_from: the viewpoint of their relative conditions.
    """

    def __init__(self, model: OrderedRows, shown: ShownRows) -> None:
        self._model = model
        self._shown = shown
        self.news: Callable[[TaskKey], TaskNews | None] = lambda _: None
        self.people: Callable[[TaskKey], Sequence[PersonThere]] = lambda _: NOBODY
        self.has_people: Callable[[], bool] = lambda: False
        self.note: Callable[[TaskKey], str] | None = None
        self.listed = ""
        self.rules: Rules = ()
        self.rules_seen_from = NO_VIEWPOINT

    def texts(self, column: int, rows: Sequence[int]) -> list[str]:
        """What the cells of some rows say, on one line each; ``""`` for blank ones and headers."""
        reader = self._shown.table.reader
        field = reader.columns[column]
        made = reader.texts(column, self._model.ids_of(rows))
        if field.kind is FieldKind.FILE:
            pending = ((place, self.pending(row)) for place, row in enumerate(rows))
            for place, shown in pending:
                if shown is not None:
                    made[place] = str(cell_texts.file_count(shown, field.name) or "")
        return list(map(cell_texts.one_line, made))

    def values(self, column: int, rows: Sequence[int]) -> list[Value]:
        """What the cells of some rows hold; None for blank ones and headers."""
        return self._shown.table.reader.values(column, self._model.ids_of(rows))

    def pending(self, row: int) -> ShownTask | None:
        """The task of a row that is not all confirmed, None where it is."""
        return self._shown.table.reader.pending(self._model.row_ids()[row])

    def longest_texts(self, column: int, many: int) -> list[str]:
        """The longest of the different texts of a column."""
        longest = self._shown.table.reader.longest_texts(column, many)
        return list(map(cell_texts.one_line, longest))

    def is_news(self, row: int) -> bool:
        """True for a row with changes of others that were not seen yet."""
        key = self._shown.key(row)
        return key is not None and self.news(key) is not None

    def people_at(self, row: int) -> Sequence[PersonThere]:
        """Who else is at the task of a row."""
        key = self._shown.key(row)
        return NOBODY if key is None else self.people(key)

    def people_words(self, row: int) -> str:
        """The same in words, ``""`` for nobody."""
        return people_words(self.people_at(row), self._shown.table.reader.schema) if self.has_people() else ""

    def colors(self, rows: Sequence[int]) -> dict[int, Colored]:
        """The colours of some rows; without rules none is looked at."""
        if not self.rules:
            return {}
        colors = self._shown.table.reader.colors
        colors.use(self.rules, self.rules_seen_from)
        found = zip(rows, colors.of(self._model.ids_of(rows)), strict=True)
        return {row: colored for row, colored in found if colored is not PLAIN}

    def note_of(self, row: int) -> str:
        """What is said of a task at the end of its row, ``""`` for nothing."""
        key = self._shown.key(row) if self.note is not None else None
        return self.note(key) if self.note is not None and key is not None else ""

    def why_marked(self, row: int) -> tuple[str, str]:
        """Why a row goes or moves when the person leaves it: in few words, and in a sentence; "" where it does not."""
        found = self._shown.row_at(row) if self._shown.is_marked(row) else None
        if found is None:
            return "", ""
        queries = self._shown.table.queries
        if self._shown.is_dimmed(row):
            schema = self._shown.table.reader.schema
            unmet = dimmed_texts.unmet(queries.filter, found.shown.task, schema, self.listed)
            return dimmed_texts.chip_words(unmet), dimmed_texts.whole_words(unmet)
        by = queries.moved_by(found.shown.key), [by.field for by in queries.grouping]
        return moving_texts.chip_words(*by), moving_texts.whole_words(*by)

    def data(self, row: int, column: int, role: int) -> object:
        """What a task's cell answers to a role, except for the text that it displays; None for a header."""
        answer = _CELL_DATA.get(role)
        if answer is None:
            return None
        task = self._shown.row_at(row)
        return answer(_Cell(self, self._shown, task, row, column)) if task is not None else None


class _Cell(NamedTuple):
    """The cell of a task, of which one role is asked."""

    cells: TaskCells
    shown: ShownRows
    task: TableRow
    row: int
    column: int

    @property
    def schema(self) -> WorkflowSchema:
        return self.shown.table.reader.schema

    @property
    def field(self) -> Field:
        return self.schema.columns[self.column]

    @property
    def value(self) -> Value:
        return self.task.shown.task.values.get(self.field.name)

    @property
    def news(self) -> str:
        """What others changed in the task, said in its first cell only."""
        return news_words(self.cells.news(self.task.shown.key)) if self.column == 0 else ""

    @property
    def people(self) -> str:
        """Who else is at the task, said in its first cell only."""
        words = self.cells.people_words(self.row) if self.column == 0 else ""
        return ended(words) if words else ""

    @property
    def color(self) -> str:
        """The colours that rules give to the row, said in its first cell only, and to the cell."""
        colored = self.cells.colors([self.row]).get(self.row, PLAIN)
        shades = (colored.row if self.column == 0 else None, colored.cells.get(self.field.name))
        return " ".join(f"{shade_words(shade)}." for shade in shades if shade is not None)

    @property
    def note(self) -> str:
        """What the row says at its end, said in its first cell only."""
        return self.cells.note_of(self.row) if self.column == 0 else ""


def _edit_text(cell: _Cell) -> str:
    return field_type(cell.field.kind).typed_text(cell.value, cell.field, cell.schema)


def _tooltip(cell: _Cell) -> str | None:
    own = cell_texts.tooltip(cell.task, cell.field, cell.column == 0)
    return plain_text("\n".join(filter(None, (_deactivated(cell), own, cell.news, cell.note)))) or None


def _deactivated(cell: _Cell) -> str:
    """Who of the cell is deactivated, ``""`` for nobody."""
    user = cell.schema.user(cell.value) if _is_person(cell) and isinstance(cell.value, str) else None
    return person_text(user) if user is not None and user.deactivated else ""


def _is_person(cell: _Cell) -> bool:
    return cell.field.kind is FieldKind.PERSON


def _check_state(cell: _Cell) -> Qt.CheckState | None:
    if cell.field.kind is not FieldKind.CHECKBOX:
        return None
    return Qt.CheckState.Checked if cell.value is True else Qt.CheckState.Unchecked


def _accessible_description(cell: _Cell) -> str:
    why = cell.cells.why_marked(cell.row)[1]
    own = cell_texts.accessible_description(cell.task, cell.field, why)
    return " ".join(filter(None, (own, cell.people, cell.news, cell.note, cell.color)))


_CELL_DATA: Mapping[int, Callable[[_Cell], object]] = {
    Qt.ItemDataRole.EditRole: _edit_text,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.TextAlignmentRole: lambda cell: cell_texts.alignment(cell.field),
    Qt.ItemDataRole.CheckStateRole: _check_state,
    Qt.ItemDataRole.AccessibleTextRole: lambda cell: (
        _deactivated(cell) or cell_texts.accessible_text(cell.task, cell.column, cell.field)
    ),
    Qt.ItemDataRole.AccessibleDescriptionRole: _accessible_description,
    TableRole.FIELD: lambda cell: cell.field,
    TableRole.VALUE: lambda cell: cell.value,
    TableRole.STATE: lambda cell: cell_texts.cell_mark(cell.task, cell.field),
    TableRole.ROW_STATE: lambda cell: cell.task.shown.state,
    TableRole.DIMMED: lambda cell: cell.shown.is_dimmed(cell.row),
}
"""What a task's cell answers by role. The text that it displays is not here: it is asked for most, so the model gives
it before it makes the row."""
