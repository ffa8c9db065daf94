"""What is noted of a file from its first attempt on: what its field held before; or that it had arrived, unanswered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flowdash_desktop.domain.edits import AttachFile, DetachFile, Edit, Operation, StagedFile
from flowdash_desktop.domain.tasks import Attachment, Task
from flowdash_desktop.wire.memos import FileMemo


def added_file(edit: Edit, memo: FileMemo | None, task: Task) -> Attachment | None:
    """The attachment that the server has made of a file, given what the field held before."""
    if not isinstance(edit, AttachFile):
        return None
    if memo is not None and memo.has_arrived:
        return None  # it was taken away again since
    known = set(memo.before) if memo is not None else set[str]()
    return _made_of(edit.file, [a for a in task.files(edit.field) if a.blob_id not in known])


def _made_of(file: StagedFile, new: Sequence[Attachment]) -> Attachment | None:
    """The newest attachment that a file can have become, None for none."""
    alike = [a for a in new if a.filename == file.filename] or ([] if file.is_named else new)
    return alike[-1] if alike else None


def is_removed_again(item: Operation, memo: FileMemo | None, mine: Iterable[Operation]) -> bool:
    """True for a file that had arrived, though no answer said so, and that the person has removed since.

    Args:
        item: what was to add it.
        memo: what is noted of it, None before its first attempt.
        mine: all edits of its task.
    """
    edit = item.edit
    if not isinstance(edit, AttachFile) or memo is None:
        return False
    if memo.has_arrived:
        return True
    removals = (i.edit for i in mine if isinstance(i.edit, DetachFile) and i.sequence > item.sequence)
    return any(
        (one.field, one.attachment.filename) == (edit.field, edit.file.filename)
        and one.attachment.blob_id not in memo.before
        for one in removals
    )
