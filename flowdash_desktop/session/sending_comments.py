"""How a comment is sent: once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.activity import Comment, Settled
from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import PendingEdit
from flowdash_desktop.session.outbox import Outbox
from flowdash_desktop.wire.json import decode, encode

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


async def send_comment(
    client: FlowdashClient, outbox: Outbox, item: PendingEdit, edit: AddComment, *, known: bool
) -> Settled:
    """Write a comment.

    Where the server does not know a repeat by its key, how many comments of the same words there are is noted before
    the first attempt; before another it is looked whether there is one more.

    Raises:
        FlowdashError: it was not written, or that is not known.
        StoreError: the outbox can't be written; then nothing was sent.
    """
    ref = edit.workflow_id, edit.task
    first = False
    if not known:
        same = _same(await client.comments(*ref), edit.body)
        trace = await outbox.trace(item.id)
        if trace is None:
            first = True
            await outbox.note_trace(item.id, encode(len(same)))
        elif isinstance(before := decode(trace), int) and len(same) > before:
            return Settled(comment=same[-1])
    try:
        made = await client.add_comment(*ref, edit.body, idempotency_key=item.id)
    except FlowdashError as error:
        if first and not error.outcome_unknown:
            await outbox.note_trace(item.id, None)
        raise
    return Settled(comment=made or Comment("", edit.body, datetime.now(UTC)))


def _same(comments: Sequence[Comment], body: str) -> list[Comment]:
    """Those of the same words; how a server keeps the ends of lines and of the text does not count."""
    return [comment for comment in comments if _words(comment.body) == _words(body)]


def _words(body: str) -> list[str]:
    return body.split()
