"""Files that tasks were checked out into: that one was saved is noticed, also after a restart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flowdash_desktop.domain.importing.bring_back import BringBack, Marks
from flowdash_desktop.store.preferences import Account, Preferences

_MOST_FILES, _MOST_MARKS = 20, 50_000


@dataclass(frozen=True, slots=True)
class CheckedOutFile:
    """A file that may come back.

    Attributes:
        id: of what was checked out, as the hidden sheet says.
        path: where it lies.
        workflow_id: whose tasks it has.
        digest: the SHA-256 of its content as it was written, or as it was last noticed.
        bring_backs: the times that it was brought back, oldest first: new rows become tasks once, and an edited cell
            counts again only when it is edited again.
    """

    id: str
    path: str
    workflow_id: str
    digest: str
    bring_backs: tuple[BringBack, ...] = ()


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

    async def keep_bring_back(self, file: CheckedOutFile, one: BringBack) -> None:
        """Remember that a file was brought back; ``file`` stands for one that was checked out elsewhere."""
        known = await self.of(file.id) or file
        await self.keep(replace(known, path=file.path, digest=file.digest, bring_backs=(*known.bring_backs, one)))

    async def note_turned(self, step: str, *, undone: bool) -> None:
        """Remember that a step was undone, or done again: what it brought back counts only while it is in force."""
        files = await self.all()
        if not any(one.step == step for file in files for one in file.bring_backs):
            return
        turned = [
            replace(
                file,
                bring_backs=tuple(replace(one, undone=undone) if one.step == step else one for one in file.bring_backs),
            )
            for file in files
        ]
        await self._put(turned)

    async def _put(self, files: Sequence[CheckedOutFile]) -> None:
        body = [
            [file.id, file.path, file.workflow_id, file.digest, _written(file.bring_backs)]
            for file in files[-_MOST_FILES:]
        ]
        await self._preferences.put(self._name, body)


def _written(bring_backs: Sequence[BringBack]) -> list[object]:
    """The newest ones, as many as there is room for; the newest one always."""
    found: list[object] = []
    count = 0
    for one in reversed(bring_backs):
        count += len(one.rows) + len(one.cells)
        if found and count > _MOST_MARKS:
            break
        cells = [[unique_id, name, *marks] for unique_id, name, marks in one.cells]
        found.append([one.step, one.undone, list(one.rows), cells])
    return found[::-1]


def _read(raw: Sequence[object]) -> tuple[BringBack, ...]:
    found = []
    for item in raw:
        match item:
            case [str(step), bool(undone), list(rows), list(cells)]:
                known = tuple(cell for one in cells if (cell := _cell(one)) is not None)
                found.append(BringBack(step, tuple(map(str, rows)), known, undone))
    return tuple(found)


def _cell(raw: object) -> tuple[str, str, Marks] | None:
    match raw:
        case [str(unique_id), str(name), *marks]:
            return unique_id, name, tuple(map(str, marks))
    return None


def _files(raw: Sequence[object]) -> list[CheckedOutFile]:
    found = []
    for item in raw:
        match item:
            case [str(known), str(path), str(workflow), str(digest), list(bring_backs)]:
                found.append(CheckedOutFile(known, path, workflow, digest, _read(bring_backs)))
    return found
