"""What more than one part of the window asks of its presenters, as frozen values that signals carry."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import Enum, auto
from pathlib import Path

from PySide6.QtGui import QImage

from flowdash_desktop.domain.field_types.files import RemoteAddress
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey, Value


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A person gave a field a new value, in the pane or in a cell.

    Attributes:
        base: the value that was shown when they began.
        identity: what the task was known by when they began: another may have its key now.
    """

    task: TaskKey
    field: str
    value: Value
    base: Value
    identity: Identity | None = dataclass_field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FilesAdded:
    """Files of this computer for a file field; ``task`` is None in the pane of a new task."""

    field: str
    paths: tuple[Path, ...]
    task: TaskKey | None = None


@dataclass(frozen=True, slots=True)
class AddressesAdded:
    """Web addresses of files that the server is to fetch for a file field of a task."""

    field: str
    addresses: tuple[RemoteAddress, ...]
    task: TaskKey


@dataclass(frozen=True, slots=True)
class ImagePasted:
    """A picture from the clipboard, without a file, for a file field; ``task`` is None in the pane of a new task."""

    field: str
    image: QImage
    task: TaskKey | None = None


class Answer(Enum):
    """What a person does about something that the server refused."""

    RETRY = auto()
    DISCARD = auto()


@dataclass(frozen=True, slots=True)
class EditAnswer:
    """The answer to the problem of one edit, by the ID of its operation."""

    edit_id: str
    answer: Answer
