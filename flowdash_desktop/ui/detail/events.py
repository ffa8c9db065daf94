"""What the panes ask for, as values: their signals carry these and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from flowdash_desktop.domain.tasks import Attachment, TaskKey, Value


@dataclass(frozen=True, slots=True)
class AttachmentRequest:
    """Open, save or remove one attachment of a task."""

    task: TaskKey
    field: str
    attachment: Attachment


class FileUse(Enum):
    """What a person does with an attachment outside of this window."""

    COPY = auto()
    PREPARE = auto()
    DRAG = auto()
    EDIT = auto()


@dataclass(frozen=True, slots=True)
class AttachmentUse:
    """One attachment of a task is wanted outside; ``PREPARE``: it was pressed, and may be dragged."""

    use: FileUse
    request: AttachmentRequest


@dataclass(frozen=True, slots=True)
class RenameFile:
    """Give one attachment of a task another name, a plain file name."""

    request: AttachmentRequest
    name: str


@dataclass(frozen=True, slots=True)
class SaveAll:
    """Save every attachment of a file field."""

    task: TaskKey
    field: str
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class NewTaskRequest:
    """Create a task: values that are not blank by field name, and the files to attach once it is there."""

    values: Mapping[str, Value]
    files: Mapping[str, tuple[Path, ...]]
