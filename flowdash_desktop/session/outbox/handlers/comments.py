"""How a comment is sent: once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, FlowdashError, UnexpectedAnswerError, leaving_uncertain
from flowdash_desktop.domain.activity import Comment, Settled
from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import Operation, Refusal
from flowdash_desktop.session.connection.error_policy import NeedsPersonError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import request_key
from flowdash_desktop.wire.memos import CommentMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


_OURS = ("API", "")


@dataclass(frozen=True, slots=True)
class _Before:
    """What is known before a comment is sent.

    Attributes:
        count: how many comments there are.
        same: how many of them have the same words.
        is_first: no attempt was made before.
        made: the comment, where an earlier attempt has written it.
    """

    count: int = 0
    same: int = 0
    is_first: bool = False
    made: Comment | None = None


async def send_comment(
    client: FlowdashClient, notes: OutboxNotes, item: Operation, edit: AddComment, *, known: bool
) -> Settled:
    """Write a comment.

    Where the server does not know a repeat by its key, how many comments there are, and how many of the same words, is
    noted before the first attempt; before another it is looked whether there is one more. An answer that does not show
    the comment proves nothing: it is looked for.

    Raises:
        FlowdashError: it was not written, or that is not known.
        NeedsPersonError: there is one more of this API, in other words: the server may have changed ours.
        StoreError: the outbox can't be written; then nothing was sent.
    """
    before = _Before() if known else await _look_before(client, notes, item, edit)
    if before.made is not None:
        return Settled(comment=before.made)
    try:
        made = await client.activity.add_comment(
            edit.workflow_id, edit.task, edit.body, idempotency_key=request_key(item)
        )
    except FlowdashError as error:
        if before.is_first and not error.outcome_unknown:
            await notes.note_memo(item.id, None)
        raise
    if made is not None and _same([made], edit.body):
        return Settled(comment=made)
    if known and made is not None:
        raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
    return Settled(comment=await _seen(client, edit, made, before))


async def _look_before(client: FlowdashClient, notes: OutboxNotes, item: Operation, edit: AddComment) -> _Before:
    """Look which comments there are: before the first attempt to note them, then for what an earlier one has written.

    Raises:
        FlowdashError: they can't be read.
        NeedsPersonError: there is one more of this API, in other words.
    """
    there = await client.activity.comments(edit.workflow_id, edit.task)
    same = _same(there, edit.body)
    memo = await notes.memo(item.id, CommentMemo)
    if memo is None:
        await notes.note_memo(item.id, CommentMemo(len(there), len(same)))
        return _Before(len(there), len(same), is_first=True)
    if len(same) > memo.same:
        return _Before(len(there), len(same), made=same[-1])
    if any(comment.author in _OURS for comment in there[memo.count :]):
        await notes.note_memo(item.id, None)
        raise NeedsPersonError(Refusal.UNCERTAIN, SessionFault.COMMENT_UNCERTAIN)
    return _Before(len(there), len(same))


async def _seen(client: FlowdashClient, edit: AddComment, answer: Comment | None, before: _Before) -> Comment:
    """Look for a comment that the answer does not show; the server may write it in its own way.

    Raises:
        UnexpectedAnswerError: it is not there.
    """
    with leaving_uncertain():
        there = await client.activity.comments(edit.workflow_id, edit.task)
    same = _same(there, edit.body)
    if len(same) > before.same:
        return same[-1]
    its_own = _same(there[before.count :], answer.body) if answer is not None else []
    if its_own:
        return its_own[-1]
    raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)


def _same(comments: Sequence[Comment], body: str) -> list[Comment]:
    """Those of the same words; how a server keeps the ends of lines and of the text does not count."""
    return [comment for comment in comments if _words(comment.body) == _words(body)]


def _words(body: str) -> list[str]:
    return body.split()
