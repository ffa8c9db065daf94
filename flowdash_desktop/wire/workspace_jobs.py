"""What a process that backs up, restores, exports or copies a workspace says to the window, one JSON object a line."""

from __future__ import annotations

import errno
import re
from enum import Enum
from typing import TypeAlias

import msgspec

DAMAGED = "Damaged"
"""The line by which a server tells the window that what it has stored is damaged."""

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def one_line(text: str) -> str:
    """A name as one line for a terminal or a log, without control characters."""
    return _CONTROLS.sub(" ", text).strip()


class JobFault(Enum):
    """Why it was not done; the window has the words."""

    NO_ROOM = "noRoom"
    NOT_ALLOWED = "notAllowed"
    NO_FOLDER = "noFolder"
    NO_WORKSPACE = "noWorkspace"
    FILES_MISSING = "filesMissing"
    NO_BACKUP = "noBackup"
    DAMAGED = "damaged"
    NEWER = "newer"
    NO_ANSWER = "noAnswer"
    KEY_REFUSED = "keyRefused"
    OTHER_WORKSPACE = "otherWorkspace"
    FAILED = "failed"


class Part(Enum):
    """What a copy of a workspace is reading or doing."""

    WORKFLOWS = "workflows"
    TASKS = "tasks"
    ACTIVITY = "activity"
    FILES = "files"
    MAKING = "making"


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """How far it has come, in bytes; of a copy, in what its ``part`` counts, with a total of 0 where none is known."""

    done: int
    total: int
    part: Part | None = None


class BackedUp(msgspec.Struct, frozen=True, tag="backedUp"):
    """A backup is there, whole."""

    workspace: str
    size: int
    missing: int
    """Attachments that are missing or damaged, and not in it."""


class Exported(msgspec.Struct, frozen=True, tag="exported"):
    """A definition is there, whole.

    Attributes:
        workspace: its name.
        workflows, tasks, files: how many of each are in it.
        left_out: what could not be loaded again, one line each, in English.
    """

    workspace: str
    workflows: int
    tasks: int
    files: int
    left_out: tuple[str, ...]


class Found(msgspec.Struct, frozen=True, tag="found"):
    """What a backup holds; all of it was checked.

    Attributes:
        workspace: the name.
        created_on: when the backup was made.
        workflows, tasks, files: how many of each there are.
        missing: attachments that it had to go without.
    """

    workspace: str
    created_on: str
    workflows: int
    tasks: int
    files: int
    missing: int


class Restored(msgspec.Struct, frozen=True, tag="restored"):
    """A workspace is there, whole."""

    workspace: str
    missing: int


class Copied(msgspec.Struct, frozen=True, tag="copied"):
    """A copy of a server's workspace is there, whole.

    Attributes:
        workspace: its name.
        workflows, tasks, comments, items, files: how many of each are in it.
        size: the bytes of the files.
        left_out: how much of what the server gave is not in the copy as it was; the report names each.
    """

    workspace: str
    workflows: int
    tasks: int
    comments: int
    items: int
    files: int
    size: int
    left_out: int


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """Nothing was done; ``text`` says why in English, for a log."""

    fault: JobFault
    text: str


Ended: TypeAlias = BackedUp | Copied | Exported | Found | Restored | Refused
Message: TypeAlias = Progress | Ended

_FAULTS = {
    errno.ENOSPC: JobFault.NO_ROOM,
    errno.EDQUOT: JobFault.NO_ROOM,
    errno.EFBIG: JobFault.NO_ROOM,
    errno.EACCES: JobFault.NOT_ALLOWED,
    errno.EPERM: JobFault.NOT_ALLOWED,
    errno.EROFS: JobFault.NOT_ALLOWED,
    errno.ENOENT: JobFault.NO_FOLDER,
    errno.ENOTDIR: JobFault.NO_FOLDER,
}


def fault_of(error: OSError) -> JobFault:
    """What an error of the file system means."""
    return _FAULTS.get(error.errno or 0, JobFault.FAILED)


def encode_message(message: Message) -> bytes:
    """A line."""
    return msgspec.json.encode(message) + b"\n"


def decode_message(line: bytes) -> Message | None:
    """What a line says; None for a line that says nothing."""
    try:
        return msgspec.json.decode(line, type=Message)  # type: ignore[no-any-return]  # a union is a type here
    except msgspec.MsgspecError:
        return None
