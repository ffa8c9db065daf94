"""A workspace that is copied from another server: the files in which it arrives.

``session/workspace_copy`` writes them into the folder of the copy, and ``server/transfer/copies`` makes the workspace
of them. Lists of tasks are there whole or not at all; the other files grow by a line for each answer.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")

ARRIVED = "arrived"
"""The folder of these files, in the folder of the workspace."""
SOURCE = "source.json"
WHOLE = "whole"
"""The file that is there once everything has arrived."""
FILES = "files.jsonl"
BLOBS = "files"
COPIED = "copied.json"
"""How the copy ended, in the folder of the workspace."""
REPORT = "copy-report.txt"
"""For people: what is in the copy and what is not, in the folder of the workspace."""
UNFINISHED = ".copying"
"""The end of the name of a folder with a copy that is not whole."""


def tasks_name(number: int) -> str:
    """The file with the tasks of a workflow, one a line as the server sent them."""
    return f"tasks-{number}.jsonl"


def activity_name(number: int) -> str:
    """The file with comments and checklists of a workflow's tasks."""
    return f"activity-{number}.jsonl"


def blob_name(blob_id: str) -> str:
    """The name of an attachment's file: an id may hold what no name of a file may."""
    return sha256(blob_id.encode()).hexdigest()


def key_mark(server: str, key: str) -> str:
    """What tells whether a copy is gone on with under the same key; the key can't be had from it."""
    return sha256(f"{server}\n{key}".encode()).hexdigest()[:32]


class CopySource(msgspec.Struct, frozen=True, rename="camel"):
    """Where a copy comes from, and what the workspace consists of.

    Attributes:
        server: the address.
        workspace_id: of the workspace there, ``""`` where the server does not say.
        began: when the copy was begun, as ISO 8601 in UTC.
        definition: in the words of the definition file, without tasks.
        is_given: the server gave the definition itself; otherwise it is made of the documented endpoints.
        unsure_stages: by workflow id, the stages of which it is not known whether they are end stages.
        not_given: what the server refused, one line each, in English.
        key_mark: of the API key that it was begun with, see ``key_mark``; ``""`` where an earlier version has begun it.
    """

    server: str
    workspace_id: str
    began: str
    definition: dict[str, Any]
    is_given: bool
    unsure_stages: dict[str, tuple[str, ...]] = {}
    not_given: tuple[str, ...] = ()
    key_mark: str = ""

    @property
    def workflows(self) -> list[dict[str, Any]]:
        """The workflows of the definition."""
        found: list[dict[str, Any]] = self.definition["workflows"]
        return found

    @property
    def name(self) -> str:
        """The workspace's name."""
        return str(self.definition["workspace"]["name"])


class ArrivedActivity(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """What belongs to a task beside its fields; None for what the server did not give.

    Attributes:
        task: its unique ID.
        comments, items: JSON objects in the shapes of the API.
        actions: the names of the actions that are offered for it, where that was asked.
        why: why something was not given, for people.
    """

    task: str
    comments: list[dict[str, Any]] | None = None
    items: list[dict[str, Any]] | None = None
    actions: tuple[str, ...] = ()
    why: str = ""


class ArrivedFile(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """An attachment: what is known of its bytes, or why the server did not give it."""

    blob_id: str
    sha256: str = ""
    size: int = 0
    content_type: str = ""
    why: str = ""


class Lines(Generic[T]):
    """A file that grows by lines, each a JSON object.

    Attributes:
        entries: what its lines say.
        length: how many bytes of the file they are; what follows was cut off by a power cut.
    """

    def __init__(self, data: bytes, kind: type[T]) -> None:
        decoder = msgspec.json.Decoder(kind)
        self.entries: list[T] = []
        self.length = 0
        while (end := data.find(b"\n", self.length)) >= 0:
            try:
                self.entries.append(decoder.decode(data[self.length : end]))
            except (msgspec.MsgspecError, UnicodeDecodeError):
                break
            self.length = end + 1


def encode_line(entry: msgspec.Struct) -> bytes:
    """An entry as a line."""
    return msgspec.json.encode(entry) + b"\n"


def encode_source(source: CopySource) -> bytes:
    """Where a copy comes from, as a file."""
    return msgspec.json.encode(source)


def decode_source(data: bytes) -> CopySource | None:
    """Where a copy comes from; None for a file that does not say."""
    try:
        return msgspec.json.decode(data, type=CopySource)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
