"""The order of the queue of one workflow: chosen by the person, stored, and said of each task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.order import OrderChoice, Placed, QueueOrder, Traits, arranged
from flowdash_desktop.domain.triage.traits import traits_of
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.order_texts import OrderTexts
from flowdash_desktop.ui.triage.order_popup import OrderPopup


class QueueOrdering:
    """Puts tasks in the chosen order.

    Args:
        window: where a person chooses.
        of: where tasks come from, and where the choice is stored.
        chosen: called once another order is chosen.
    """

    def __init__(self, window: MainWindow, of: TriageOf, chosen: Callable[[], None]) -> None:
        self._window, self._of, self._chosen = window, of, chosen
        self._workflow_id = ""
        self._placed: dict[TaskKey, Placed] = {}
        self._choice = OrderChoice()

    async def load(self, workflow_id: str) -> None:
        """Read what was chosen for a workflow."""
        self._workflow_id = workflow_id
        self._choice = await self._of.arrangements.triage.queue_order(workflow_id)

    @property
    def is_of_table(self) -> bool:
        """The queue stands as the table does."""
        return self._choice.order is QueueOrder.SORTED and not self._choice.bound

    async def arranged(self, keys: Sequence[TaskKey]) -> list[TaskKey]:
        """Tasks in the chosen order; tasks that are gone meanwhile come last.

        Args:
            keys: as the table is sorted.
        """
        choice = self._choice
        if self.is_of_table:
            self._placed = {}
            return [*keys]
        traits = await self._traits(keys)
        placed = await in_thread(lambda: arranged(traits, choice), "order queue")
        self._placed = {one.key: one for one in placed}
        return [*self._placed, *(key for key in keys if key not in self._placed)]

    async def _traits(self, keys: Sequence[TaskKey]) -> list[Traits]:
        schema, now, turn = self._of.session.schema(self._workflow_id), datetime.now().astimezone(), TimeSlice()
        found: list[Traits] = []
        for key in keys if schema is not None else ():
            shown = self._of.session.shown(self._workflow_id).get(key)
            if shown is not None and schema is not None:
                found.append(traits_of(shown.task, schema, now))
            if turn.is_over:
                await turn.next()
        return found

    def words(self) -> str:
        """The order and the bound that are in force."""
        return OrderTexts.choice(self._choice)

    def why(self, key: TaskKey) -> str:
        """Why a task stands where it does; ``""`` where the table says it."""
        placed = self._placed.get(key)
        return OrderTexts.why(placed, self._choice.bound) if placed is not None else ""

    def ask(self) -> None:
        """Let the person choose."""
        bar = self._window.triage.bar
        orders = [(order, OrderTexts.order(order)) for order in QueueOrder]
        popup = OrderPopup(self._window.theme, bar, orders, self._choice)
        popup.chosen.connect(self._take)
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        popup.open_at(bar.order)

    def _take(self, choice: OrderChoice) -> None:
        self._choice = choice
        store = self._of.arrangements.triage.store_queue_order(self._workflow_id, choice)
        self._of.scope.start(store, name="store order of queue", key="store order of queue")
        self._chosen()
