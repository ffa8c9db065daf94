"""What the panes ask for, as values: their signals carry these and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from flowdash_desktop.domain.tasks import Attachment, TaskKey, Value


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """Set a field of a task; ``base`` is the value that the person saw when they began."""

    task: TaskKey
    field: str
    value: Value
    base: Value


@dataclass(frozen=True, slots=True)
class FilesAdded:
    """Files of this computer for a file field; ``task`` is None in the pane of a new task."""

    field: str
    paths: tuple[Path, ...]
    task: TaskKey | None = None


@dataclass(frozen=True, slots=True)
class ImagePasted:
    """A picture from the clipboard, without a file, for a file field."""

    field: str
    image: QImage
    task: TaskKey | None = None


@dataclass(frozen=True, slots=True)
class AttachmentRequest:
    """Open, save or remove one attachment of a task."""

    task: TaskKey
    field: str
    attachment: Attachment


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
