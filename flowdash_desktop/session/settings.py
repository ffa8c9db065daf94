"""How a person has arranged things: the last workflow, each workflow's filter, order and columns, and saved views."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.importing.columns import ColumnUse, DayOrder, signature
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.arrangement import TableArrangement
from flowdash_desktop.domain.table.positions import Positions
from flowdash_desktop.domain.table.renamed import renamed_filter, renamed_rules, renamed_table
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.workflow_draft.renames import Renames, in_force
from flowdash_desktop.session.person_settings import PersonSettings
from flowdash_desktop.session.views.as_left import as_left_to_json
from flowdash_desktop.session.views.saved_view import (
    SavedView,
    is_comparable,
    renamed_view,
    split_readable,
    table_from_json,
    table_to_json,
    views_to_json,
)
from flowdash_desktop.session.workspace_steps import (
    BegunChange,
    WorkspaceStep,
    begun_from_json,
    begun_to_json,
    steps_from_json,
    steps_to_json,
)
from flowdash_desktop.wire.preferences.renames_json import expected_from_json, expected_to_json, names_from_json
from flowdash_desktop.wire.preferences.saved_view_json import filter_from_json, filter_to_json, rules_to_json

T = TypeVar("T")
_MOST_IMPORTS = 20
_NONE_EXPECTED: Mapping[str, Sequence[Renames]] = MappingProxyType({})


class Arrangements(PersonSettings):
    """The preferences of one account that have a meaning. What can't be read is as if it had never been kept."""

    async def last_workflow(self) -> str | None:
        """The workflow that was shown last."""
        value = await self._preferences.get("workflow")
        return value if isinstance(value, str) else None

    async def keep_last_workflow(self, workflow_id: str) -> None:
        """Remember the workflow that is shown."""
        await self._preferences.put("workflow", workflow_id)

    async def filter(self, workflow_id: str) -> TaskFilter | None:
        """The filter that was in force in a workflow; without the search, which is of the moment."""
        kept = _read(filter_from_json, await self._preferences.get_of(workflow_id, "filter"))
        return kept if kept is not None and is_comparable(kept) else None

    async def keep_filter(self, workflow_id: str, task_filter: TaskFilter) -> None:
        """Remember the filter in force."""
        kept = TaskFilter(active_only=task_filter.active_only).with_groups(task_filter.groups)
        await self._preferences.put_of(workflow_id, "filter", filter_to_json(kept))

    async def table(self, workflow_id: str) -> TableArrangement | None:
        """How the table of a workflow was left, None where it was never arranged."""
        raw = await self._preferences.get_of(workflow_id, "table")
        return _read(table_from_json, raw)

    async def keep_table(self, workflow_id: str, table: TableArrangement) -> None:
        """Remember columns, order and groups."""
        await self._preferences.put_of(workflow_id, "table", table_to_json(table))

    async def positions(self, workflow_id: str) -> Positions:
        """Where removed tasks of a workflow stood."""
        raw = await self._preferences.get_of(workflow_id, "positions")
        return _read(_positions_from_json, raw) or Positions()

    async def keep_positions(self, workflow_id: str, positions: Positions) -> None:
        """Remember where removed tasks of a workflow stood."""
        body = [[key, before] for key, before in positions.before.items()]
        await self._preferences.put_of(workflow_id, "positions", body)

    async def views(self, workflow_id: str) -> dict[str, SavedView]:
        """The saved views of a workflow by name, in the order they were saved; a view that can't filter is left out."""
        return split_readable(await self._preferences.get_of(workflow_id, "views"))[0]

    async def keep_views(self, workflow_id: str, views: Mapping[str, SavedView]) -> None:
        """Replace the saved views of a workflow. A view that can't filter, or can't be read, stays stored as it is."""
        _, others = split_readable(await self._preferences.get_of(workflow_id, "views"))
        await self._preferences.put_of(workflow_id, "views", [*views_to_json(views.values()), *others])

    async def loaded_view(self, workflow_id: str) -> str:
        """The name of the view that was loaded last in a workflow, ``""`` for none."""
        value = await self._preferences.get_of(workflow_id, "view")
        return value if isinstance(value, str) else ""

    async def store_loaded_view(self, workflow_id: str, name: str) -> None:
        """Remember which view is loaded."""
        await self._preferences.put_of(workflow_id, "view", name)

    async def listed_view(self, workflow_id: str) -> str:
        """The view in force that lists its tasks one by one, ``""`` for none."""
        value = await self._preferences.get_of(workflow_id, "listed view")
        return value if isinstance(value, str) else ""

    async def was_active_only(self, workflow_id: str) -> bool:
        """*Active only* as it was before that view."""
        return await self._preferences.get_of(workflow_id, "active before listed") is True

    async def store_listed_view(self, workflow_id: str, name: str, *, was_active_only: bool = False) -> None:
        """Remember that view, and *Active only* as it was before it."""
        await self._preferences.put_of(workflow_id, "active before listed", was_active_only)
        await self._preferences.put_of(workflow_id, "listed view", name)

    async def expected_renames(self, workflow_id: str) -> tuple[Renames, ...]:
        """The new names of stages and options that a workflow is given and did not show yet, the oldest first."""
        return _read(expected_from_json, await self._preferences.get_of(workflow_id, "renames")) or ()

    async def renames(self, workflow_id: str, schema: WorkflowSchema) -> Renames:
        """What has another name since ``follow`` was called last.

        Fields are known by their ids, whoever has given them another name. Stages and options have none, so only what
        was expected is followed.
        """
        before = _read(names_from_json, await self._preferences.get_of(workflow_id, "fields")) or {}
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
        if now != await self._preferences.get_of(workflow_id, "fields"):
            bodies["fields"] = now
        await self._preferences.put_all({(workflow_id, what): body for what, body in bodies.items()})
        return renames

    async def _renamed(self, workflow_id: str, renames: Renames) -> dict[str, object]:
        """What is stored by name, as it is to be stored."""
        bodies: dict[str, object] = {}
        if (kept := await self.filter(workflow_id)) is not None:
            bodies["filter"] = filter_to_json(renamed_filter(kept, renames))
        if (table := await self.table(workflow_id)) is not None:
            bodies["table"] = table_to_json(renamed_table(table, renames))
        if (left := await self.opening.as_left(workflow_id)) is not None:
            bodies["as left"] = as_left_to_json(left.renamed(renames))
        views, others = split_readable(await self._preferences.get_of(workflow_id, "views"))
        if views:
            bodies["views"] = [*views_to_json(renamed_view(one, renames) for one in views.values()), *others]
        if rules := await self.opening.color_rules(workflow_id):
            bodies["color rules"] = rules_to_json(renamed_rules(rules, renames))
        raw = await self._preferences.get_of(workflow_id, "imports")
        if kinds := _read(_imports_from_json, raw):
            named = {name: tuple(_renamed_use(use, renames) for use in uses) for name, uses in kinds.items()}
            bodies["imports"] = _imports_to_json(named)
        return bodies

    async def import_uses(self, workflow_id: str, headings: Sequence[str]) -> tuple[ColumnUse, ...] | None:
        """What the columns of a file with these headings became the last time, None for a kind of file not seen yet."""
        raw = await self._preferences.get_of(workflow_id, "imports")
        kept = _read(_imports_from_json, raw) or {}
        uses = kept.get(signature(headings))
        return uses if uses is not None and len(uses) == len(headings) else None

    async def keep_import(self, workflow_id: str, headings: Sequence[str], uses: Sequence[ColumnUse]) -> None:
        """Remember what the columns of a file became; the kinds of files that were imported last are kept."""
        raw = await self._preferences.get_of(workflow_id, "imports")
        kept = _read(_imports_from_json, raw) or {}
        kept.pop(signature(headings), None)
        kept[signature(headings)] = tuple(uses)
        last = dict(list(kept.items())[-_MOST_IMPORTS:])
        await self._preferences.put_of(workflow_id, "imports", _imports_to_json(last))

    async def workspace_steps(self) -> tuple[WorkspaceStep, ...]:
        """What was done to workflows of the account and can be taken back, oldest first."""
        raw = await self._preferences.get_of("", "workspace steps")
        return _read(steps_from_json, raw) or ()

    async def begun_changes(self) -> tuple[BegunChange, ...]:
        """The changes of workflows whose answer is not known, the oldest first."""
        raw = await self._preferences.get_of("", "begun changes")
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
        bodies: dict[tuple[str, str], object] = {
            (flow, "renames"): expected_to_json(all_) for flow, all_ in expected.items()
        }
        bodies[("", "workspace steps")] = steps_to_json(steps)
        bodies[("", "begun changes")] = begun_to_json(begun) or None
        await self._preferences.put_all(bodies)


def _read(read: Callable[[object], T], raw: object) -> T | None:
    if raw is None:
        return None
    try:
        return read(raw)
    except ValueError:
        return None


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


def _names_by_id(schema: WorkflowSchema) -> dict[str, str]:
    return {one.id: one.name for one in schema.columns if one.id}


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
