"""Where links lead and of which kind they are, which the API does not say: found out by the linked tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from flowdash_desktop.domain.schema import BUILT_IN_NAMES, FieldKind, LinkKind
from flowdash_desktop.server.transfer.copies.arrived import RawTask
from flowdash_desktop.server.transfer.copies.report import CopyReport
from flowdash_desktop.wire.schema import text_of

Json: TypeAlias = dict[str, Any]
Pairs: TypeAlias = set[tuple[str, str]]


@dataclass(slots=True)
class _Side:
    """A link as the tasks of one workflow show it; ``linked`` are a task's key and the objects that it shows."""

    workflow: str
    name: str
    to_many: bool = False
    linked: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)
    other: str = ""
    pairs: Pairs = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Workflow:
    """What tasks of a workflow are known by."""

    id: str
    name: str
    id_field: str
    fields: frozenset[str]
    unique_ids: frozenset[str]


def find_links(workflows: Iterable[Json], tasks: Mapping[str, list[RawTask]], report: CopyReport) -> list[Json]:
    """The links of a definition; what can't be found out goes to the report."""
    known = [_known(one, tasks[one["id"]]) for one in workflows]
    names = {one.id: one.name for one in known}
    sides = [side for one in known for side in _sides(one, tasks[one.id])]
    found: list[_Side] = []
    for side in sides:
        place = f"{names[side.workflow]}, {side.name}"
        if not side.linked:
            report.unknown.append(f"{place}: where this link leads, as no task is linked. It is not in the copy.")
        elif not _find_other(side, known):
            report.say_changed(place, "its linked tasks are of no workflow of the copy, so the link is not in it")
        else:
            found.append(side)
    return _joined(found, {one.id: one for one in known}, report)


def _known(workflow: Json, tasks: Iterable[RawTask]) -> _Workflow:
    id_field = next((str(f["name"]) for f in workflow["fields"] if f["type"] == FieldKind.UNIQUE_ID), "")
    names = frozenset(str(f["name"]) for f in workflow["fields"])
    ids = frozenset(text_of(task, id_field) for task in tasks) if id_field else frozenset()
    return _Workflow(workflow["id"], workflow["name"], id_field, names, ids)


def _sides(workflow: _Workflow, tasks: Iterable[RawTask]) -> Iterator[_Side]:
    sides: dict[str, _Side] = {}
    for number, task in enumerate(tasks):
        key = text_of(task, workflow.id_field) if workflow.id_field else f"#{number}"
        for name, value in task.items():
            items = _linked(value)
            if items is not None and name not in workflow.fields and name not in BUILT_IN_NAMES:
                side = sides.setdefault(name, _Side(workflow.id, name))
                side.to_many |= isinstance(value, list)
                side.linked.extend((key, item) for item in items)
    yield from sides.values()


def _linked(value: object) -> list[Mapping[str, object]] | None:
    """The linked tasks that a key holds; None where it holds something else."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    found: list[Mapping[str, object]] = [item for item in items if isinstance(item, dict)]
    return found if len(found) == len(items) else None


def _find_other(side: _Side, workflows: Iterable[_Workflow]) -> bool:
    """Find the workflow that most of the linked tasks are of: its unique IDs, and all of its fields."""
    best = 0
    for one in workflows:
        if not one.id_field:
            continue
        pairs = {
            (key, unique_id)
            for key, item in side.linked
            if (unique_id := text_of(item, one.id_field)) in one.unique_ids and one.fields <= item.keys()
        }
        if len(pairs) > best:
            best, side.other, side.pairs = len(pairs), one.id, pairs
    return best > 0


def _joined(sides: list[_Side], workflows: Mapping[str, _Workflow], report: CopyReport) -> list[Json]:
    """Two sides make a link where each shows the pairs of the other; a side that stays alone gets another one."""
    links: list[Json] = []
    left = list(sides)
    names = {one.id: {*one.fields, *(s.name for s in sides if s.workflow == one.id)} for one in workflows.values()}
    for _, first, second in sorted(_matches(sides), key=lambda match: -match[0]):
        if first in left and second in left:
            left.remove(first)
            left.remove(second)
            links.append(_link(first, second.name, second.to_many))
    for side in left:
        name = workflows[side.workflow].name
        while name in names[side.other]:
            name += " *"
        names[side.other].add(name)
        report.say_changed(
            f"{workflows[side.workflow].name}, {side.name}",
            f"the other side of this link was not found; in the copy it is {name} of {workflows[side.other].name}",
        )
        links.append(_link(side, name, to_many=True))
    return links


def _matches(sides: list[_Side]) -> Iterator[tuple[float, _Side, _Side]]:
    """How well two sides show the same pairs, from 0 to 1, where they show some."""
    for number, first in enumerate(sides):
        for second in sides[number + 1 :]:
            if (first.workflow, first.other) == (second.other, second.workflow):
                turned = {(one, other) for other, one in second.pairs}
                if common := len(first.pairs & turned):
                    yield common / len(first.pairs | turned), first, second


def _link(side: _Side, inverse_name: str, to_many: bool) -> Json:
    kinds = {
        (True, True): LinkKind.MANY_TO_MANY,
        (True, False): LinkKind.ONE_TO_MANY,
        (False, True): LinkKind.MANY_TO_ONE,
        (False, False): LinkKind.ONE_TO_ONE,
    }
    kind = kinds[side.to_many, to_many].value
    return {"from": side.workflow, "to": side.other, "kind": kind, "name": side.name, "inverseName": inverse_name}
