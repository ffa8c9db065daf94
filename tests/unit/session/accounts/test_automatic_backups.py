"""Which backups stay that are made by themselves, and when the next is due."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flowdash_desktop.session.accounts import automatic_backups
from flowdash_desktop.session.accounts.automatic_backups import backups_in, is_due, next_file, remove_old

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def made(folder: Path, days: int, size: int = 10) -> Path:
    """A backup of some days before."""
    folder.mkdir(exist_ok=True)
    file = folder / (NOON - timedelta(days=days)).strftime("backup-%Y%m%d-%H%M%S.zip")
    file.write_bytes(bytes(size))
    return file


def test_seven_stay_and_no_file_of_the_person_goes(tmp_path: Path) -> None:
    own = tmp_path / "mine.zip"
    own.write_bytes(b"")
    files = [made(tmp_path, days) for days in range(9, -1, -1)]
    remove_old(tmp_path, files[-1], is_whole=True)
    assert backups_in(tmp_path) == files[3:]
    assert own.exists()


def test_all_together_take_no_more_than_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automatic_backups, "MOST_BYTES", 250)
    files = [made(tmp_path, days, 100) for days in range(4, -1, -1)]
    remove_old(tmp_path, files[-1], is_whole=True)
    assert backups_in(tmp_path) == files[-2:]


def test_one_without_attachments_takes_the_place_of_its_like(tmp_path: Path) -> None:
    """Beside seven whole ones there is one such, and with it none is due: one was made again and again."""
    files = [made(tmp_path, days) for days in range(9, 2, -1)]
    for days in (2, 1, 0):
        remove_old(tmp_path, made(tmp_path, days), is_whole=False)
    assert backups_in(tmp_path) == [*files, tmp_path / "backup-20260301-120000-incomplete.zip"]
    assert not is_due(tmp_path, NOON + timedelta(minutes=15))
    assert is_due(tmp_path, NOON + timedelta(days=1))


def test_the_next_is_due_after_a_day(tmp_path: Path) -> None:
    assert is_due(tmp_path / "none", NOON)
    made(tmp_path, 1)
    assert is_due(tmp_path, NOON)
    assert not is_due(tmp_path, NOON - timedelta(hours=1))


def test_one_of_the_future_neither_stops_nor_removes_others(tmp_path: Path) -> None:
    """A clock was wrong once: a backup of next year puts none off, and does not make one due every quarter hour."""
    future = made(tmp_path, -300)
    assert is_due(tmp_path, NOON)
    files = [made(tmp_path, days) for days in range(7, -1, -1)]
    assert not is_due(tmp_path, NOON + timedelta(minutes=15))
    remove_old(tmp_path, files[-1], is_whole=True)
    assert backups_in(tmp_path) == [*files[1:], future]


def test_a_file_that_vanishes_meanwhile_stops_no_backup(tmp_path: Path) -> None:
    workspace = tmp_path / "local"
    workspace.mkdir()
    (workspace / "workspace.db-wal").symlink_to(workspace / "gone")
    assert next_file(tmp_path / "backups", workspace, NOON) is not None


def test_a_large_workspace_or_a_full_disk_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = tmp_path / "local"
    workspace.mkdir()
    (workspace / "workspace.db").write_bytes(bytes(1000))
    assert next_file(tmp_path / "backups", workspace, NOON) == tmp_path / "backups" / "backup-20260301-120000.zip"
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": 2000}))
    assert next_file(tmp_path / "backups", workspace, NOON) is None
    monkeypatch.undo()
    monkeypatch.setattr(automatic_backups, "MOST_BYTES", 999)
    assert next_file(tmp_path / "backups", workspace, NOON) is None
