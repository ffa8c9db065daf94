"""How far large steps have been sent, and a way to stop what was not."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from flowdash_desktop.domain.history import TurnedStep
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks, Outcome
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.sending.worker import OutboxWorker
from flowdash_desktop.session.undo.history import History
from flowdash_desktop.session.undo.large_steps import Cancelled, Progress


class StepsBeingSent:
    """Tells how far large steps have come, and stops them.

    Args:
        history: has the steps.
        outbox: has their operations.
        worker: sends them.
        background: finishes what is begun, also when the window closes.
        turned: called with a step of which something was taken back.

    Attributes:
        is_whole: whether a step counts as a whole or not at all, so that it is not cancelled; no step does before the
            owner sets it.
    """

    def __init__(
        self,
        history: History,
        outbox: Outbox,
        worker: OutboxWorker,
        background: BackgroundTasks,
        turned: Callable[[TurnedStep], None],
    ) -> None:
        self._history, self._outbox = history, outbox
        self._worker, self._background = worker, background
        self._turned = turned
        self.is_whole: Callable[[str], Awaitable[bool]] = _is_not

    def __bool__(self) -> bool:
        """True where a large step may be on its way."""
        return bool(self._history.large)

    def progress(self) -> Progress | None:
        """How far the newest large step has come, None where none is being sent."""
        undecided = [item.id for item in self._outbox.own.undecided]
        return self._history.large.progress(self._outbox.items, undecided)

    async def can_be_cancelled(self, step_id: str) -> bool:
        """Whether ``cancel`` stops a step. A file that is brought back counts as a whole: its cells are marked so that
        they come back once, and marks of cells that were never sent would keep them out of the next bring-back.

        Raises:
            StoreError: it can't be read.
        """
        return not await self.is_whole(step_id)

    def cancel(self, step_id: str) -> Outcome[Cancelled]:
        """Take back what was not sent of a step, but for new tasks that were changed since. The rest stays one step.

        Nothing else is sent meanwhile. Begins at once, as ``Session.submit``.

        Raises:
            StoreError: the disk refused; then nothing was done.
        """
        return self._background.start(self._cancel(step_id), "cancel")

    async def _cancel(self, step_id: str) -> Cancelled:
        if not await self.can_be_cancelled(step_id):
            return Cancelled()
        try:
            with self._worker.waits.paused():
                turned = await self._history.undo_unsent(step_id)
        finally:
            self._worker.wake()  # it may have found nothing due in the pause, and sleeps
        if turned.step.changes:
            self._turned(turned)
        return Cancelled(len(turned.step.changes), turned.left)


async def _is_not(_step_id: str) -> bool:
    return False
