"""How one task is linked or unlinked: within what the link holds now, so that what others have linked stays."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    UnexpectedAnswerError,
    ValidationError,
    leaving_uncertain,
)
from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.conflicts import ConflictFoundError
from flowdash_desktop.domain.edits import Conflict, Edit, Operation, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.history import Holder
from flowdash_desktop.domain.link_edits import (
    LINK_EDITS,
    LinkEdit,
    LinkTask,
    UnlinkTask,
    brief,
    holds,
    is_it,
    page_of,
    without,
)
from flowdash_desktop.domain.schema import TASK_URL, Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey
from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.session.connection.error_policy import NeedsPersonError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.handlers.link_exclusivity import Inverses, Takers
from flowdash_desktop.session.outbox.if_match_loop import IfMatchLoop
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import find, its_own, reading
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.memos import OVERTAKEN, LinkMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_READINGS = 3


class LinkSender:
    """Changes links.

    Args:
        notes: keep what is known of an attempt.
    """

    def __init__(self, notes: OutboxNotes) -> None:
        self._notes = notes
        self._inverses: Inverses = {}

    async def send(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: LinkEdit) -> Task:
        """Look what the link holds now, and send all of it with one task more or less.

        That it is so already must be seen twice: what comes first may be an answer of earlier. What the task was before
        an attempt is noted: after one without an answer it is sent again only where nothing has changed, as somebody
        may have taken back what had arrived.

        Raises:
            FlowdashError: it was not carried out, or that is not known.
            ConflictFoundError: somebody has put another task into a to-one link; nothing was sent.
            AnotherTaskError: another task has its task's unique ID now; nothing was sent.
            NeedsPersonError: the task at the other end would be taken from another one unseen, or an attempt may have
                arrived, and its task is another since; nothing was sent.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        seen, rounds = False, IfMatchLoop(client, schema, item)
        memo = await self._memo(item)
        for _ in rounds:
            task = await rounds.read_task()
            there = _link_of(task, edit)
            if _holds_page(there, memo.wrong):
                await self._take_out(client, schema, edit, task, memo.wrong)
                raise _refused(edit, Problem.ID_OF_ANOTHER)
            target = _target(there, edit)
            if target is None:
                if seen or rounds.is_last:
                    return task
                seen = True
                continue
            before = _state(task, there)
            if not rounds.has_written:
                await self._ask_where_reverted(item, memo, before)
            if isinstance(edit, LinkTask):
                await self._see_holder(client, schema, item, edit, memo, has_written=rounds.has_written)
            memo = replace(memo, before=before)
            await self._notes.note_memo(item.id, memo)
            with rounds.of_version(task) as version:
                answer = await client.update_task(schema, edit.task, {}, if_match=version, links={edit.link: target})
                answered = its_own(answer, schema, item).links.get(edit.link)
                if wrong := _wrong(there, answered, edit):
                    memo = replace(memo, wrong=wrong)
                    await self._notes.note_memo(item.id, memo)
                    rounds.has_written = True
                    continue
                if not _shows(answered, edit):
                    raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)
                return answer
        raise AssertionError("unreachable")

    @staticmethod
    async def _take_out(client: FlowdashClient, schema: WorkflowSchema, edit: LinkEdit, task: Task, wrong: str) -> None:
        """Take out what a request has linked that was given the unique ID between the look and the request."""
        there = task.links[edit.link]
        base = edit.base if isinstance(edit, LinkTask) and not there.to_many else None
        left = (*(one for one in there.tasks if page_of(one) != wrong), *([base] if base is not None else []))
        with leaving_uncertain():
            await client.update_task(
                schema, edit.task, {}, if_match=task.etag, links={edit.link: _link(left, there, edit)}
            )

    async def other_ends(
        self, client: FlowdashClient, schema: WorkflowSchema, edit: Edit, answer: Task | Settled | None, known: Reading
    ) -> Sequence[tuple[WorkflowSchema, Task]]:
        """The tasks at the other end of a changed link, and the tasks that it was taken from, as they are now,
        each with its schema.

        Of one that is gone it is what was known last, without the link: it may be created again; so it is where the
        server does not say after a few readings, as what was carried out stays so. None for any other edit.

        Args:
            client: the way to the server.
            schema: of the workflow at this end.
            edit: what was carried out.
            answer: its task now.
            known: the workflows in memory.
        """
        if not isinstance(edit, LINK_EDITS) or not edit.leads_to or not isinstance(answer, Task):
            return ()
        takers, left, found = Takers(client, schema, self._inverses), _left(edit), list[tuple[WorkflowSchema, Task]]()
        for other in _ends(edit):
            with suppress(FlowdashError):
                target = await known.schema_for(edit.leads_to, client)
                there = await _find_linked(client, target, other, edit.id_field)
                kept = await _stored(known, edit, other) if there is None and other in left else None
                if kept is not None:
                    there = await takers.without(kept, edit.link, target, answer)
                if there is not None:
                    found.append((target, there))
        return [*found, *((schema, holder) for holder in await _former_holders(client, schema, edit))]

    async def _memo(self, item: Operation) -> LinkMemo:
        return await self._notes.memo(item.id, LinkMemo) or LinkMemo()

    async def _ask_where_reverted(self, item: Operation, memo: LinkMemo, now: str) -> None:
        """See that a task is as it was before an earlier attempt, where that may have arrived; and that nothing newer
        is there since.

        Raises:
            NeedsPersonError: it is another; asked once for each state of it.
        """
        if item.uncertain and memo.before not in ("", now):
            await self._notes.note_memo(item.id, replace(memo, before=now))
            is_overtaken = memo.before == OVERTAKEN
            reason = SessionFault.LINK_OVERTAKEN if is_overtaken else SessionFault.LINK_UNCERTAIN
            raise NeedsPersonError(Refusal.CHANGED_MEANWHILE, reason)

    async def _see_holder(
        self,
        client: FlowdashClient,
        schema: WorkflowSchema,
        item: Operation,
        edit: LinkTask,
        memo: LinkMemo,
        *,
        has_written: bool,
    ) -> None:
        """See that the person knows from which task the one at the other end is taken, and keep that for undo.

        Raises:
            FlowdashError: it can't be read, or its unique ID names another task now.
            NeedsPersonError: they do not know it yet.
        """
        with leaving_uncertain() if has_written else reading():
            holder = await self._holder(client, schema, edit)
        if holder is not None or not (item.uncertain or has_written):  # else it may have been taken
            await self._notes.keep_holder(item.id, edit.other, holder)
        if holder is None or _is_known(holder, edit):
            return
        name = page_of(holder.task) or holder.task.title
        if name != memo.told:
            await self._notes.note_memo(item.id, replace(memo, told=name))
            reason = Reason(SessionFault.LINKED_ELSEWHERE, {"task": holder.task.title})
            raise NeedsPersonError(Refusal.CHANGED_MEANWHILE, reason)

    async def _holder(self, client: FlowdashClient, schema: WorkflowSchema, edit: LinkTask) -> Holder | None:
        """The task from which the one at the other end would be taken.

        Raises:
            FlowdashError: it can't be read. That there is none is for the server to say, in the answer to the request.
            ValidationError: its unique ID names another task now, and only that counts in a request.
        """
        unique_id, page = edit.other.fields.get(edit.id_field), page_of(edit.other)
        if not (edit.leads_to and unique_id):
            return None
        field = Field(edit.id_field, edit.id_field, FieldKind.UNIQUE_ID)
        target = WorkflowSchema(Workflow(edit.leads_to, edit.leads_to), (), (field,))
        now = await find(client, target, unique_id)
        if now is None:
            return None
        if page and page_of(LinkedTask({TASK_URL: now.url or ""})) not in ("", page):
            raise _refused(edit, Problem.ID_OF_ANOTHER)
        holder = await Takers(client, schema, self._inverses).of(edit.link, target, now, edit.task)
        if holder is None or schema.unique_id_field is None:
            return None
        own_id = schema.unique_id_field.name
        return Holder(TaskKey(holder.fields[own_id]), brief(holder, own_id), own_id)


def _link_of(task: Task, edit: LinkEdit) -> Link:
    """The link that an edit changes, as it is now.

    Raises:
        ValidationError: the workflow has no such link.
    """
    link = task.links.get(edit.link)
    if link is None:
        raise _refused(edit, Problem.NOT_A_LINK)
    return link


async def _find_task(client: FlowdashClient, schema: WorkflowSchema, unique_id: str) -> Task | None:
    """A task as it is now; None where there is none, and where the server does not say after a few readings."""
    for _ in range(_READINGS if unique_id else 0):
        with suppress(FlowdashError):
            return await find(client, schema, unique_id)
    return None


async def _find_linked(
    client: FlowdashClient, schema: WorkflowSchema, linked: LinkedTask, id_field: str
) -> Task | None:
    """A linked task as it is now; None, too, where another one has its unique ID."""
    there = await _find_task(client, schema, linked.fields.get(id_field, ""))
    return there if there is not None and _may_be(there, linked) else None


async def _stored(known: Reading, edit: LinkEdit, other: LinkedTask) -> Task | None:
    """A task at the other end as it was known last, None where that is not known."""
    task = await known.stored_task((edit.leads_to, TaskKey(other.fields.get(edit.id_field, ""))))
    return task if task is not None and _may_be(task, other) else None


async def _former_holders(client: FlowdashClient, schema: WorkflowSchema, edit: LinkEdit) -> list[Task]:
    """The tasks from which the one at the other end was taken, as they are now."""
    id_field = schema.unique_id_field.name if schema.unique_id_field is not None else ""
    taken = edit.taken if isinstance(edit, LinkTask) else ()
    found = [await _find_linked(client, schema, one, id_field) for one in taken]
    return [holder for holder in found if holder is not None]


def _left(edit: LinkEdit) -> list[LinkedTask]:
    """The task that a change takes out of the link, if any."""
    if isinstance(edit, UnlinkTask):
        return [edit.other]
    return [] if edit.base is None else [edit.base]


def _ends(edit: LinkEdit) -> list[LinkedTask]:
    """The tasks at the other end whose links a change has touched, each once."""
    return [edit.other, *(one for one in _left(edit) if one is not edit.other)]


def _is_known(holder: Holder, edit: LinkTask) -> bool:
    """Whether the person saw that the task at the other end is linked to this one."""
    return any(is_it(holder.task, one, holder.id_field) for one in edit.taken)


def _holds_page(link: Link, page: str) -> bool:
    """Whether the task of a page is at the other end of a link; False for ``""``."""
    return bool(page) and any(page_of(one) == page for one in link.tasks)


def _wrong(before: Link, answered: Link | None, edit: LinkEdit) -> str:
    """The page of a task that a request has linked because it has the unique ID of the one that was meant."""
    if answered is None or isinstance(edit, UnlinkTask) or holds(answered, edit.other, edit.id_field):
        return ""
    new = (one for one in answered.tasks if _has_id_of(one, edit) and not holds(before, one, edit.id_field))
    return next((page_of(one) for one in new), "")


def _shows(answered: Link | None, edit: LinkEdit) -> bool:
    """Whether an answer shows that an edit is carried out."""
    return answered is not None and holds(answered, edit.other, edit.id_field) is isinstance(edit, LinkTask)


def _may_be(task: Task, linked: LinkedTask) -> bool:
    """False where a task is surely another one than a linked one."""
    pages = page_of(linked), page_of(LinkedTask({TASK_URL: task.url or ""}))
    return pages[0] == pages[1] or not all(pages)


def _state(task: Task, there: Link) -> str:
    """The version of a task, or what a link of it holds where the server tells no versions."""
    return task.etag or encode([sorted(one.fields.items()) for one in there.tasks]).decode()


def _target(there: Link, edit: LinkEdit) -> Link | None:
    """What the link is to hold, None where it is as it is asked for.

    Raises:
        ConflictFoundError: a to-one link holds another task than the person saw.
        ValidationError: the unique ID is that of another task that is linked here now.
    """
    is_linked = holds(there, edit.other, edit.id_field)
    if is_linked is isinstance(edit, LinkTask):
        return None
    if isinstance(edit, UnlinkTask):
        return _link(without(there.tasks, edit.other, edit.id_field), there, edit)
    if any(_has_id_of(one, edit) for one in there.tasks):
        raise _refused(edit, Problem.ID_OF_ANOTHER)
    if there.to_many:
        return _link((*there.tasks, edit.other), there, edit)
    now = there.tasks[0] if there.tasks else None
    if not _is_as_seen(now, edit):
        raise ConflictFoundError(_conflict(now, edit))
    return _link((edit.other,), there, edit)


def _conflict(now: LinkedTask | None, edit: LinkTask) -> Conflict:
    """What the person saw in a to-one link, and what it holds now."""
    base = edit.base.title if edit.base is not None else None
    if now is None:
        return Conflict(base, None)
    return Conflict(base, now.title, brief(now, edit.id_field))


def _is_as_seen(now: LinkedTask | None, edit: LinkTask) -> bool:
    """Whether a to-one link holds what the person saw there, also where that was nothing."""
    if now is None or edit.base is None:
        return now is edit.base
    return is_it(now, edit.base, edit.id_field)


def _link(tasks: tuple[LinkedTask, ...], there: Link, edit: LinkEdit) -> Link:
    """A link to these tasks as a request names them: by their unique IDs, where it is known which field that is."""
    ids = [{name: text for name, text in one.fields.items() if name == edit.id_field} for one in tasks]
    return Link(
        tuple(LinkedTask(known) if known else one for known, one in zip(ids, tasks, strict=True)), there.to_many
    )


def _has_id_of(one: LinkedTask, edit: LinkEdit) -> bool:
    mine = edit.other.fields.get(edit.id_field)
    return mine is not None and one.fields.get(edit.id_field) == mine


def _refused(edit: LinkEdit, problem: Problem) -> ValidationError:
    return ValidationError(messages={edit.link: (problem,)})
