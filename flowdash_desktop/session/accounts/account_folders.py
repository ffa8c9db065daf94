"""Which folder holds the files of an account whose workspace may change: the local one, and those of ``--server``.

Each workspace has a folder of its own, so edits, drafts, files and what was read never meet those of another one. An
account that is added in the window has one workspace for good, and needs none of this.
"""

from __future__ import annotations

import hashlib
from uuid import uuid4

from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.store.preferences import Preferences

_FOLDERS, _CURRENT, _KEYS = "workspace folders", "current folders", "keys of runs"
_ROUNDS = 100_000


class AccountFolders:
    """Remembers folders by workspace, in the preferences. ``base`` names the address that workspaces share."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def current(self, base: str) -> str:
        """The folder that was used last."""
        return (await self._mapping(_CURRENT)).get(base, base)

    async def use(self, base: str, folder: str) -> None:
        """Remember which folder is used."""
        await self._remember(_CURRENT, base, folder)

    async def learn(self, base: str, folder: str, workspace: WorkspaceIdentity) -> None:
        """A folder holds what belongs to this workspace."""
        for name in _names(base, workspace):
            await self._remember(_FOLDERS, name, folder)

    async def of_workspace(self, base: str, workspace: WorkspaceIdentity) -> str:
        """The folder of a workspace; a new one where it has none yet."""
        known = await self._mapping(_FOLDERS)
        return next((known[name] for name in _names(base, workspace) if name in known), None) or new_folder(base)

    async def of_key(self, base: str, api_key: str) -> str | None:
        """The folder that was used with an API key; None where the key is new here, and others were used."""
        known = await self._mapping(_KEYS)
        if not any(name.startswith(f"{base}/") for name in known):
            return base  # also the folder of earlier versions, which had one for each address
        return known.get(await _key_name(base, api_key))

    async def use_with_key(self, base: str, api_key: str, folder: str) -> None:
        """Remember which folder goes with an API key, of which only a slow hash is written down."""
        await self._remember(_KEYS, await _key_name(base, api_key), folder)

    async def _mapping(self, name: str) -> dict[str, str]:
        raw = await self._preferences.get(name)
        pairs = raw.items() if isinstance(raw, dict) else ()
        return {key: value for key, value in pairs if isinstance(key, str) and isinstance(value, str)}

    async def _remember(self, name: str, key: str, value: str) -> None:
        mapping = await self._mapping(name)
        if mapping.get(key) != value:
            await self._preferences.put(name, {**mapping, key: value})


def new_folder(base: str) -> str:
    """The name of a folder that nothing uses yet."""
    return f"{base}-{uuid4().hex[:12]}"


def _names(base: str, workspace: WorkspaceIdentity) -> list[str]:
    """What a workspace is remembered by: its id, or else its workflows."""
    if workspace.id:
        return [f"{base}/{workspace.id}"]
    return [f"{base}/workflow/{workflow_id}" for workflow_id in sorted(workspace.workflows)]


async def _key_name(base: str, api_key: str) -> str:
    digest = await in_thread(
        lambda: hashlib.pbkdf2_hmac("sha256", api_key.encode(), base.encode(), _ROUNDS).hex()[:32], "hash key"
    )
    return f"{base}/{digest}"
