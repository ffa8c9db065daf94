"""How a comment is sent: once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, FlowdashError, UnexpectedAnswerError, leaving_uncertain
from flowdash_desktop.domain.activity import Comment, Settled
from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import Operation, Refusal
from flowdash_desktop.session.connection.error_policy import NeedsPersonError
from flowdash_desktop.session.outbox.journal import OutboxNotes
from flowdash_desktop.session.outbox.preflight import request_key
from flowdash_desktop.wire.json import decode, encode

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


_OURS = ("API", "")
_UNCERTAIN = "The answer was lost, so this may be there already, in other words. Look before it is sent again."


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
    ref = edit.workflow_id, edit.task
    first, before_it, same_before = False, 0, 0
    if not known:
        there = await client.activity.comments(*ref)
        same = _same(there, edit.body)
        trace = await notes.trace(item.id)
        before = decode(trace) if trace is not None else None
        if not isinstance(before, dict):
            first = True
            await notes.note_memo(item.id, encode({"all": len(there), "same": len(same)}))
        elif len(same) > _number(before.get("same")):
            return Settled(comment=same[-1])
        elif any(comment.author in _OURS for comment in there[_number(before.get("all")) :]):
            await notes.note_memo(item.id, None)
            raise NeedsPersonError(Refusal.UNCERTAIN, _UNCERTAIN)
        before_it, same_before = len(there), len(same)
    try:
        made = await client.activity.add_comment(*ref, edit.body, idempotency_key=request_key(item))
    except FlowdashError as error:
        if first and not error.outcome_unknown:
            await notes.note_memo(item.id, None)
        raise
    if made is not None and _same([made], edit.body):
        return Settled(comment=made)
    if known and made is not None:
        raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
    with leaving_uncertain():
        there = await client.activity.comments(*ref)
    if len(same := _same(there, edit.body)) > same_before:
        return Settled(comment=same[-1])
    if made is not None and (its_own := _same(there[before_it:], made.body)):
        return Settled(comment=its_own[-1])  # the server writes it in its own way
    raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)


def _same(comments: Sequence[Comment], body: str) -> list[Comment]:
    """Those of the same words; how a server keeps the ends of lines and of the text does not count."""
    return [comment for comment in comments if _words(comment.body) == _words(body)]


def _number(noted: object) -> int:
    return noted if isinstance(noted, int) else 0


def _words(body: str) -> list[str]:
    return body.split()
