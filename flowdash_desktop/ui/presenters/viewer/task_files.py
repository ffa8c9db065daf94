"""The files of a task that can be looked at, in the order of the pane."""

from __future__ import annotations

from flowdash_desktop.domain.projection import PendingFile, ShownTask
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.ui.detail.files.attachment_model import item_key
from flowdash_desktop.ui.viewer.reading import ViewedFile


def files_of(shown: ShownTask, schema: WorkflowSchema) -> list[ViewedFile]:
    """What is attached, and what is on its way, field by field."""
    found: list[ViewedFile] = []
    for field in schema.columns:
        if field.kind is FieldKind.FILE:
            items: list[Attachment | PendingFile] = [*shown.task.files(field.name)]
            items += shown.pending_files.get(field.name, ())
            for item in items:
                name = item.filename if isinstance(item, Attachment) else item.file.filename
                found.append(ViewedFile(item_key(item), name, field.name, item))
    return found
