"""What was being sent when sending failed as a whole: queued again where that is safe, as after a start."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask, EditProblem, EditState, Refusal
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.sending.worker_listener import WorkerListener


async def settle_interrupted(outbox: Outbox, listener: WorkerListener, *, repeats_are_known: bool) -> None:
    """Queue it again as perhaps carried out; what could create a task twice is for the person to decide about.

    Args:
        outbox: what waits to be sent.
        listener: hears of each edit.
        repeats_are_known: the server honours ``Idempotency-Key``, so that a creation can be sent again.

    Raises:
        StoreError: the outbox can't be read or written.
    """
    for item in [item for item in outbox.items.values() if item.state is EditState.SENDING]:
        is_lost = isinstance(item.edit, CreateTask) and not await outbox.notes.has_memo(item.id)
        if is_lost and not repeats_are_known:
            await outbox.refuse(item.id, EditProblem(Refusal.UNCERTAIN, {}), uncertain=True)
        else:
            await outbox.put_back(item.id, uncertain=True)
        listener.edit_moved((item.edit.workflow_id, item.edit.task))
