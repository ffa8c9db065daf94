"""Whether a task already holds what a request was to write: the test of a doubtful first attempt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flowdash_desktop.api.transfer.uploads import NewFile
from flowdash_desktop.domain.field_types import FieldType, field_type
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
        if field.kind is FieldKind.FILE:
            kept = wanted if isinstance(wanted, tuple) else ()
            is_same = _same_files(task.files(name), kept, new_files.get(name, ()))
        else:
            is_same = _same_value(field_type(field.kind), task.values.get(name), wanted)
        if not is_same:
            return False
    return True


def _same_value(kind: FieldType[Any], here: Value, wanted: Value) -> bool:
    """Blank is blank; else equal, or shown by a filter for the wanted one: a server may write a value otherwise."""
    if kind.is_blank(here) or kind.is_blank(wanted):
        return kind.is_blank(here) == kind.is_blank(wanted)
    if here == wanted:
        return True
    return not isinstance(here, tuple) and kind.matches(here, kind.filter_text(wanted))


def _same_files(here: Sequence[Attachment], kept: Sequence[object], added: Sequence[NewFile]) -> bool:
    blobs = [attachment.blob_id for attachment in here[: len(kept)]]
    names = [attachment.filename for attachment in here[len(kept) :]]
    wanted = [attachment.blob_id for attachment in kept if isinstance(attachment, Attachment)]
    return blobs == wanted and names == [file.filename for file in added]
