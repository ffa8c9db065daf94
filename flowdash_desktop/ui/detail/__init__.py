"""The detail pane: one task with everything that can be seen and changed of it, and the making of a new one."""

from flowdash_desktop.ui.detail.drafts import Draft, Drafts
from flowdash_desktop.ui.detail.new_task import NewTaskPane
from flowdash_desktop.ui.detail.pane import DetailPane
from flowdash_desktop.ui.detail.requests import (
    AttachmentRequest,
    FieldEdit,
    FilesAdded,
    ImagePasted,
    NewTaskRequest,
    SaveAll,
)

__all__ = [
    "AttachmentRequest",
    "DetailPane",
    "Draft",
    "Drafts",
    "FieldEdit",
    "FilesAdded",
    "ImagePasted",
    "NewTaskPane",
    "NewTaskRequest",
    "SaveAll",
]
