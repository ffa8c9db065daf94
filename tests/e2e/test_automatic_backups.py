"""A local workspace is backed up every day while the window is open, unless this was switched off."""

from __future__ import annotations

import errno
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from flowdash_desktop.session.accounts.accounts import LOCAL, Accounts
from flowdash_desktop.session.accounts.automatic_backups import is_due
from flowdash_desktop.store.database import StoreError, StoreFault
from flowdash_desktop.ui.presenters.workspace_files import automatic
from tests.e2e.workspace_files import row, said, type_into_first
from tests.support.desk import Desk, story
from tests.support.hands import click
from tests.support.steady import settle


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first is made soon after the start, and the next is looked for soon after it."""
    monkeypatch.setattr(automatic, "FIRST_SECONDS", 0.1)
    monkeypatch.setattr(automatic, "_AGAIN_SECONDS", 0.1)


def backups(desk: Desk) -> list[Path]:
    return sorted((desk.paths.root / "backups" / LOCAL.id).glob("backup-*.zip"))


@story
async def test_a_backup_is_made_beside_the_window_without_a_word(desk: Desk) -> None:
    """One a day: the next start makes no other. Tasks are edited meanwhile."""
    window = await desk.open_table()
    await type_into_first(desk, "typed meanwhile")
    await desk.until(lambda: backups(desk), "the backup")
    await desk.until_saved()
    assert "backup" not in window.notice.text
    (file,) = backups(desk)
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
    await desk.close()
    desk.another_start()
    await desk.open_table()
    await settle()
    assert backups(desk) == [file]
    await desk.close()


@story
async def test_no_backup_is_made_where_it_was_switched_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automatic, "FIRST_SECONDS", 3600.0)
    await desk.open_table()
    entry = await row(desk, "Back up every day")
    assert entry.accessibleDescription() == "on"
    click(entry)
    await desk.until(said(desk, "no automatic backups any more"), "the word")
    await desk.close()
    monkeypatch.setattr(automatic, "FIRST_SECONDS", 0.0)
    desk.another_start()
    await desk.open_table()
    assert (await row(desk, "Back up every day")).accessibleDescription() == "off"
    await settle()
    assert backups(desk) == []
    await desk.put_away()


@story
async def test_a_backup_that_can_not_be_made_is_said_once(desk: Desk) -> None:
    """The folder is a file: the window says it, and the workspace goes on."""
    (desk.paths.root).mkdir(parents=True, exist_ok=True)
    (desk.paths.root / "backups").write_text("in the way")
    window = await desk.open_table()
    await desk.until(lambda: "automatic backup of today was not made" in window.notice.text, "the words")
    await desk.close()


@story
async def test_a_failure_that_passes_ends_no_backups(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that are locked for a moment, and then a disk that refuses: the next try makes the backup."""
    there, tries = Accounts.backs_up_daily, []

    async def locked_at_first(accounts: Accounts) -> bool:
        tries.append(1)
        if len(tries) == 1:
            raise StoreError(StoreFault.IN_USE)
        return await there(accounts)

    def full_at_first(folder: Path, now: datetime) -> bool:
        tries.append(2)
        if tries.count(2) == 1:
            raise OSError(errno.ENOSPC, "full")
        return is_due(folder, now)

    monkeypatch.setattr(automatic, "EVERY", timedelta())
    monkeypatch.setattr(Accounts, "backs_up_daily", locked_at_first)
    monkeypatch.setattr(automatic, "is_due", full_at_first)
    window = await desk.open_table()
    await desk.until(lambda: "automatic backup of today was not made" in window.notice.text, "the words")
    await desk.until(lambda: backups(desk), "the backup")
    await desk.close()
