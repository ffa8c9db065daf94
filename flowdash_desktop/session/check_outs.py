"""Files that tasks were checked out into: that one was saved is noticed, also after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from flowdash_desktop.domain.importing.bring_back import BringBack
from flowdash_desktop.store import check_outs as table
from flowdash_desktop.store.database import Connection
from flowdash_desktop.store.preferences import Account, Preferences

_MOST_WATCHED = 50
IsUndone = Callable[[str], Awaitable[bool | None]]


@dataclass(frozen=True, slots=True)
class CheckedOutFile:
    """A file that may come back.

    Attributes:
        id: of what was checked out, as the hidden sheet says.
        path: where it lies.
        workflow_id: whose tasks it has.
        digest: the SHA-256 of its content as it was written, or as it was last noticed.
    """

    id: str
    path: str
    workflow_id: str
    digest: str


class CheckOuts:
    """The files of one account. Only the disk limits how many, and how much of them was brought back.

    Args:
        preferences: where they are stored.
        account: whose they are.
        is_undone: whether an undo step is undone, None where there is none (any more).
    """

    def __init__(self, preferences: Preferences, account: Account, is_undone: IsUndone) -> None:
        self._preferences, self._account = preferences, account.id
        self._is_undone = is_undone
        self._now: set[str] = set()
        self._settling = asyncio.Lock()

    async def newest(self) -> tuple[CheckedOutFile, ...]:
        """The ones to watch: the last ones that were written, the oldest of them first."""
        await self._adopt()
        await self._settle()
        rows = await self._preferences.run(lambda c: table.newest(c, self._account, _MOST_WATCHED))
        return tuple(CheckedOutFile(*row) for row in rows)

    async def of(self, check_out_id: str) -> CheckedOutFile | None:
        """The one with this id."""
        row = await self._preferences.run(lambda c: table.with_id(c, self._account, check_out_id))
        return CheckedOutFile(*row) if row is not None else None

    async def is_at(self, path: str) -> bool:
        """Whether one lies there."""
        return await self._preferences.run(lambda c: table.is_at(c, self._account, path))

    async def brought_back(self, check_out_id: str) -> list[BringBack]:
        """The times that a file was brought back, the oldest first: new rows become tasks once, and an edited cell
        counts again only when it is edited again."""
        await self._settle()
        await self._compare(check_out_id)
        return await self._preferences.run(lambda c: table.brought_back(c, self._account, check_out_id))

    async def keep(self, file: CheckedOutFile) -> None:
        """Remember a file, or what has become of it."""
        row = file.id, file.path, file.workflow_id, file.digest
        await self._preferences.run(lambda c: table.put(c, self._account, row))

    async def keep_digest(self, check_out_id: str, digest: str) -> None:
        """Remember which content was noticed."""
        await self._preferences.run(lambda c: table.note_digest(c, self._account, check_out_id, digest))

    async def bring_back(self, file: CheckedOutFile, one: BringBack, submit: Callable[[], Awaitable[object]]) -> None:
        """Bring a file back: what it says is on the disk before its edits are, and counts once these are.

        Args:
            file: it; also one that was checked out elsewhere.
            one: what it says.
            submit: makes the edits durable as the step of ``one``.

        Raises:
            StoreError: the disk refused; nothing was done.
        """

        def begin(connection: Connection) -> None:
            table.put(connection, self._account, (file.id, file.path, file.workflow_id, file.digest))
            table.begin(connection, self._account, file.id, one)

        self._now.add(one.step)
        try:
            await self._preferences.run(begin)
            await submit()
            await self._settle_step(one.step, done=True)
        finally:
            self._now.discard(one.step)

    async def note_turned(self, step: str, *, undone: bool) -> None:
        """Remember that a step was undone, or done again: what it brought back counts only while it is in force."""
        await self._preferences.run(lambda c: table.note_turned(c, step, undone=undone))

    async def has_step(self, step: str) -> bool:
        """Whether an undo step brings a file back: its marks count for the whole of it, or not at all.

        Raises:
            StoreError: it can't be read.
        """
        return await self._preferences.run(lambda c: table.has_step(c, self._account, step))

    async def _adopt(self) -> None:
        """Take over what an earlier version stored."""
        name = f"{self._account}/check-outs/"
        if isinstance(files := await self._preferences.get(name), list):
            await self._preferences.run(lambda c: table.adopt(c, self._account, files))
            await self._preferences.put(name, None)

    async def _settle(self) -> None:
        """Find out whether what was begun before the program ended was done."""
        async with self._settling:
            for step in await self._preferences.run(lambda c: table.begun(c, self._account)):
                if step not in self._now:
                    await self._settle_step(step, done=await self._is_undone(step) is not None)

    async def _settle_step(self, step: str, *, done: bool) -> None:
        await self._preferences.run(lambda c: table.settle(c, step, done=done))

    async def _compare(self, check_out_id: str) -> None:
        """Heed what was undone, or done again, as the program ended."""
        for step, undone in await self._preferences.run(lambda c: table.steps_of(c, self._account, check_out_id)):
            now = await self._is_undone(step)
            if now is not None and now != undone:
                await self.note_turned(step, undone=now)
