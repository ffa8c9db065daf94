"""How actions, comments and changes of the checklist are sent; a module for each beside this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, NotFoundError, RefusedError, UnexpectedAnswerError
from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import ActivityEdit, AddComment, AddItem, DeleteItem, RunAction, item_of
from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.handlers.actions import ActionSender
from flowdash_desktop.session.outbox.handlers.checklist import ChecklistSender
from flowdash_desktop.session.outbox.handlers.comments import send_comment
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import find, read_task

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


class ActivitySender:
    """Sends what belongs to a task beside its fields.

    Args:
        notes: where memos are kept.
        repeats_are_known: tells whether the server honours ``Idempotency-Key``.
    """

    def __init__(self, notes: OutboxNotes, repeats_are_known: Callable[[], bool]) -> None:
        self._notes = notes
        self._repeats_are_known = repeats_are_known
        self._actions = ActionSender(notes, repeats_are_known)
        self._checklist = ChecklistSender(notes, repeats_are_known)

    async def send(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: ActivityEdit
    ) -> Task | Settled | None:
        """Carry an edit out.

        Returns:
            What became of it; of an action the task as it is now, None where it has deleted it.

        Raises:
            FlowdashError: it was not carried out, or that is not known.
            AnotherTaskError: another task has its task's unique ID now; nothing was sent to that.
            NeedsPersonError: it goes on when the person says so.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        try:
            if item.identity is not None and not isinstance(edit, RunAction):
                await read_task(client, schema, item)
            match edit:
                case RunAction():
                    return await self._actions.run(client, schema, item, edit)
                case AddComment():
                    return await send_comment(client, self._notes, item, edit, known=self._repeats_are_known())
                case AddItem():
                    return await self._checklist.add(client, item, edit)
                case DeleteItem():
                    return await self._checklist.delete(client, edit)
                case _:
                    return await self._checklist.change(client, item, edit)
        except NotFoundError:
            if await find(client, schema, edit.task) is None:
                raise
            raise await _what_is_missing(client, edit) from None


async def _what_is_missing(client: FlowdashClient, edit: ActivityEdit) -> Exception:
    """The task is there: what is it that the server does not know?"""
    match edit:
        case RunAction():
            fault = await _missing_action(client, edit)
        case AddComment():
            fault = await _missing_comments(client, edit)
        case _:
            fault = await _missing_item(client, edit)
    if fault is None:  # a gateway has said so of what it does not know
        return UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404)
    return RefusedError(fault, status=404)


async def _missing_action(client: FlowdashClient, edit: RunAction) -> SessionFault | None:
    try:
        offered = await client.activity.actions(edit.workflow_id, edit.task)
    except NotFoundError:
        return SessionFault.NO_ACTIONS
    is_offered = any(action.id == edit.action for action in offered)
    return None if is_offered else SessionFault.ACTION_GONE


async def _missing_comments(client: FlowdashClient, edit: AddComment) -> SessionFault | None:
    try:
        await client.activity.comments(edit.workflow_id, edit.task)
    except NotFoundError:
        return SessionFault.NO_COMMENTS
    return None


async def _missing_item(client: FlowdashClient, edit: ActivityEdit) -> SessionFault | None:
    try:
        items = await client.activity.checklist(edit.workflow_id, edit.task)
    except NotFoundError:
        return SessionFault.NO_CHECKLISTS
    wanted = item_of(edit)
    is_there = wanted is None or any(item.id == wanted for item in items)
    return None if is_there else SessionFault.ITEM_GONE
