"""What was brought back of checked out files is remembered, however much it is, and counts only where it was done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.importing.bring_back import BringBack
from flowdash_desktop.session.check_outs import CheckedOutFile, CheckOuts
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences

ACCOUNT = Account("a", AccountKind.REMOTE, "A")
FILE = CheckedOutFile("file", "/papers/file.xlsx", "w", "digest")
BACK = BringBack("step", ("new row",), (("1", "Name", ("mark", "other")), ("2", "Age", ("-",))))


@pytest.fixture
async def preferences(thread: StoreThread, tmp_path: Path) -> AsyncIterator[Preferences]:
    made = Preferences(thread, tmp_path / "preferences.db")
    await made.open()
    yield made
    await made.close()


class Steps(dict[str, bool]):
    """The undo steps that were made, and whether they are undone."""

    async def is_undone(self, step: str) -> bool | None:
        return self.get(step)


class KilledError(Exception):
    """The program ends here."""


def opened(preferences: Preferences, steps: Steps) -> CheckOuts:
    return CheckOuts(preferences, ACCOUNT, steps.is_undone)


async def test_only_the_disk_limits_how_much_is_remembered(preferences: Preferences) -> None:
    steps = Steps(first=False, many=False)
    check_outs = opened(preferences, steps)

    async def submit() -> None:
        return None

    many = BringBack("many", tuple(f"row {n}" for n in range(60_000)))
    await check_outs.bring_back(FILE, BringBack("first", ("the oldest row",)), submit)
    await check_outs.bring_back(FILE, many, submit)
    for number in range(60):
        await check_outs.keep(CheckedOutFile(f"file {number}", f"/papers/{number}.xlsx", "w", ""))
    again = opened(preferences, steps)
    first, second = await again.brought_back("file")
    assert first.rows == ("the oldest row",)
    assert second == many
    assert await again.of("file") == FILE
    assert await again.is_at(FILE.path)
    assert not await again.is_at("/papers/another.xlsx")


async def test_what_was_begun_counts_where_it_was_done(preferences: Preferences) -> None:
    """The program ends before the edits are on the disk, or after them and before that is noted."""
    steps = Steps()

    async def killed_before() -> None:
        raise KilledError

    async def killed_after() -> None:
        steps["step"] = False
        raise KilledError

    with pytest.raises(KilledError):
        await opened(preferences, steps).bring_back(FILE, BACK, killed_before)
    assert await opened(preferences, steps).brought_back("file") == []
    with pytest.raises(KilledError):
        await opened(preferences, steps).bring_back(FILE, BACK, killed_after)
    assert await opened(preferences, steps).brought_back("file") == [BACK]


async def test_an_undo_as_the_program_ended_is_heeded(preferences: Preferences) -> None:
    steps = Steps(step=False)
    check_outs = opened(preferences, steps)

    async def submit() -> None:
        return None

    await check_outs.bring_back(FILE, BACK, submit)
    steps["step"] = True
    assert [one.undone for one in await opened(preferences, steps).brought_back("file")] == [True]
    steps.clear()  # the history has forgotten it
    assert [one.undone for one in await opened(preferences, steps).brought_back("file")] == [True]


async def test_an_earlier_version_is_taken_over(preferences: Preferences) -> None:
    cells = [["1", "Name", "mark", "other"], ["2", "Age", "-"]]
    body = [["file", FILE.path, "w", "digest", [["step", False, ["new row"], cells], ["junk"]]], 7, ["junk"]]
    await preferences.put("a/check-outs/", body)
    check_outs = opened(preferences, Steps(step=False))
    assert await check_outs.newest() == (FILE,)
    assert await check_outs.brought_back("file") == [BACK]
    assert await preferences.get("a/check-outs/") is None
