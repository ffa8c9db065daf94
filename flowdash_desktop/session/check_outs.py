"""Files that tasks were checked out into: that one was saved is noticed, also after a restart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flowdash_desktop.store.preferences import Account, Preferences

_MOST_FILES, _MOST_ROWS = 20, 20_000


@dataclass(frozen=True, slots=True)
class CheckedOutFile:
    """A file that may come back.

    Attributes:
        id: of what was checked out, as the hidden sheet says.
        path: where it lies.
        workflow_id: whose tasks it has.
        digest: the SHA-256 of its content as it was written, or as it was last noticed.
        brought: marks of rows that were added to it and have become tasks, so that they do so once.
    """

    id: str
    path: str
    workflow_id: str
    digest: str
    brought: tuple[str, ...] = ()


class CheckOuts:
    """The files of one account, oldest first. What can't be read is as if it had never been kept."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = preferences
        self._name = f"{account.id}/check-outs/"

    async def all(self) -> tuple[CheckedOutFile, ...]:
        """All that are remembered."""
        raw = await self._preferences.get(self._name)
        return tuple(_files(raw)) if isinstance(raw, list) else ()

    async def of(self, check_out_id: str) -> CheckedOutFile | None:
        """The one with this id."""
        return next((file for file in await self.all() if file.id == check_out_id), None)

    async def at(self, path: str) -> CheckedOutFile | None:
        """The newest one that lies there."""
        return next((file for file in reversed(await self.all()) if file.path == path), None)

    async def keep(self, file: CheckedOutFile) -> None:
        """Remember a file, or what has become of it; the newest ones are kept."""
        others = [other for other in await self.all() if other.id != file.id]
        await self._put([*others, file])

    async def keep_digest(self, check_out_id: str, digest: str) -> None:
        """Remember which content was noticed."""
        await self._put([replace(f, digest=digest) if f.id == check_out_id else f for f in await self.all()])

    async def keep_brought(self, file: CheckedOutFile, marks: Sequence[str]) -> None:
        """Remember rows that have become tasks; ``file`` stands for one that was checked out elsewhere."""
        known = await self.of(file.id) or file
        await self.keep(replace(known, path=file.path, digest=file.digest, brought=(*known.brought, *marks)))

    async def _put(self, files: Sequence[CheckedOutFile]) -> None:
        body = [
            [file.id, file.path, file.workflow_id, file.digest, list(file.brought[-_MOST_ROWS:])]
            for file in files[-_MOST_FILES:]
        ]
        await self._preferences.put(self._name, body)


def _files(raw: Sequence[object]) -> list[CheckedOutFile]:
    found = []
    for item in raw:
        match item:
            case [str(known), str(path), str(workflow), str(digest), list(marks)]:
                found.append(CheckedOutFile(known, path, workflow, digest, tuple(map(str, marks))))
    return found
