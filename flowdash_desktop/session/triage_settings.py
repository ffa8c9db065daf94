"""How a person decides about one task after the other: the order of each queue, and whether it goes on by itself."""

from __future__ import annotations

from flowdash_desktop.domain.triage.order import OrderChoice, QueueOrder
from flowdash_desktop.store.preferences import Account, AccountPreferences, Preferences


class TriageSettings:
    """The preferences of triage mode in one account."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = AccountPreferences(preferences, account)

    async def queue_order(self, workflow_id: str) -> OrderChoice:
        """The order of the queue of a workflow."""
        match await self._preferences.get_of(workflow_id, "queue order"):
            case [str(order), int() | None as days] if order in set(QueueOrder):
                return OrderChoice(QueueOrder(order), max(0, days) if days is not None else None)
        return OrderChoice()

    async def store_queue_order(self, workflow_id: str, choice: OrderChoice) -> None:
        """Remember the order of the queue of a workflow."""
        await self._preferences.put_of(workflow_id, "queue order", [choice.order.value, choice.days])

    async def stays_after_decision(self) -> bool:
        """Whether triage mode stays at a task once it is decided about."""
        return await self._preferences.get("triage stays") is True

    async def store_stays_after_decision(self, stays: bool) -> None:
        """Remember whether triage mode stays at a task."""
        await self._preferences.put("triage stays", stays)
