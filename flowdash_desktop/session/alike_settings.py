"""How a person marks duplicates in each workflow, and which stages actions were seen to lead to."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.domain.alike.duplicates import DuplicateWay
from flowdash_desktop.store.preferences import Account, AccountPreferences, Preferences


class AlikeSettings:
    """The preferences about alike tasks in one account. What can't be read is as if it had never been kept."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = AccountPreferences(preferences, account)

    async def duplicate_way(self, workflow_id: str) -> DuplicateWay | None:
        """How duplicates are marked in a workflow, None where that was never chosen."""
        match await self._preferences.get_of(workflow_id, "duplicates"):
            case [str(stage), str(link)]:
                return DuplicateWay(stage, link)
        return None

    async def store_duplicate_way(self, workflow_id: str, way: DuplicateWay) -> None:
        """Remember how duplicates are marked in a workflow."""
        await self._preferences.put_of(workflow_id, "duplicates", [way.stage, way.link])

    async def outcomes(self, workflow_id: str) -> dict[str, str]:
        """By the id of an action, the stage that it led to last."""
        raw = await self._preferences.get_of(workflow_id, "outcomes")
        return {str(k): v for k, v in raw.items() if isinstance(v, str)} if isinstance(raw, dict) else {}

    async def store_outcomes(self, workflow_id: str, outcomes: Mapping[str, str]) -> None:
        """Remember which stage each action leads to."""
        await self._preferences.put_of(workflow_id, "outcomes", dict(outcomes))
