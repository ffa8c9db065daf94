"""What belongs to a task beside its fields: its comments, its checklist, and the actions that can be run on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.identity import Identity


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a task.

    Attributes:
        author: who wrote it, in the server's words; ``""`` where it does not say.
        body: plain text.
        written: when, with a zone; None where the server does not say, or in no way that can be read.
    """

    author: str
    body: str
    written: datetime | None


class ItemStatus(StrEnum):
    """How a checklist item stands."""

    BLANK = "Blank"
    COMPLETED = "Completed"
    SKIPPED = "Skipped"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """An item of a task's checklist.

    Attributes:
        id: its id in the API.
        title: plain text.
        status: how it stands.
        editable: its title may change, and it may be deleted; not so for one of a stage's template.
        assigned_to: the e-mail of a user, None for nobody.
        stage: the name of the stage it belongs to.
    """

    id: str
    title: str
    status: ItemStatus
    editable: bool
    assigned_to: str | None
    stage: str


@dataclass(frozen=True, slots=True)
class Requirements:
    """What a task must have before an action can be run on it.

    Attributes:
        fields: the names of fields that must not be blank.
        checklist: no checklist item of the task's stage may be open.
        assigned: the task must be assigned to somebody.
    """

    fields: tuple[str, ...] = ()
    checklist: bool = False
    assigned: bool = False

    def __bool__(self) -> bool:
        """True where something is required."""
        return bool(self.fields or self.checklist or self.assigned)

    def joined(self, other: Requirements) -> Requirements:
        """What either requires."""
        fields = tuple(dict.fromkeys((*self.fields, *other.fields)))
        return Requirements(fields, self.checklist or other.checklist, self.assigned or other.assigned)


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a workflow.

    Attributes:
        id: its id in the API.
        name: plain text.
        color: ``#rrggbb``, None where the server does not say.
        confirmation: the question before it runs, one line of plain text; None where it runs at once.
        requires: what the task must have; empty where the server does not say: then a refusal tells.
    """

    id: str
    name: str
    color: str | None = None
    confirmation: str | None = None
    requires: Requirements = Requirements()


@dataclass(frozen=True, slots=True)
class WorkflowAction:
    """An action of a workflow, with the names of the stages that offer it; all of them where it names none."""

    action: Action
    stages: tuple[str, ...] = ()


class ExecutionStatus(StrEnum):
    """How a performance of an action stands."""

    PENDING = "Pending"
    SUCCESS = "Success"
    FAIL = "Fail"


@dataclass(frozen=True, slots=True)
class Execution:
    """A performance of an action; ``errors`` say why it failed, in the server's words."""

    id: str
    status: ExecutionStatus
    errors: tuple[str, ...] = ()


class Part(StrEnum):
    """The three things that are read of a task beside its fields, each by an address of its own."""

    ACTIONS = "actions"
    COMMENTS = "comments"
    CHECKLIST = "checklist"


@dataclass(frozen=True, slots=True)
class TaskActivity:
    """What is known of one task's comments, checklist and actions; None for what was never read.

    Attributes:
        comments: oldest first.
        items: in the server's order.
        actions: those offered at ``stage``.
        stage: the task's stage when the actions were read.
        read: when all of it was read last, with a zone.
        identity: which task it is of, where the server lets it be known again.
    """

    comments: tuple[Comment, ...] | None = None
    items: tuple[ChecklistItem, ...] | None = None
    actions: tuple[Action, ...] | None = None
    stage: str = ""
    read: datetime | None = None
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What the server has made of an edit: a comment or an item as it is now, or an item that is gone, by its id."""

    comment: Comment | None = None
    item: ChecklistItem | None = None
    gone: str | None = None


def with_settled(known: TaskActivity, settled: Settled) -> TaskActivity:
    """What is known of a task after one of its edits was carried out; what was never read stays so."""
    comments, items = known.comments, known.items
    if settled.comment is not None and comments is not None:
        comments = (*comments, settled.comment)
    if settled.item is not None and items is not None:
        items = _with_item(items, settled.item)
    if settled.gone is not None and items is not None:
        items = tuple(i for i in items if i.id != settled.gone)
    return replace(known, comments=comments, items=items)


def _with_item(items: tuple[ChecklistItem, ...], item: ChecklistItem) -> tuple[ChecklistItem, ...]:
    """Items with one in its place as it is now, or behind the others where it is new."""
    if all(other.id != item.id for other in items):
        return (*items, item)
    return tuple(item if other.id == item.id else other for other in items)


@dataclass(frozen=True, slots=True)
class ShownActivity:
    """The same for the window.

    Attributes:
        known: what is here.
        actions: of the task's stage: its own, else the ones that its stage offered last; None where unknown.
        missing: what the server does not have at all.
        reasons: why something could not be read, by part.
        slots: the action at each fixed position of the workflow, whatever the stage; None for an empty one. ``()``
            where the positions are those of ``actions``.
        is_complete: whether the actions of every stage are known, so that no slot comes any more.
    """

    known: TaskActivity
    actions: tuple[Action, ...] | None
    missing: frozenset[Part]
    reasons: Mapping[Part, Reason]
    slots: tuple[Action | None, ...] = ()
    is_complete: bool = False
