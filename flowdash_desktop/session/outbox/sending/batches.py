"""Operations that are sent many at a time, where the server takes them so: an import or a bulk edit makes thousands.

Only the first attempt at a plain creation, or a change of one value, goes this way. A creation is sent under the key
that it has alone; a change with the value that the person saw, which the server compares. So a change whose answer was
lost is sent in a batch again: where the server has it, it refuses the repeat. Whatever a batch does not carry out goes
alone afterwards. So nothing is decided here about conflicts or refusals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from flowdash_desktop.api.errors import AnswerFault, RefusedError, ServerError, UnexpectedAnswerError
from flowdash_desktop.domain.conflicts import same
from flowdash_desktop.domain.edits import CreateTask, Edit, EditState, Operation, TaskEdit, is_new_task_key
from flowdash_desktop.domain.identity import Identity, identity_of, is_another
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.outbox.handlers.creation import is_made_of
from flowdash_desktop.session.outbox.index import TaskRef

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.api.endpoints.batches import TaskAnswer

Due = tuple[TaskRef, Operation]
"""An operation that is to be sent now, behind its task."""

MOST_TOGETHER = 100
"""So many operations are sent in one request: a tenth or two of a second of the server's work."""
_NOT_THERE = (404, 405, 501)


class BatchKind(Enum):
    """What goes into one request together."""

    CREATIONS = auto()
    CHANGES = auto()


class Sent(NamedTuple):
    """What became of operations that were sent together; what is in neither was not sent.

    Attributes:
        done: the tasks that were made or changed, by the ids of their operations.
        refused: the ids of changes that were not made now. A request that came twice is refused so when it has been
            carried out: a refusal of the second leaves open who has changed the task.
        texts: the server's texts of the tasks, by the ids of their operations.
    """

    done: dict[str, Task]
    refused: frozenset[str]
    texts: dict[str, bytes]


class Batches:
    """Tells what can be sent together, and sends it.

    Args:
        repeats_are_known: tells whether the server honours ``Idempotency-Key``; only then new tasks are sent together.
        accepts_batches: tells whether the server takes many tasks in one request.
    """

    def __init__(self, repeats_are_known: Callable[[], bool], accepts_batches: Callable[[], bool]) -> None:
        self._repeats_are_known = repeats_are_known
        self._server_accepts = accepts_batches
        self._are_accepted = True
        self._alone: set[str] = set()
        self._ids_under_way: set[tuple[str, str] | None] = set()

    def kind(self, item: Operation) -> BatchKind | None:
        """What an operation can be sent together with; None where it goes alone."""
        if item.state is not EditState.SAVED_HERE or item.id in self._alone:
            return None
        if not (self._are_accepted and self._server_accepts()):
            return None
        if _is_plain_creation(item.edit):
            return BatchKind.CREATIONS if _is_first(item) and self._repeats_are_known() else None
        return BatchKind.CHANGES if _is_first(item) and _is_plain_change(item) else None

    def leave(self, edit_ids: Iterable[str]) -> None:
        """These operations go alone from now on."""
        self._alone.update(edit_ids)

    def forget(self, edit_id: str) -> None:
        """An operation was carried out."""
        self._alone.discard(edit_id)

    async def send(self, client: FlowdashClient, schema: WorkflowSchema, items: Sequence[Operation]) -> Sent:
        """Create or change tasks. Of two creations under one unique ID only the first is sent.

        Returns:
            What was done; all else has to go alone.

        Raises:
            FlowdashError: nothing is known of any of them; also where an answer is another's.
        """
        creations, changes = self._claimed(items, schema), _changes(items, schema)
        try:
            made, changed = await _create(client, schema, creations), await _change(client, schema, changes)
            answers = {**made, **changed}
            done = {key: answer.task for key, answer in answers.items()}
            texts = {key: answer.text for key, answer in answers.items()}
            return Sent(done, frozenset(changes.keys() - changed.keys()), texts)
        except (RefusedError, ServerError) as error:
            if error.status in _NOT_THERE:
                self._are_accepted = False
            elif not isinstance(error, RefusedError):
                raise
            return Sent({}, frozenset(), {})
        finally:
            self._ids_under_way.difference_update(_named(edit, schema) for edit in creations.values())

    def _claimed(self, items: Sequence[Operation], schema: WorkflowSchema) -> dict[str, CreateTask]:
        """The creations that can be sent together now, by the ids of their operations."""
        creations = {item.id: item.edit for item in items if isinstance(item.edit, CreateTask)}
        return {key: edit for key, edit in creations.items() if _fits(edit, schema) and self._claims(edit, schema)}

    def _claims(self, edit: CreateTask, schema: WorkflowSchema) -> bool:
        """Take the unique ID of a new task for it; False where another that is being sent has it."""
        named = _named(edit, schema)
        if named is not None and named in self._ids_under_way:
            return False
        self._ids_under_way.add(named)
        return True


class Requests:
    """Divides what is due into what is sent in one request each.

    Attributes:
        groups: what is sent in each, in the order of the first of each.
    """

    def __init__(self, batches: Batches, most: int, being_sent: Iterable[Operation]) -> None:
        """``most``: so many requests may begin now; ``being_sent``: what is on its way. Where new tasks are among it,
        the next ones of their workflow come after them, so that they stand, and are numbered, as they were asked for.
        """
        self._creating = {item.edit.workflow_id for item in being_sent if is_ordered_creation(item)}
        self.groups: list[list[Due]] = []
        self._batches = batches
        self._most = most
        self._open: dict[tuple[str, BatchKind | None], list[Due]] = {}
        self._passed = 0

    @property
    def are_full(self) -> bool:
        """True when it is not worth while to look for more: what is due finds no room."""
        return self._passed > MOST_TOGETHER or (not self.have_room and not self._open)

    def look_elsewhere(self) -> None:
        """What is looked through next has nothing to do with what found no room."""
        self._passed = 0

    @property
    def have_room(self) -> bool:
        """True when another request may begin."""
        return len(self.groups) < self._most

    def pass_by(self, waiting: Sequence[Operation]) -> bool:
        """True for a new task that comes after others and finds no room, so that its edits need no look.

        Args:
            waiting: the operations of a task, oldest first.
        """
        first = next(iter(waiting), None)
        if first is None or not is_ordered_creation(first):
            return False
        workflow_id = first.edit.workflow_id
        if workflow_id not in self._creating or (workflow_id, BatchKind.CREATIONS) in self._open:
            return False
        self._passed += 1
        return True

    def add(self, ref: TaskRef, item: Operation) -> bool:
        """Take an operation; False where it finds no room, and is to be sent at another time."""
        kind, is_new = self._batches.kind(item), is_ordered_creation(item)
        group = self._open.get((ref[0], kind), []) if kind is not None else []
        if not group:
            if not self.have_room or (is_new and ref[0] in self._creating):
                self._passed += 1
                return False
            self.groups.append(group)
        group.append((ref, item))
        if is_new:
            self._creating.add(ref[0])
        if kind is not None:
            self._open[ref[0], kind] = group
        if len(group) >= MOST_TOGETHER:
            del self._open[ref[0], kind]
        return True


def is_ordered_creation(item: Operation) -> bool:
    """True for a new task that was not sent yet, or was sent without an answer: they are sent in the order in which
    they were asked for. The server may not have carried out the last ones of several batches."""
    is_open = item.uncertain or not item.attempts
    return isinstance(item.edit, CreateTask) and is_new_task_key(item.edit.task) and is_open


def _is_plain_creation(edit: Edit) -> bool:
    """True for a new task that stands for nothing else and is linked to nothing."""
    return (
        isinstance(edit, CreateTask)
        and is_new_task_key(edit.task)
        and not (edit.links or edit.again or edit.instead is not None)
    )


def _is_plain_change(item: Operation) -> bool:
    """True for a value of a task whose page is known, which no earlier value is on its way to.

    Which field holds the unique ID is not known here: what may be a new one goes alone, as the task follows it.
    """
    edit, known = item.edit, item.identity
    is_of_known = isinstance(edit, TaskEdit) and known is not None and bool(known.page)
    return isinstance(edit, TaskEdit) and is_of_known and not edit.sent and edit.base != edit.task


def _is_first(item: Operation) -> bool:
    """True where no request was sent for it. A second one may be late, and a value that was set back meanwhile is the
    one that it names: it goes alone, with the version of the task that was looked at."""
    return not (item.attempts or item.uncertain)


async def _create(
    client: FlowdashClient, schema: WorkflowSchema, creations: Mapping[str, CreateTask]
) -> dict[str, TaskAnswer]:
    from flowdash_desktop.api.endpoints.batches import NewTask  # loaded after the window is shown

    if not creations:
        return {}
    made = await client.batches.create(schema, [NewTask(edit.values, key) for key, edit in creations.items()])
    answers = {key: answer for key, answer in zip(creations, made, strict=True) if answer is not None}
    if not all(is_made_of(answer.task, creations[key], schema) for key, answer in answers.items()):
        raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
    return answers


async def _change(
    client: FlowdashClient, schema: WorkflowSchema, changes: Mapping[str, tuple[TaskEdit, Identity]]
) -> dict[str, TaskAnswer]:
    from flowdash_desktop.api.endpoints.batches import TaskChange  # loaded after the window is shown

    if not changes:
        return {}
    asked = [TaskChange(e.task, e.field, e.value, e.base, known.page) for e, known in changes.values()]
    answered = await client.batches.update(schema, asked)
    answers = {key: answer for key, answer in zip(changes, answered, strict=True) if answer is not None}
    for key, (task, _) in answers.items():
        edit, known = changes[key]
        is_told = same(task.values.get(edit.field), edit.value, schema.field_by_name[edit.field])
        if not is_told or is_another(known, identity_of(task, schema)):
            raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)  # each looks what there is
    return answers


def _changes(items: Sequence[Operation], schema: WorkflowSchema) -> dict[str, tuple[TaskEdit, Identity]]:
    """The changes of single values, by the ids of their operations; lists are merged, files sent, and a task's name
    followed, which takes more than one request."""
    if schema.unique_id_field is None:
        return {}
    alone = (FieldKind.MULTIPLE_SELECT, FieldKind.FILE, FieldKind.UNIQUE_ID)
    kinds = {field.name: field.kind for field in schema.field_by_name.values() if field.kind not in alone}
    edits = [(item.id, item.edit, item.identity) for item in items]
    return {
        key: (edit, known)
        for key, edit, known in edits
        if isinstance(edit, TaskEdit) and edit.field in kinds and known is not None
    }


def _named(edit: CreateTask, schema: WorkflowSchema) -> tuple[str, str] | None:
    """The workflow's id and the unique ID that a new task is to have; None where the server makes it."""
    unique_id = edit.values.get(schema.unique_id_field.name) if schema.unique_id_field is not None else None
    return (edit.workflow_id, unique_id) if isinstance(unique_id, str) and unique_id else None


def _fits(edit: CreateTask, schema: WorkflowSchema) -> bool:
    """Whether the workflow still has all fields that the new task has values of."""
    fields = [schema.field_by_name.get(name) for name in edit.values]
    return all(field is not None and field.kind is not FieldKind.FILE for field in fields)
