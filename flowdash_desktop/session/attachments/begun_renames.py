"""Attachments that are renamed while their bytes are still fetched: stored before, so that an end loses none."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.edits import AttachFile, StagedFile
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.wire.edits import edit_from_json, edit_kind, edit_to_json, identity_from_json, identity_to_json


@dataclass(frozen=True, slots=True)
class BegunRename:
    """A rename that is not in the outbox yet.

    Attributes:
        workflow_id, task, field: where the attachment is.
        attachment: which one.
        name: its new name.
        identity: the task that the person saw.
    """

    workflow_id: str
    task: TaskKey
    field: str
    attachment: Attachment
    name: str
    identity: Identity | None = None

    @property
    def key(self) -> tuple[str, str]:
        """A later rename of the same attachment takes the place of an earlier one."""
        return self.workflow_id, self.attachment.blob_id


def rename_to_json(begun: BegunRename) -> list[str | None]:
    """As plain JSON values: the edit that it becomes, still without bytes."""
    file = StagedFile("", begun.name, begun.attachment.content_type, 0)
    edit = AttachFile(begun.workflow_id, begun.task, begun.field, file, begun.attachment)
    identity = identity_to_json(begun.identity)
    return [
        begun.workflow_id,
        begun.task,
        edit_to_json(edit).decode(),
        identity.decode() if identity is not None else None,
    ]


def rename_from_json(raw: object) -> BegunRename:
    """The same back.

    Raises:
        ValueError: it is something else.
    """
    match raw:
        case [str(workflow_id), str(task), str(body), str() | None as about]:
            kind = edit_kind(AttachFile(workflow_id, TaskKey(task), "", StagedFile("", "", "", 0)))
            edit = edit_from_json(kind, workflow_id, TaskKey(task), body.encode())
            identity = identity_from_json(about.encode() if about is not None else None)
            if isinstance(edit, AttachFile) and edit.replaces is not None:
                return BegunRename(workflow_id, edit.task, edit.field, edit.replaces, edit.file.filename, identity)
    raise ValueError("not a rename")
