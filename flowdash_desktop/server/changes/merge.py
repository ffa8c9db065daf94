"""The definition that an undo leads to: the changed parts as they were before, and the other parts as they are now."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from flowdash_desktop.server.changes.model import Json, Model, by_id

Path: TypeAlias = tuple[str, ...]
"""The list that a part is in, then its workflow where it is in one, then its id."""

Parts: TypeAlias = dict[Path, Json]

_OUTSIDE = ("roles", "users", "links", "workflows")
_INSIDE = ("stages", "fields", "actions")


def merged(before: Model, after: Model, now: Model) -> tuple[Model, list[str]]:
    """The model to go back to, and in words why it can't be undone: later changes depend on it."""
    old, made, current = (dict(_parts(model)) for model in (before, after, now))
    changed = [path for path in {**old, **made} if old.get(path) != made.get(path)]
    target = {**current, **{path: old.get(path, {}) for path in changed}}
    target = {path: part for path, part in target.items() if part}
    order = _Order((before, after, now), target)
    model: Model = {"workspace": copy.deepcopy(now["workspace"])}
    model |= {kind: order.parts(kind, None) for kind in _OUTSIDE}
    for workflow in model["workflows"]:
        workflow |= {kind: order.parts(kind, workflow["id"]) for kind in _INSIDE}
    deleted = _deleted(before, after, now)
    return model, [*_gone(deleted), *_later(changed, deleted, (old, made, current))]


def _gone(workflows: Mapping[str, Json]) -> Iterator[str]:
    return (_words(("workflows", one), part, "deleted") for one, part in workflows.items())


def _later(changed: Sequence[Path], deleted: Mapping[str, Json], states: tuple[Parts, Parts, Parts]) -> list[str]:
    """What was changed later, outside of workflows that were deleted."""
    there = [path for path in changed if not _is_in(path, deleted)]
    return [*_conflicts(there, *states), *_added_inside(there, *states)]


def _is_in(path: Path, workflows: Mapping[str, Json]) -> bool:
    """Whether a part is one of these workflows, or in one."""
    return path[0] in ("workflows", *_INSIDE) and path[1] in workflows


def _deleted(before: Model, after: Model, now: Model) -> dict[str, Json]:
    """The workflows that the change has changed, themselves or inside, and that were deleted since; by id."""
    old, current = by_id(before["workflows"]), by_id(now["workflows"])
    made = by_id(after["workflows"])
    return {one: part for one, part in made.items() if one not in current and old.get(one, part) != part}


def _conflicts(changed: Sequence[Path], old: Parts, made: Parts, current: Parts) -> Iterator[str]:
    for path in changed:
        if current.get(path) != made.get(path):
            yield _words(path, made.get(path) or old[path])


def _added_inside(changed: Sequence[Path], old: Parts, made: Parts, current: Parts) -> Iterator[str]:
    """What was put into a workflow that the change has added."""
    added = {path[1] for path in changed if path[0] == "workflows" and path not in old}
    late = (path for path in current if path[0] in _INSIDE and path not in made)
    return (_words(path, current[path]) for path in late if path[1] in added)


def _parts(model: Model) -> Iterator[tuple[Path, Json]]:
    for kind in _OUTSIDE:
        for part in model[kind]:
            yield (kind, part["id"]), {key: value for key, value in part.items() if key not in _INSIDE}
    for workflow in model["workflows"]:
        for kind in _INSIDE:
            for part in workflow[kind]:
                yield (kind, workflow["id"], part["id"]), part


def _words(path: Path, part: Json, what: str = "changed") -> str:
    name = part.get("name") or part.get("email")
    return f"the {path[0][:-1]} {name!r} has been {what} since"


class _Order:
    """The parts of each list in the order that it had before the change, where nobody has moved anything since."""

    def __init__(self, models: Sequence[Model], target: Parts) -> None:
        self._models = models
        self._target = target

    def parts(self, kind: str, workflow: str | None) -> list[Json]:
        """The parts of one list."""
        start: Path = (kind,) if workflow is None else (kind, workflow)
        before, after, now = (_ids(model, kind, workflow) for model in self._models)
        wanted = [path[-1] for path in self._target if path[:-1] == start]
        ids = [*before, *now] if now == after else _put_back(now, before)
        found = [one for one in dict.fromkeys(ids) if one in wanted]
        return [copy.deepcopy(self._target[(*start, one)]) for one in found]


def _put_back(now: Sequence[str], before: Sequence[str]) -> list[str]:
    """What was there before goes behind the one that it stood behind, and all else stays where it is."""
    found = list(now)
    for number, one in enumerate(before):
        if one not in found:
            earlier = [found.index(other) for other in before[:number] if other in found]
            found.insert(max(earlier, default=-1) + 1, one)
    return found


def _ids(model: Model, kind: str, workflow: str | None) -> list[str]:
    holder = model if workflow is None else by_id(model["workflows"]).get(workflow, {})
    return [part["id"] for part in holder.get(kind, ())]
