"""What the panes ask for, as values: their signals carry these and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.domain.tasks import Attachment, TaskKey, Value


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
