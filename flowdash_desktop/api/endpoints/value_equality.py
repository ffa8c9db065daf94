"""Whether a task already holds what a request was to write: the test of a doubtful first attempt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flowdash_desktop.api.transfer.uploads import NewFile
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, Value


def holds(
    task: Task, values: Mapping[str, Value], new_files: Mapping[str, Sequence[NewFile]], schema: WorkflowSchema
) -> bool:
    """True when every field that was to be written has that value; files are known again by name, not by content."""
    for name, wanted in values.items():
        field = schema.field_by_name.get(name)
        if field is None:
            continue
        kind, here = field_type(field.kind), task.values.get(name)
        if field.kind is FieldKind.FILE:
            kept = wanted if isinstance(wanted, tuple) else ()
            if not _same_files(task.files(name), kept, new_files.get(name, ())):
                return False
        elif kind.is_blank(here) or kind.is_blank(wanted):
            if kind.is_blank(here) != kind.is_blank(wanted):
                return False
        elif here != wanted and (isinstance(here, tuple) or not kind.matches(here, kind.filter_text(wanted))):
            return False
    return True


def _same_files(here: Sequence[Attachment], kept: Sequence[object], added: Sequence[NewFile]) -> bool:
    blobs = [attachment.blob_id for attachment in here[: len(kept)]]
    names = [attachment.filename for attachment in here[len(kept) :]]
    wanted = [attachment.blob_id for attachment in kept if isinstance(attachment, Attachment)]
    return blobs == wanted and names == [file.filename for file in added]
