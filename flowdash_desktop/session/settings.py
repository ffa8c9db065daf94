"""How a person has arranged things: the last workflow, each workflow's filter, order and columns, and saved views."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.importing.columns import ColumnUse, DayOrder, signature
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table import GroupBy, Grouping, SortBy
from flowdash_desktop.domain.table.arrangement import ColumnArrangement, TableArrangement
from flowdash_desktop.domain.table.positions import Positions
from flowdash_desktop.domain.table.renamed import renamed_filter, renamed_table
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.workflow_draft.renames import Renames, in_force
from flowdash_desktop.session.person_settings import PersonSettings
from flowdash_desktop.session.workspace_steps import (
    BegunChange,
    WorkspaceStep,
    begun_from_json,
    begun_to_json,
    steps_from_json,
    steps_to_json,
)
from flowdash_desktop.wire.renames_json import expected_from_json, expected_to_json, names_from_json
from flowdash_desktop.wire.saved_view_json import filter_from_json, filter_to_json, sort_from_json, sort_to_json

T = TypeVar("T")
_MOST_IMPORTS = 20
_MOST_WIDTH = 10_000
"""A wider column fits on no screen, and Qt takes no width above 2^31 - 1."""
_NONE_EXPECTED: Mapping[str, Sequence[Renames]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter and a table under a name.

    Attributes:
        sort: the order of the rows.
        table: columns, order and groups; None for a view of an earlier version, which had none.
    """

    name: str
    filter: TaskFilter
    sort: tuple[SortBy, ...] = ()
    table: TableArrangement | None = None


def renamed_view(view: SavedView, renames: Renames) -> SavedView:
    """A view that names the parts of its workflow as they are called now."""
    sort = tuple(replace(by, field=renames.fields.get(by.field, by.field)) for by in view.sort)
    table = renamed_table(view.table, renames) if view.table is not None else None
    return SavedView(view.name, renamed_filter(view.filter, renames), sort, table)


class Arrangements(PersonSettings):
    """The preferences of one account that have a meaning. What can't be read is as if it had never been kept."""

    async def last_workflow(self) -> str | None:
        """The workflow that was shown last."""
        value = await self._preferences.get(f"{self._account}/workflow")
        return value if isinstance(value, str) else None

    async def keep_last_workflow(self, workflow_id: str) -> None:
        """Remember the workflow that is shown."""
        await self._preferences.put(f"{self._account}/workflow", workflow_id)

    async def filter(self, workflow_id: str) -> TaskFilter | None:
        """The filter that was in force in a workflow; without the search, which is of the moment."""
        kept = _read(filter_from_json, await self._preferences.get(self._name(workflow_id, "filter")))
        return kept if kept is not None and _is_comparable(kept) else None

    async def keep_filter(self, workflow_id: str, task_filter: TaskFilter) -> None:
        """Remember the filter in force."""
        kept = TaskFilter(active_only=task_filter.active_only).with_groups(task_filter.groups)
        await self._preferences.put(self._name(workflow_id, "filter"), filter_to_json(kept))

    async def table(self, workflow_id: str) -> TableArrangement | None:
        """How the table of a workflow was left, None where it was never arranged."""
        raw = await self._preferences.get(self._name(workflow_id, "table"))
        return _read(_table_from_json, raw)

    async def keep_table(self, workflow_id: str, table: TableArrangement) -> None:
        """Remember columns, order and groups."""
        await self._preferences.put(self._name(workflow_id, "table"), _table_to_json(table))

    async def positions(self, workflow_id: str) -> Positions:
        """Where removed tasks of a workflow stood."""
        raw = await self._preferences.get(self._name(workflow_id, "positions"))
        return _read(_positions_from_json, raw) or Positions()

    async def keep_positions(self, workflow_id: str, positions: Positions) -> None:
        """Remember where removed tasks of a workflow stood."""
        body = [[key, before] for key, before in positions.before.items()]
        await self._preferences.put(self._name(workflow_id, "positions"), body)

    async def views(self, workflow_id: str) -> dict[str, SavedView]:
        """The saved views of a workflow by name, in the order they were saved; a view that can't filter is left out."""
        raw = await self._preferences.get(self._name(workflow_id, "views"))
        views = _read(views_from_json, raw) or {}
        return {name: view for name, view in views.items() if _is_comparable(view.filter)}

    async def keep_views(self, workflow_id: str, views: Mapping[str, SavedView]) -> None:
        """Replace the saved views of a workflow."""
        await self._preferences.put(self._name(workflow_id, "views"), views_to_json(views.values()))

    async def loaded_view(self, workflow_id: str) -> str:
        """The name of the view that was loaded last in a workflow, ``""`` for none."""
        value = await self._preferences.get(self._name(workflow_id, "view"))
        return value if isinstance(value, str) else ""

    async def store_loaded_view(self, workflow_id: str, name: str) -> None:
        """Remember which view is loaded."""
        await self._preferences.put(self._name(workflow_id, "view"), name)

    async def listed_view(self, workflow_id: str) -> str:
        """The view in force that lists its tasks one by one, ``""`` for none."""
        value = await self._preferences.get(self._name(workflow_id, "listed view"))
        return value if isinstance(value, str) else ""

    async def store_listed_view(self, workflow_id: str, name: str) -> None:
        """Remember that view."""
        await self._preferences.put(self._name(workflow_id, "listed view"), name)

    async def expected_renames(self, workflow_id: str) -> tuple[Renames, ...]:
        """The new names of stages and options that a workflow is given and did not show yet, the oldest first."""
        return _read(expected_from_json, await self._preferences.get(self._name(workflow_id, "renames"))) or ()

    async def renames(self, workflow_id: str, schema: WorkflowSchema) -> Renames:
        """What has another name since ``follow`` was called last.

        Fields are known by their ids, whoever has given them another name. Stages and options have none, so only what
        was expected is followed.
        """
        before = _read(names_from_json, await self._preferences.get(self._name(workflow_id, "fields"))) or {}
        now = _names_by_id(schema)
        renames = Renames({old: now[key] for key, old in before.items() if now.get(key, old) != old})
        expected, _ = in_force(await self.expected_renames(workflow_id), schema)
        return replace(renames, stages=expected.stages, options=expected.options)

    async def follow(self, workflow_id: str, schema: WorkflowSchema) -> Renames:
        """Have all that is stored of a workflow name its parts as they are called now, and give what was renamed."""
        renames, now = await self.renames(workflow_id, schema), _names_by_id(schema)
        bodies = await self._renamed(workflow_id, renames) if renames else {}
        expected = await self.expected_renames(workflow_id)
        if count := in_force(expected, schema)[1]:
            bodies["renames"] = expected_to_json(expected[count:])
        if now != await self._preferences.get(self._name(workflow_id, "fields")):
            bodies["fields"] = now
        await self._preferences.put_all({self._name(workflow_id, what): body for what, body in bodies.items()})
        return renames

    async def _renamed(self, workflow_id: str, renames: Renames) -> dict[str, object]:
        """What is stored by name, as it is to be stored."""
        bodies: dict[str, object] = {}
        if (kept := await self.filter(workflow_id)) is not None:
            bodies["filter"] = filter_to_json(renamed_filter(kept, renames))
        if (table := await self.table(workflow_id)) is not None:
            bodies["table"] = _table_to_json(renamed_table(table, renames))
        if views := await self.views(workflow_id):
            bodies["views"] = views_to_json(renamed_view(one, renames) for one in views.values())
        raw = await self._preferences.get(self._name(workflow_id, "imports"))
        if kinds := _read(_imports_from_json, raw):
            named = {name: tuple(_renamed_use(use, renames) for use in uses) for name, uses in kinds.items()}
            bodies["imports"] = _imports_to_json(named)
        return bodies

    async def import_uses(self, workflow_id: str, headings: Sequence[str]) -> tuple[ColumnUse, ...] | None:
        """What the columns of a file with these headings became the last time, None for a kind of file not seen yet."""
        raw = await self._preferences.get(self._name(workflow_id, "imports"))
        kept = _read(_imports_from_json, raw) or {}
        uses = kept.get(signature(headings))
        return uses if uses is not None and len(uses) == len(headings) else None

    async def keep_import(self, workflow_id: str, headings: Sequence[str], uses: Sequence[ColumnUse]) -> None:
        """Remember what the columns of a file became; the kinds of files that were imported last are kept."""
        raw = await self._preferences.get(self._name(workflow_id, "imports"))
        kept = _read(_imports_from_json, raw) or {}
        kept.pop(signature(headings), None)
        kept[signature(headings)] = tuple(uses)
        last = dict(list(kept.items())[-_MOST_IMPORTS:])
        await self._preferences.put(self._name(workflow_id, "imports"), _imports_to_json(last))

    async def workspace_steps(self) -> tuple[WorkspaceStep, ...]:
        """What was done to workflows of the account and can be taken back, oldest first."""
        raw = await self._preferences.get(self._name("", "workspace steps"))
        return _read(steps_from_json, raw) or ()

    async def begun_changes(self) -> tuple[BegunChange, ...]:
        """The changes of workflows whose answer is not known, the oldest first."""
        raw = await self._preferences.get(self._name("", "begun changes"))
        return _read(begun_from_json, raw) or ()

    async def store_changes(
        self,
        steps: Sequence[WorkspaceStep],
        begun: Sequence[BegunChange],
        expected: Mapping[str, Sequence[Renames]] = _NONE_EXPECTED,
    ) -> None:
        """Remember what was done to workflows and what is being done, all of it or nothing.

        Args:
            steps: what can be taken back.
            begun: what is sent, and was not answered.
            expected: by workflow, the new names that follow from it.
        """
        bodies: dict[str, object] = {
            self._name(flow, "renames"): expected_to_json(all_) for flow, all_ in expected.items()
        }
        bodies[self._name("", "workspace steps")] = steps_to_json(steps)
        bodies[self._name("", "begun changes")] = begun_to_json(begun) or None
        await self._preferences.put_all(bodies)


def _read(read: Callable[[object], T], raw: object) -> T | None:
    if raw is None:
        return None
    try:
        return read(raw)
    except ValueError:
        return None


def _is_comparable(task_filter: TaskFilter) -> bool:
    """False where a value of a condition would make every filtering fail: an earlier version imported such views."""
    return all(condition.is_comparable for group in task_filter.groups for condition in group)


def _table_to_json(table: TableArrangement) -> dict[str, object]:
    return {
        "columns": [[c.field, c.width, c.hidden] for c in table.columns],
        "sort": sort_to_json(table.sort),
        "frozen": table.frozen,
        "grouping": [[by.field, by.unit] for by in table.grouping],
        "collapsed": sorted(table.collapsed),
    }


def _table_from_json(raw: object) -> TableArrangement:
    if not isinstance(raw, dict) or not isinstance(raw.get("columns"), list):
        raise ValueError("not a table arrangement")
    columns = [_column_from_json(item) for item in raw["columns"]]
    closed = raw.get("collapsed")
    return TableArrangement(
        tuple(columns),
        sort_from_json(raw.get("sort")),
        raw.get("frozen") is not False,
        _grouping_from_json(raw.get("grouping")),
        frozenset(name for name in closed if isinstance(name, str)) if isinstance(closed, list) else frozenset(),
    )


def _grouping_from_json(raw: object) -> Grouping:
    """The levels; an earlier version stored the name of one field."""
    if isinstance(raw, str):
        return (GroupBy(raw),) if raw else ()
    levels = raw if isinstance(raw, list) else []
    return tuple(GroupBy(str(one[0]), str(one[1])) for one in levels if isinstance(one, list) and len(one) == 2)


def _column_from_json(raw: object) -> ColumnArrangement:
    match raw:
        case [field, int() as width, hidden] if not isinstance(width, bool):
            return ColumnArrangement(str(field), max(0, min(width, _MOST_WIDTH)), hidden is True)
        case _:
            raise ValueError("not a column")


def _positions_from_json(raw: object) -> Positions:
    if not isinstance(raw, list):
        raise ValueError("not positions")
    before: dict[TaskKey, TaskKey | None] = {}
    for item in raw:
        match item:
            case [str(key), str() | None as other]:
                before[TaskKey(key)] = None if other is None else TaskKey(other)
            case _:
                raise ValueError("not a position")
    return Positions(before)


def views_from_json(raw: object) -> dict[str, SavedView]:
    """The views that ``views_to_json`` wrote, by name.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(raw, list):
        raise ValueError("not a list of views")
    views = {}
    for item in raw:
        if not isinstance(item, list) or len(item) not in (3, 4):
            raise ValueError("not a view")
        name = str(item[0])
        table = _table_from_json(item[3]) if len(item) == 4 and item[3] is not None else None
        views[name] = SavedView(name, filter_from_json(item[1]), sort_from_json(item[2]), table)
    return views


def _names_by_id(schema: WorkflowSchema) -> dict[str, str]:
    return {one.id: one.name for one in schema.columns if one.id}


def views_to_json(views: Iterable[SavedView]) -> list[object]:
    """Saved views as JSON."""
    return [
        [v.name, filter_to_json(v.filter), sort_to_json(v.sort), _table_to_json(v.table) if v.table else None]
        for v in views
    ]


def _renamed_use(use: ColumnUse, renames: Renames) -> ColumnUse:
    return use if use.field is None else replace(use, field=renames.fields.get(use.field, use.field))


def _imports_to_json(kinds: Mapping[str, Sequence[ColumnUse]]) -> list[object]:
    return [
        [name, [[u.field, u.finds_task, u.day_order.value, u.has_decimal_comma] for u in uses]]
        for name, uses in kinds.items()
    ]


def _imports_from_json(raw: object) -> dict[str, tuple[ColumnUse, ...]]:
    """What columns became, by the signature of their files.

    Raises:
        ValueError: the text is not that.
    """
    try:
        return {
            str(name): tuple(
                ColumnUse(None if field is None else str(field), bool(finds), DayOrder(order), bool(comma))
                for field, finds, order, comma in uses
            )
            for name, uses in raw  # type: ignore[attr-defined]  # a text that is none fails here, too
        }
    except (TypeError, ValueError) as error:
        raise ValueError("not the columns of imports") from error
