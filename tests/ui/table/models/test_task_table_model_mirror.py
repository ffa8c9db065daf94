"""Whatever happens to the tasks: a mirror that only listens to the model's signals shows the same as the model."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.table.events import TableRole
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from tests.ui.table.samples import COMPANIES, STAGES, key, shown

NUMBERS = st.integers(0, 70)
STAGE_NAMES = st.sampled_from([s.name for s in STAGES])
SORTS = st.lists(
    st.builds(SortBy, st.sampled_from(["Company Name", "Stage", "Employees", "Intl"]), st.booleans()), max_size=2
)
FILTERS = st.builds(
    lambda stages, search: TaskFilter(
        (Condition("Stage", Operator.IS_ANY_OF, tuple(stages)),) if stages else (), search=search
    ),
    st.lists(STAGE_NAMES, max_size=2),
    st.sampled_from(["", "o", "acme", "x"]),
)
STEP = st.one_of(
    st.tuples(st.just("load"), st.lists(NUMBERS, unique=True, max_size=71)),
    st.tuples(st.just("apply"), st.dictionaries(NUMBERS, st.none() | STAGE_NAMES, max_size=40)),
    st.tuples(st.just("rename"), st.tuples(NUMBERS, NUMBERS)),
    st.tuples(st.just("filter"), FILTERS),
    st.tuples(st.just("sort"), SORTS),
    st.tuples(st.just("keep"), st.none() | NUMBERS),
)


class Mirror:
    """Rows as the signals tell them; and persistent indexes of rows, which must go with their tasks."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.model = model
        self.rows: list[list[Any]] = [self.read(row) for row in range(model.rowCount())]
        self.pins: dict[Any, QPersistentModelIndex] = {}
        self._moving: list[QPersistentModelIndex] = []
        model.rowsInserted.connect(self.inserted)
        model.rowsRemoved.connect(self.removed)
        model.rowsMoved.connect(self.moved)
        model.layoutAboutToBeChanged.connect(self.before_layout)
        model.layoutChanged.connect(self.after_layout)
        model.dataChanged.connect(self.changed)

    def read(self, row: int) -> list[Any]:
        keys = [self.model.index(row, 0).data(TableRole.TASK_KEY), self.model.index(row, 0).data(TableRole.DIMMED)]
        return keys + [self.model.index(row, column).data() for column in range(self.model.columnCount())]

    def inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = [self.read(row) for row in range(first, last + 1)]

    def removed(self, _: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def moved(self, _: QModelIndex, first: int, last: int, __: QModelIndex, to: int) -> None:
        rows = self.rows[first : last + 1]
        del self.rows[first : last + 1]
        at = to if to < first else to - len(rows)
        self.rows[at:at] = rows

    def before_layout(self) -> None:
        self._moving = [QPersistentModelIndex(self.model.index(row, 0)) for row in range(len(self.rows))]

    def after_layout(self) -> None:
        assert sorted(index.row() for index in self._moving) == list(range(len(self.rows)))
        moved = list(self.rows)
        for old, index in enumerate(self._moving):
            moved[index.row()] = self.rows[old]
        self.rows, self._moving = moved, []

    def changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.rows[row] = self.read(row)

    def pin(self, every: int) -> None:
        for row, content in list(enumerate(self.rows))[::every]:
            self.pins[content[0]] = QPersistentModelIndex(self.model.index(row, 1))

    def check(self, renamed: dict[Any, Any]) -> None:
        assert self.rows == [self.read(row) for row in range(self.model.rowCount())]
        for pinned, index in self.pins.items():
            if index.isValid():
                assert index.data(TableRole.TASK_KEY) == renamed.get(pinned, pinned)
            else:
                assert renamed.get(pinned, pinned) not in [row[0] for row in self.rows] or pinned in renamed.values()
        self.pins.clear()


@pytest.mark.timeout(400)  # 150 tables, each read as a whole after every step
@settings(max_examples=150, deadline=None)
@given(st.lists(STEP, max_size=12), st.sampled_from([1, 17, 100]))
def test_a_mirror_made_of_signals_equals_the_model(steps: list[tuple[str, Any]], every: int) -> None:
    model = TaskTableModel()
    model.rows.set_schema(COMPANIES)
    model.rows.load([shown(number) for number in range(0, 60)])
    mirror = Mirror(model)
    for name, given_value in steps:
        mirror.pin(every)
        renamed = {}
        match name:
            case "load":
                model.rows.load([shown(number) for number in given_value])
            case "apply":
                changes: dict[Any, ShownTask | None] = {
                    key(n): None if stage is None else shown(n, Stage=stage) for n, stage in given_value.items()
                }
                model.rows.apply(changes)
            case "rename":
                old, new = map(key, given_value)
                if old != new and model.table.reader.row(old) is not None:
                    renamed = {old: new}
                    model.rows.apply({new: shown(given_value[1])}, renamed)
            case "filter":
                model.rows.set_filter(given_value)
            case "sort":
                model.rows.set_sort(tuple(given_value))
            case "keep":
                model.rows.keep(None if given_value is None else key(given_value))
        mirror.check(renamed)
        assert [row[0] for row in mirror.rows] == [model.table.reader.key(entry) for entry in model.table.view]
    model.deleteLater()
