"""How a workflow opens in an account: its default view, how it was left before that, and its rules of colours."""

from __future__ import annotations

from flowdash_desktop.domain.table.coloring.rules import Rules
from flowdash_desktop.session.views.as_left import AsLeft, as_left_from_json, as_left_to_json
from flowdash_desktop.store.preferences import Account, AccountPreferences, Preferences
from flowdash_desktop.wire.preferences.saved_view_json import rules_from_json, rules_to_json


class OpeningSettings:
    """The preferences about how workflows open in one account. What can't be read is as if it had never been stored."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = AccountPreferences(preferences, account)

    async def default_view(self, workflow_id: str) -> str:
        """The name of the view with which a workflow opens, ``""`` for none."""
        value = await self._preferences.get_of(workflow_id, "default view")
        return value if isinstance(value, str) else ""

    async def store_default_view(self, workflow_id: str, name: str) -> None:
        """Remember the view with which a workflow opens."""
        await self._preferences.put_of(workflow_id, "default view", name)

    async def as_left(self, workflow_id: str) -> AsLeft | None:
        """A workflow as it was left before its default view was opened, None once something else was chosen."""
        raw = await self._preferences.get_of(workflow_id, "as left")
        try:
            return as_left_from_json(raw) if raw is not None else None
        except ValueError:
            return None

    async def store_as_left(self, workflow_id: str, left: AsLeft | None) -> None:
        """Remember that, None to forget it."""
        body = as_left_to_json(left) if left is not None else None
        await self._preferences.put_of(workflow_id, "as left", body)

    async def color_rules(self, workflow_id: str) -> Rules:
        """The colours of rows and cells in a workflow, whichever view is loaded."""
        return rules_from_json(await self._preferences.get_of(workflow_id, "color rules"))

    async def store_color_rules(self, workflow_id: str, rules: Rules) -> None:
        """Remember the colours of rows and cells in a workflow."""
        await self._preferences.put_of(workflow_id, "color rules", rules_to_json(rules))
