"""Who a person is in an account, what they wrote there, and what they want to see of linked tasks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flowdash_desktop.session.tasks.own_comments import OwnComment
from flowdash_desktop.store.preferences import Account, Preferences


class PersonSettings:
    """The preferences of one account that are about its person. What can't be read is as if it had never been kept."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = preferences
        self._account = account.id

    def _name(self, workflow_id: str, what: str) -> str:
        return f"{self._account}/{what}/{workflow_id}"

    async def me(self) -> str | None:
        """The e-mail of the person among the workspace's users, ``""`` for none of them; None for not asked."""
        value = await self._preferences.get(f"{self._account}/me")
        return value if isinstance(value, str) else None

    async def keep_me(self, email: str) -> None:
        """Remember who the person is."""
        await self._preferences.put(f"{self._account}/me", email)

    async def linked_fields(self, workflow_id: str) -> dict[str, str]:
        """By link name, the field that the rows of a workflow's links show."""
        raw = await self._preferences.get(self._name(workflow_id, "linked fields"))
        return {str(k): str(v) for k, v in raw.items()} if isinstance(raw, dict) else {}

    async def keep_linked_fields(self, workflow_id: str, fields: Mapping[str, str]) -> None:
        """Remember which field the rows of each link show."""
        await self._preferences.put(self._name(workflow_id, "linked fields"), dict(fields))

    async def own_comments(self) -> list[OwnComment]:
        """The comments that were written here, the oldest first."""
        raw = await self._preferences.get(f"{self._account}/own comments")
        pairs = raw if isinstance(raw, list) else []
        return [OwnComment(str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2]

    async def keep_own_comments(self, comments: Sequence[OwnComment]) -> None:
        """Remember the comments that were written here."""
        await self._preferences.put(f"{self._account}/own comments", [[one.mark, one.email] for one in comments])
