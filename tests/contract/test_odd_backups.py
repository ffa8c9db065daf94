"""Backups that others may have made: ``restore`` says what is odd, and writes no more than the manifest says."""

from __future__ import annotations

import json
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.contract.test_backup import attached, refused, run, went_well
from tests.support.definitions import COMPANIES, workspace
from tests.support.server_process import ServerProcess

Change = Callable[[dict[str, Any], dict[str, bytes], dict[str, int]], None]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    definition = workspace(COMPANIES)
    definition["workflows"][0]["tasks"][0]["Documents"] = attached(b"contents" * 1000)
    with ServerProcess(folder, definition) as running:
        went_well(run("backup", folder / "backup.zip", *running.places))
    return folder / "backup.zip"


def made(good: Path, file: Path, change: Change) -> Path:
    """The backup with something odd in it."""
    with zipfile.ZipFile(good) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(entries.pop("manifest.json"))
    modes: dict[str, int] = {}
    change(manifest, entries, modes)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in {**entries, "manifest.json": json.dumps(manifest).encode()}.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = modes.get(name, stat.S_IFREG | 0o600) << 16
            archive.writestr(entry, contents)
    return file


def _blob(entries: dict[str, bytes]) -> str:
    return next(name for name in entries if name.startswith("blobs/"))


def longer(_: dict[str, Any], entries: dict[str, bytes], __: dict[str, int]) -> None:
    entries["workspace.db"] += bytes(50_000_000)


def link(_: dict[str, Any], entries: dict[str, bytes], modes: dict[str, int]) -> None:
    modes[_blob(entries)] = stat.S_IFLNK | 0o777


def device(_: dict[str, Any], entries: dict[str, bytes], modes: dict[str, int]) -> None:
    modes["workspace.db"] = stat.S_IFCHR | 0o600


def negative(manifest: dict[str, Any], entries: dict[str, bytes], _: dict[str, int]) -> None:
    manifest["files"][_blob(entries)]["size"] = -1


def huge(manifest: dict[str, Any], _: dict[str, bytes], __: dict[str, int]) -> None:
    manifest["files"]["workspace.db"]["size"] = 1 << 70


def no_sizes(manifest: dict[str, Any], _: dict[str, bytes], __: dict[str, int]) -> None:
    manifest["files"] = [1, 2]


def no_name(manifest: dict[str, Any], _: dict[str, bytes], __: dict[str, int]) -> None:
    manifest["workspace"]["name"] = ["x"]


def other_missing(manifest: dict[str, Any], _: dict[str, bytes], __: dict[str, int]) -> None:
    manifest["missing"] = ["../../etc/passwd"]


def deep(manifest: dict[str, Any], _: dict[str, bytes], __: dict[str, int]) -> None:
    nested: list[Any] = []
    for _depth in range(400):
        nested = [nested]
    manifest["missing"] = nested


@pytest.mark.parametrize("change", [longer, link, device, negative, huge, no_sizes, no_name, other_missing, deep])
def test_an_odd_backup_is_refused_in_words(good: Path, tmp_path: Path, change: Change) -> None:
    file, folder = made(good, tmp_path / "backup.zip", change), tmp_path / "data"
    refused(run("restore", file, "--data-dir", folder), str(file))
    refused(run("restore", file, "--data-dir", folder, "--dry-run"), str(file))
    assert {path.name for path in folder.rglob("*")} <= {"local", "lock"}


def test_two_entries_of_one_name_are_refused(good: Path, tmp_path: Path) -> None:
    file = made(good, tmp_path / "backup.zip", lambda *_: None)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("workspace.db", b"another")
    refused(run("restore", file, "--data-dir", tmp_path / "data"), str(file), "manifest names")


def test_an_entry_that_unpacks_to_more_than_it_says_is_refused(good: Path, tmp_path: Path) -> None:
    """The sizes in the directory of the archive are right, and the packed bytes hold more."""
    file = tmp_path / "backup.zip"
    with zipfile.ZipFile(good) as archive:
        size = archive.getinfo("workspace.db").file_size
    made(good, file, longer)
    data = bytearray(file.read_bytes())
    wrong = struct.pack("<L", size + 50_000_000)
    assert data.count(wrong) == 2
    file.write_bytes(data.replace(wrong, struct.pack("<L", size)))
    refused(run("restore", file, "--data-dir", tmp_path / "data"), str(file))
    assert not [path for path in (tmp_path / "data").rglob("*") if path.stat().st_size > size]


def test_a_backup_larger_than_the_disk_is_refused_unread(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    refused(run("restore", good, "--data-dir", tmp_path / "data"), str(good), "less room")


def test_control_characters_of_a_name_reach_no_terminal(good: Path, tmp_path: Path) -> None:
    def change(manifest: dict[str, Any], _: dict[str, bytes], __: dict[str, int]) -> None:
        manifest["workspace"]["name"] = "Acme\x1b[2J\r\nall is well\u2028x"

    file = made(good, tmp_path / "backup.zip", change)
    said = went_well(run("restore", file, "--data-dir", tmp_path / "data", "--dry-run"))
    assert "Acme [2J all is well x" in said
    assert "\x1b" not in said
