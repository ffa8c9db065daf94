"""How the checklist is changed: ticks and names are repeated freely, an item is added once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NotFoundError,
    UnexpectedAnswerError,
    leaving_uncertain,
)
from flowdash_desktop.domain.activity import ChecklistItem, ItemStatus, Settled
from flowdash_desktop.domain.activity_edits import (
    AddItem,
    AssignItem,
    DeleteItem,
    ItemChange,
    RenameItem,
    TickItem,
    wanted,
)
from flowdash_desktop.domain.edits import Operation, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.connection.error_policy import NeedsPersonError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import request_key
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.wire.memos import ItemMemo, NewItemMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_MARKED = {
    ItemStatus.BLANK: SessionFault.ITEM_CLEARED,
    ItemStatus.COMPLETED: SessionFault.ITEM_COMPLETED,
    ItemStatus.SKIPPED: SessionFault.ITEM_SKIPPED,
}


@dataclass(frozen=True, slots=True)
class _Before:
    """What is known before an item is added.

    Attributes:
        ids: of the items of the same name that are there.
        is_first: no attempt was made before.
        made: the item, where an earlier attempt has added it.
    """

    ids: frozenset[str] = frozenset()
    is_first: bool = False
    made: ChecklistItem | None = None


class ChecklistSender:
    """Changes checklists. See ``ActivitySender`` for the arguments."""

    def __init__(self, notes: OutboxNotes, repeats_are_known: Callable[[], bool]) -> None:
        self._notes = notes
        self._repeats_are_known = repeats_are_known

    async def add(self, client: FlowdashClient, item: Operation, edit: AddItem) -> Settled:
        """Add an item; one that shall be ticked is ticked then.

        Raises:
            FlowdashError: it was not added or not ticked, or that is not known.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        memo = await self._memo(item)
        if memo.made is not None:
            return await self._ticked(client, edit, memo.made)
        before = await self._look_before(client, item, edit, memo)
        if before.made is not None:
            return await self._made(client, item, edit, before.made)
        try:
            made = await client.activity.add_checklist_item(
                edit.workflow_id, edit.task, edit.stage, edit.title, idempotency_key=request_key(item)
            )
        except FlowdashError as error:
            if before.is_first and not error.outcome_unknown:
                await self._notes.note_memo(item.id, None)
            raise
        if made is None or not _is_made_of(made, edit):
            if made is not None and self._repeats_are_known():
                raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
            made = await self._seen(client, edit, made, before)
        return await self._made(client, item, edit, made)

    async def _memo(self, item: Operation) -> NewItemMemo:
        return await self._notes.memo(item.id, NewItemMemo) or NewItemMemo()

    async def _look_before(self, client: FlowdashClient, item: Operation, edit: AddItem, memo: NewItemMemo) -> _Before:
        """Look which items of the same name there are, and note them before the first attempt; not where the server
        knows a repeat by its key."""
        if self._repeats_are_known():
            return _Before()
        there = await client.activity.checklist(edit.workflow_id, edit.task)
        same = [i for i in there if _is_made_of(i, edit)]
        ids = tuple(i.id for i in same)
        if memo.before is None:
            await self._notes.note_memo(item.id, NewItemMemo(ids))
            return _Before(frozenset(ids), is_first=True)
        new = [i for i in same if i.id not in memo.before]
        return _Before(frozenset(ids), made=new[-1] if new else None)

    @staticmethod
    async def _seen(
        client: FlowdashClient, edit: AddItem, answer: ChecklistItem | None, before: _Before
    ) -> ChecklistItem:
        """Look for an item that the answer does not show; the server may write it in its own way.

        Raises:
            UnexpectedAnswerError: it is not there.
        """
        with leaving_uncertain():
            there = await client.activity.checklist(edit.workflow_id, edit.task)
        new = [i for i in there if _is_made_of(i, edit) and i.id not in before.ids]
        its_own = [i for i in there if answer is not None and (i.id, i.title) == (answer.id, answer.title)]
        if found := new or its_own:
            return found[-1]
        raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)

    async def _made(self, client: FlowdashClient, item: Operation, edit: AddItem, made: ChecklistItem) -> Settled:
        if made.status is edit.status or edit.status is ItemStatus.BLANK:
            return Settled(item=made)
        with suppress(StoreError):  # it is there now, whatever the disk says; killed, the next start looks for it
            await self._notes.note_memo(item.id, NewItemMemo(made=made.id))
        return await self._ticked(client, edit, made.id)

    @staticmethod
    async def _ticked(client: FlowdashClient, edit: AddItem, made: str) -> Settled:
        ref = edit.workflow_id, edit.task, made
        try:
            with leaving_uncertain():  # the item is there now, whatever becomes of its tick
                changed = await client.activity.set_item_status(*ref, edit.status)
            return await _shown(client, ref, changed, lambda now: now.status is edit.status)
        except NotFoundError:
            with leaving_uncertain():
                there = await client.activity.checklist(edit.workflow_id, edit.task)
            if any(i.id == made for i in there):
                raise
            return Settled(gone=made)  # somebody has taken it out again

    async def change(self, client: FlowdashClient, item: Operation, edit: ItemChange) -> Settled:
        """Tick, rename or assign an item, where nobody else has done so since the person saw it.

        Raises:
            FlowdashError: it was not changed, or that is not known.
            NeedsPersonError: somebody else has changed the same of it; asked once.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        ref = edit.workflow_id, edit.task, edit.item
        seen = await client.activity.checklist_item(*ref)
        there, target = _held(edit, seen), wanted(edit)
        if there == target:
            return Settled(item=seen)
        if there != edit.base and await self._notes.memo(item.id, ItemMemo) != ItemMemo(there):
            await self._notes.note_memo(item.id, ItemMemo(there))
            raise NeedsPersonError(Refusal.REFUSED, _changed_meanwhile(edit, seen))
        return await _shown(
            client,
            ref,
            await _sent(client, edit),
            lambda now: _held(edit, now) == target,
            lambda now: isinstance(edit, TickItem) or _held(edit, now) == there,  # a status has one way to be written
        )

    @staticmethod
    async def delete(client: FlowdashClient, edit: DeleteItem) -> Settled:
        """Take an item out; that it is not there any more must be said by the list, too, where the answer is not plain.

        Raises:
            FlowdashError: it was not deleted, or that is not known.
        """
        try:
            if await client.activity.delete_checklist_item(edit.workflow_id, edit.task, edit.item.id):
                return Settled(gone=edit.item.id)
            said: FlowdashError = UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)
        except NotFoundError as error:
            said = error
        with leaving_uncertain():
            there = await client.activity.checklist(edit.workflow_id, edit.task)
        if any(i.id == edit.item.id for i in there):
            raise said
        return Settled(gone=edit.item.id)


def _is_made_of(item: ChecklistItem, edit: AddItem) -> bool:
    """True for an item of the name and the stage that an edit asks for."""
    return (item.title, item.stage) == (edit.title, edit.stage)


async def _sent(client: FlowdashClient, edit: ItemChange) -> ChecklistItem | None:
    ref = edit.workflow_id, edit.task, edit.item
    match edit:
        case TickItem():
            return await client.activity.set_item_status(*ref, edit.status)
        case AssignItem():
            return await client.activity.assign_item(*ref, edit.email)
        case RenameItem():
            return await client.activity.set_item_title(*ref, edit.title)


def _held(edit: ItemChange, item: ChecklistItem) -> str | None:
    """The part of an item that an edit changes."""
    match edit:
        case TickItem():
            return item.status
        case AssignItem():
            return item.assigned_to
        case RenameItem():
            return item.title


def _changed_meanwhile(edit: ItemChange, seen: ChecklistItem) -> Reason:
    match edit:
        case TickItem():
            return Reason(_MARKED[seen.status])
        case AssignItem():
            if seen.assigned_to:
                return Reason(SessionFault.ITEM_ASSIGNED, {"user": seen.assigned_to})
            return Reason(SessionFault.ITEM_UNASSIGNED)
        case RenameItem():
            return Reason(SessionFault.ITEM_RENAMED, {"title": seen.title})


async def _shown(
    client: FlowdashClient,
    ref: tuple[str, str, str],
    answer: ChecklistItem | None,
    is_done: Callable[[ChecklistItem], bool],
    is_as_before: Callable[[ChecklistItem], bool] = lambda _: True,
) -> Settled:
    """What a change has made of an item, which is looked at where the answer does not show it.

    Args:
        client: the way to the server.
        ref: the item.
        answer: what the server has answered, None for nothing.
        is_done: whether an item shows the change.
        is_as_before: whether it shows that there was none; neither may be, where the server writes it in its own way.

    Raises:
        UnexpectedAnswerError: the change was not made.
    """
    if answer is not None and answer.id == ref[2] and is_done(answer):
        return Settled(item=answer)
    with leaving_uncertain():
        now = await client.activity.checklist_item(*ref)
    if not is_done(now) and is_as_before(now):
        raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)
    return Settled(item=now)
