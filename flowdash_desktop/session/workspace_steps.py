"""Changes of workflows that a person made: the ones that can be taken back, and the ones without an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.wire.preferences.renames_json import renames_from_json, renames_to_json


class WorkspaceStepKind(StrEnum):
    """What a person did to a workflow, by its name on the disk."""

    CREATED = "created"
    RENAMED = "renamed"
    COPIED = "copied"
    ARCHIVED = "archived"
    BROUGHT_BACK = "brought back"
    DELETED = "deleted"
    SAMPLE_DELETED = "sample deleted"
    EXTENDED = "fields and options added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class WorkspaceStep:
    """A change of the workspace that can be taken back.

    Attributes:
        change_id: by which the server knows it.
        kind: what was done.
        name: of the workflow, as the person saw it.
        workflow_id: the workflow to go to when it is taken back.
        made: when, in seconds since 1970.
        renames: the stages and options that have other names since.
    """

    change_id: str
    kind: WorkspaceStepKind
    name: str
    workflow_id: str
    made: int
    renames: Renames = field(default_factory=Renames)

    @classmethod
    def now(cls, kind: WorkspaceStepKind, name: str, workflow_id: str, change_id: str) -> Self:
        """A change that was just made."""
        return cls(change_id, kind, name, workflow_id, int(datetime.now(UTC).timestamp()))


@dataclass(frozen=True, slots=True)
class BegunChange:
    """A change, or the undo of one, that is sent to the server and whose answer is not known.

    Attributes:
        key: the ``Idempotency-Key`` under which the server does it once.
        body: the request of a change as it is sent, ``""`` for an undo.
        step: what is done, without its id; for an undo, the step that it takes back.
    """

    key: str
    body: str
    step: WorkspaceStep

    @property
    def is_undo(self) -> bool:
        """Whether it takes ``step`` back."""
        return not self.body

    @property
    def renames(self) -> Renames:
        """The stages and options that have other names once it is done."""
        return self.step.renames.inverse() if self.is_undo else self.step.renames


def steps_to_json(steps: Iterable[WorkspaceStep]) -> list[object]:
    """Steps as plain JSON values."""
    return [_step_to_json(one) for one in steps]


def steps_from_json(raw: object) -> tuple[WorkspaceStep, ...]:
    """The same back.

    Raises:
        ValueError: the value is not that.
    """
    if not isinstance(raw, list):
        raise ValueError("not a list of steps")
    return tuple(map(_step_from_json, raw))


def begun_to_json(begun: Iterable[BegunChange]) -> list[object]:
    """Begun changes as plain JSON values."""
    return [[one.key, one.body, _step_to_json(one.step)] for one in begun]


def begun_from_json(raw: object) -> tuple[BegunChange, ...]:
    """The same back.

    Raises:
        ValueError: the value is not that.
    """
    if not isinstance(raw, list):
        raise ValueError("not a list of begun changes")
    return tuple(map(_begun_from_json, raw))


def _begun_from_json(raw: object) -> BegunChange:
    match raw:
        case [str(key), str(body), step]:
            return BegunChange(key, body, _step_from_json(step))
    raise ValueError("not a begun change")


def _step_to_json(one: WorkspaceStep) -> list[object]:
    return [one.change_id, one.kind.value, one.name, one.workflow_id, one.made, renames_to_json(one.renames)]


def _step_from_json(raw: object) -> WorkspaceStep:
    match raw:
        case [str(change_id), str(kind), str(name), str(workflow_id), int(made)]:
            return WorkspaceStep(change_id, WorkspaceStepKind(kind), name, workflow_id, made)
        case [str(change_id), str(kind), str(name), str(workflow_id), int(made), dict(renames)]:
            kinds = WorkspaceStepKind(kind)
            return WorkspaceStep(change_id, kinds, name, workflow_id, made, renames_from_json(renames))
        case _:
            raise ValueError("not a step")
