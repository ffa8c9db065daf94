"""What the server's answer to an operation changes here: in the store, in one transaction, and among waiting edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.drafts import Following, followed
from flowdash_desktop.domain.edits import CreateTask, EditState, Operation, TaskEdit, is_new_task_key
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.link_edits import UnlinkTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey
from flowdash_desktop.session.outbox.activity_merge_rules import overtaken
from flowdash_desktop.session.outbox.link_merge_rules import (
    after_creation,
    made_uncertain,
    outdated,
    still_to_go,
    without_task,
)
from flowdash_desktop.session.outbox.merge_rules import after
from flowdash_desktop.session.outbox.resolution_effects import is_unclear
from flowdash_desktop.store import cached_tasks, confirm_effects, history
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What becomes of the outbox and of the task once an operation is carried out.

    Attributes:
        item: the operation.
        schema: its workflow's schema.
        task: the task as the server answered it, None when it was deleted.
        identity: the identity of the task after the answer.
        settled: the operations that leave the outbox, the one that was carried out first.
        reduced: older changes of a to-one link of which a part is left to be done, as that part.
        followers: the task's other operations under its new name or identity.
        others: operations of other tasks that name this one, as they are now.
        uncertain: changes of links that it may have done or undone from another task.
        following: where the task goes, None where it keeps its name and identity.
    """

    item: Operation
    schema: WorkflowSchema
    task: Task | None
    identity: Identity | None
    settled: Sequence[Operation]
    reduced: Sequence[Operation]
    followers: Sequence[Operation]
    others: Sequence[Operation]
    uncertain: Sequence[Operation]
    following: Following | None

    @property
    def new_key(self) -> TaskKey | None:
        """The task's key where it is another one than before."""
        return self.task.key if self.task is not None and self.task.key != self.item.edit.task else None

    @property
    def created_again(self) -> tuple[str, Task] | None:
        """The page of a task that is there again after it was gone, and the task as it is now."""
        is_creation = isinstance(self.item.edit, CreateTask)
        if self.task is None or not is_creation or self.item.identity is None or not self.item.identity.page:
            return None
        return self.item.identity.page, self.task

    @property
    def waiting(self) -> Sequence[Operation]:
        """The operations that go on waiting, and are others now."""
        return [*self.followers, *self.others, *self.uncertain, *self.reduced]

    def write(self, connection: Connection, added: Attachment | None, text: bytes | None = None) -> None:
        """Put it on the disk. Runs on the store's thread, inside a transaction.

        Args:
            connection: the store's.
            added: what the server has made of the file that the operation has added.
            text: the server's text of the task, None where it is not at hand.
        """
        table.remove(connection, [i.id for i in self.settled])
        history.let_go(connection, [i.id for i in self.settled if i is not self.item and is_unclear(i)])
        self._write_waiting(connection)
        self._write_task(connection, text)
        if self.following is not None:
            confirm_effects.follow(connection, self.following)
        confirm_effects.leave(connection, self.item, self.task, added)
        if self.others or self.item.identity is not None or _is_again(self.item):
            confirm_effects.follow_links(connection, self.item, self.task, _id_field(self.schema))

    def _write_waiting(self, connection: Connection) -> None:
        for again in self.reduced:
            table.replace_edit(connection, again.id, again.edit)
            table.set_state(connection, again)
        for other in self.followers:
            if isinstance(other.edit, TaskEdit):
                table.set_base(connection, other.id, other.edit)
            table.set_task(connection, other.id, other.edit.task, other.identity)
        for other in self.others:
            table.set_base(connection, other.id, other.edit)
        for other in self.uncertain:
            table.set_state(connection, other)
            if other.sequence < self.item.sequence:
                table.note_overtaken(connection, other.id)

    def _write_task(self, connection: Connection, text: bytes | None) -> None:
        is_cached = not is_new_task_key(self.item.edit.task)  # the server has never sent a task under such a key
        if is_cached and (self.task is None or self.new_key is not None):
            cached_tasks.remove_task(connection, self.item.edit.workflow_id, self.item.edit.task)
        if self.task is not None:
            cached_tasks.put_task(connection, self.schema, self.task, text)


def confirmation_of(
    item: Operation,
    schema: WorkflowSchema,
    task: Task | None,
    mine: Sequence[Operation],
    links_near: Callable[[Operation], Iterable[Operation]],
) -> Confirmation:
    """What it leads to that an operation was carried out.

    Args:
        item: the operation.
        schema: its workflow's schema.
        task: the task as the server answered it, None when it was deleted.
        mine: the edits of its task.
        links_near: gives the changes of links that may touch one of an edit's tasks.
    """
    identity = identity_of(task, schema) if task is not None else None
    answered = [*outdated(item, mine), *overtaken(item, mine, task.stage if task is not None else None)]
    reduced = [again for older in answered if (again := still_to_go(item, older)) is not None]
    still_waiting = {again.id for again in reduced}
    settled = [item, *(i for i in answered if i.id not in still_waiting)]
    followers = _followers(item, mine, task, identity)
    near = [followers.get(i.id, i) for i in links_near(item)]
    others = after_creation(item, near, task, _id_field(schema))
    if task is None:
        settled += _void_after_deletion(mine)
        others += _creations_without(settled, links_near)
    return Confirmation(
        item=item,
        schema=schema,
        task=task,
        identity=identity,
        settled=settled,
        reduced=reduced,
        followers=[*followers.values()],
        others=others,
        uncertain=made_uncertain(item, near),
        following=followed(item, task, identity),
    )


def _is_again(item: Operation) -> bool:
    return isinstance(item.edit, CreateTask) and item.edit.again


def _void_after_deletion(mine: Sequence[Operation]) -> list[Operation]:
    """The edits of a deleted task that nobody needs any more: problems, and links that were to be taken from it."""
    return [i for i in mine if i.state is EditState.NEEDS_YOU or isinstance(i.edit, UnlinkTask)]


def _creations_without(
    settled: Iterable[Operation], links_near: Callable[[Operation], Iterable[Operation]]
) -> list[Operation]:
    """The creations that would bring back a link to a deleted task, as they are without it."""
    return [creation for item in settled for creation in without_task(item, links_near(item))]


def _followers(
    item: Operation, mine: Sequence[Operation], task: Task | None, identity: Identity | None
) -> dict[str, Operation]:
    """The other edits of a task that was created or renamed, by id, as they are under its name and identity now."""
    if task is None or not (task.key != item.edit.task or isinstance(item.edit, CreateTask)):
        return {}
    return {i.id: after(item, i, task, identity) for i in mine if i is not item}


def _id_field(schema: WorkflowSchema) -> str:
    """The name of the unique ID field, ``""`` where there is none."""
    return schema.unique_id_field.name if schema.unique_id_field is not None else ""
