"""Backups for the window, by a process that it watches: ended or without room they leave nothing."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from flowdash_desktop.server.command.data_folder import DATABASE
from flowdash_desktop.server.command.storage_location import Places, RefusedError
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore
from flowdash_desktop.server.transfer.backup import write_backup
from flowdash_desktop.server.transfer.restore import restore_backup
from flowdash_desktop.wire.workspace_jobs import BackedUp, Ended, Found, JobFault, Progress, Refused, decode_message
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api

CONTENTS = base64.b64encode(bytes(range(256)) * 8000).decode()
DOCUMENTS = [{"filename": "a.bin", "contentType": "a/b", "base64contents": CONTENTS}]
LIMITED = """
import resource, sys
from flowdash_desktop.app.command_line import main
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
sys.exit(main(sys.argv[1:]))
"""

INTERRUPTED = """
import signal, sys
from flowdash_desktop.app.command_line import main
from flowdash_desktop.server.command import supervised

def interrupted(message, encode=supervised.encode_message):
    if not isinstance(message, supervised.Progress):
        signal.raise_signal(signal.SIGINT)
    return encode(message)

supervised.encode_message = interrupted
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def folder(server: StartServer) -> Path:
    """The folder of a workspace with attachments, which nobody serves now."""
    running = server(workspace(COMPANIES))
    api = Api(running, COMPANIES["id"])
    try:
        api.post({"Company ID": "F", "Company Name": "F", "Documents": DOCUMENTS})
    finally:
        api.close()
    running.stop()
    return running.database_file.parent


def _parts(folder: Path) -> tuple[Places, BlobStore]:
    return Places(folder, folder / DATABASE, folder / "blobs"), BlobStore(folder / "blobs", shared=True)


def _ended(command: Sequence[str], *arguments: str | Path) -> Ended | Progress | None:
    process = subprocess.Popen([*command, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin, process.stdout:
        lines = process.stdout.readlines()
    process.wait()
    return decode_message(lines[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
@pytest.mark.parametrize("command", ["backup", "export"])
def test_a_disk_without_room_leaves_no_file(tmp_path: Path, folder: Path, command: str) -> None:
    target = tmp_path / "backups" / "mine"
    target.parent.mkdir()
    limited = [sys.executable, "-c", LIMITED, command, str(target)]
    ended = _ended(limited, "--workspace-folder", folder, "--supervised")
    assert isinstance(ended, Refused)
    assert ended.fault is JobFault.NO_ROOM, ended.text
    assert list(target.parent.iterdir()) == []


def test_a_backup_that_is_ended_in_the_middle_leaves_none(tmp_path: Path, folder: Path) -> None:
    """After the database, before the attachments."""
    target = tmp_path / "backups" / "mine.zip"
    target.parent.mkdir()
    target.write_bytes(b"an older one")
    told: list[tuple[int, int]] = []

    def end(done: int, total: int) -> None:
        told.append((done, total))
        assert len(list(target.parent.iterdir())) == 2, "it is written under another name"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_backup(*_parts(folder), target, overwrite=True, incomplete=False, progress=end)
    assert told[0][0] < told[0][1]
    assert [path.name for path in target.parent.iterdir()] == ["mine.zip"]
    assert target.read_bytes() == b"an older one"


@pytest.mark.parametrize("is_there", [True, False])
def test_who_cancels_too_late_gets_the_answer(tmp_path: Path, folder: Path, is_there: bool) -> None:
    """The backup is there, or can't be made: that is said, though the word to end comes just before."""
    target = tmp_path / ("mine.zip" if is_there else "gone/mine.zip")
    ended = _ended(
        [sys.executable, "-c", INTERRUPTED, "backup", str(target)], "--workspace-folder", folder, "--supervised"
    )
    assert isinstance(ended, BackedUp if is_there else Refused)
    assert target.exists() is is_there


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
def test_a_restore_without_room_leaves_no_workspace(tmp_path: Path, folder: Path) -> None:
    """There is room for the database, and none for an attachment."""
    backup, target = tmp_path / "mine.zip", tmp_path / "restored"
    write_backup(*_parts(folder), backup, overwrite=False, incomplete=False)
    limited = [sys.executable, "-c", LIMITED, "restore", str(backup)]
    ended = _ended(limited, "--workspace-folder", target, "--supervised")
    assert isinstance(ended, Refused)
    assert ended.fault is JobFault.NO_ROOM, ended.text
    assert not (target / DATABASE).exists()


def test_a_restore_into_a_folder_that_is_gone_says_so(tmp_path: Path, folder: Path) -> None:
    backup, gone = tmp_path / "mine.zip", tmp_path / "gone"
    write_backup(*_parts(folder), backup, overwrite=False, incomplete=False)
    with pytest.raises(RefusedError) as refused:
        restore_backup(Places(gone, gone / DATABASE, gone / "blobs"), backup, replace=False)
    assert refused.value.fault is JobFault.NO_FOLDER


def test_looking_into_a_backup_says_what_it_holds(tmp_path: Path, folder: Path) -> None:
    """All of it is checked; nothing is restored, and nothing is left."""
    backup, room = tmp_path / "mine.zip", tmp_path / "room"
    room.mkdir()
    write_backup(*_parts(folder), backup, overwrite=False, incomplete=False)
    command = [sys.executable, "-m", "flowdash_desktop", "restore", str(backup), "--dry-run"]
    ended = _ended(command, "--workspace-folder", room, "--supervised")
    assert isinstance(ended, Found)
    assert (ended.workflows, ended.tasks, ended.files, ended.missing) == (1, len(COMPANIES["tasks"]) + 1, 1, 0)
    assert list(room.iterdir()) == []
