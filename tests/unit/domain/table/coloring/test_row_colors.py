"""Which colours rules give to rows: the same as comparing each task, also after changes, and each row once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from flowdash_desktop.domain.filters import Condition, Operator, Viewpoint
from flowdash_desktop.domain.filters.holding import holds, holds_of
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.table.coloring import row_colors
from flowdash_desktop.domain.table.coloring.row_colors import PLAIN, Colored
from flowdash_desktop.domain.table.coloring.rules import ColorRule, Shade
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from tests.unit.domain.examples import SCHEMA

TODAY = date(2026, 5, 6)
SEEN = Viewpoint(TODAY, "uma@example.com")


def task(key: str, **values: Value) -> ShownTask:
    values = {**values, "longText": values.get("text")}  # a column of its own kind
    return ShownTask(Task(TaskKey(key), key, {"Stage": "New", **values}))


TASKS = [
    task("a", number=Decimal(1), date=TODAY - timedelta(1), text="Straße"),
    task("b", number=Decimal(20), date=TODAY, text="other"),
    task("c", number=None, date=None, text=None),
    task("d", number=Decimal(3), date=TODAY + timedelta(30), text="strasse 7"),
]
CONDITIONS = [
    Condition("number", Operator.AT_LEAST, (Decimal(3),)),
    Condition("number", Operator.IS_NOT, (Decimal(3),)),
    Condition("number", Operator.IS_BLANK),
    Condition("date", Operator.IS_OVERDUE),
    Condition("date", Operator.IS_THIS_WEEK),
    Condition("text", Operator.CONTAINS, ("strasse",)),
    Condition("text", Operator.NOT_CONTAINS, ("strasse",)),
    Condition("text", Operator.STARTS_WITH, ("str",)),
    Condition("Stage", Operator.IS_ANY_OF, ("New",)),
    Condition("Stage", Operator.IS_NONE_OF, ("New",)),
    Condition("Assigned To", Operator.IS_ME),
    Condition("Assigned To", Operator.IS_BLANK),
]


for _operator in (
    Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH, Operator.IS, Operator.IS_NOT, Operator.IS_BLANK,
):  # fmt: skip
    CONDITIONS += [
        Condition("longText", _operator, () if _operator is Operator.IS_BLANK else (wanted,))
        for wanted in ("strasse", "STRASSE 7", "Straße", "other")
    ]


def table() -> TaskTable:
    made = TaskTable(SCHEMA)
    made.load(TASKS)
    return made


def colors(of: TaskTable, *rules: ColorRule) -> list[Colored]:
    of.reader.colors.use(rules, SEEN)
    return of.reader.colors.of([of.reader.id(one.key) for one in TASKS])


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: f"{one.field} {one.operator} {one.values}")
def test_a_rule_colours_the_tasks_that_meet_its_condition(condition: Condition) -> None:
    found = colors(table(), ColorRule((condition,), Shade.RED))
    met = [holds(condition, one.task, SCHEMA, SEEN) for one in TASKS]
    assert [one.row is Shade.RED for one in found] == met


def test_the_first_rule_of_a_row_and_of_a_cell_counts() -> None:
    """A rule with several conditions needs all of them, and one without any colours nothing."""
    large, small = CONDITIONS[0], Condition("number", Operator.AT_MOST, (Decimal(19),))
    rules = (
        ColorRule((), Shade.GREY),
        ColorRule((large, small), Shade.RED),
        ColorRule((large,), Shade.GREEN),
        ColorRule((small,), Shade.BLUE, "number"),
        ColorRule((Condition("Stage", Operator.IS_ANY_OF, ("New",)),), Shade.PINK, "number"),
    )
    found = colors(table(), *rules)
    assert [one.row for one in found] == [None, Shade.GREEN, None, Shade.RED]
    assert [one.cells.get("number") for one in found] == [Shade.BLUE, Shade.PINK, Shade.PINK, Shade.BLUE]
    assert found[3].rules == (1, 3)


def test_a_changed_task_is_coloured_anew() -> None:
    made, rule = table(), ColorRule((CONDITIONS[0],), Shade.RED)
    assert colors(made, rule)[0] is PLAIN
    changed = replace(TASKS[0], task=replace(TASKS[0].task, values={**TASKS[0].task.values, "number": Decimal(5)}))
    made.apply({changed.key: changed})
    assert colors(made, rule)[0].row is Shade.RED
    made.apply({TASKS[0].key: TASKS[0]})
    assert colors(made, rule)[0] is PLAIN


def test_another_day_and_other_rules_colour_anew() -> None:
    made, rule = table(), ColorRule((Condition("date", Operator.IS_TODAY),), Shade.RED)
    assert [one.row for one in colors(made, rule)] == [None, Shade.RED, None, None]
    made.reader.colors.use((rule,), replace(SEEN, today=TODAY - timedelta(1)))
    assert made.reader.colors.of([0])[0].row is Shade.RED
    assert colors(made) == [PLAIN] * 4
    assert made.reader.colors.of([-3]) == [PLAIN]


def test_a_row_is_compared_once_and_each_value_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Painting again asks nothing again: it must cost next to nothing."""
    compared: list[Value] = []

    def noted(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
        compared.append(value)
        return holds_of(condition, field, value, schema)

    monkeypatch.setattr(row_colors, "holds_of", noted)
    made, rule = table(), ColorRule((CONDITIONS[8],), Shade.RED)
    colors(made, rule)
    assert len(compared) == 1, "all tasks have the same stage"
    seen = made.reader.colors._known.copy()
    colors(made, rule)
    assert len(compared) == 1
    assert all(made.reader.colors._known[row] is known for row, known in seen.items())
