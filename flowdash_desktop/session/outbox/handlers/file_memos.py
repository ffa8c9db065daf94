"""What is noted of a file from its first attempt on: what its field held before; or that it had arrived, unanswered."""

from __future__ import annotations

from collections.abc import Iterable

from flowdash_desktop.domain.edits import AttachFile, DetachFile, Edit, Operation
from flowdash_desktop.domain.tasks import Attachment, Task
from flowdash_desktop.wire.json import decode, encode

HAS_ARRIVED = encode("arrived")
"""The person has taken it away again since."""


def added_file(edit: Edit, trace: bytes | None, task: Task) -> Attachment | None:
    """The attachment that the server has made of a file, given what the field held before."""
    if not isinstance(edit, AttachFile):
        return None
    before = decode(trace) if trace else []
    if not isinstance(before, list):
        return None  # it was taken away again since
    known = set(before)
    new = [a for a in task.files(edit.field) if a.blob_id not in known and a.filename == edit.file.filename]
    return new[-1] if new else None


def is_removed_again(item: Operation, trace: bytes | None, mine: Iterable[Operation]) -> bool:
    """True for a file that had arrived, though no answer said so, and that the person has removed since.

    Args:
        item: what was to add it.
        trace: what is noted of it, None before its first attempt.
        mine: all edits of its task.
    """
    edit = item.edit
    if not isinstance(edit, AttachFile) or trace is None:
        return False
    before = decode(trace)
    if not isinstance(before, list):
        return True
    removals = (i.edit for i in mine if isinstance(i.edit, DetachFile) and i.sequence > item.sequence)
    return any(
        (one.field, one.attachment.filename) == (edit.field, edit.file.filename)
        and one.attachment.blob_id not in before
        for one in removals
    )
