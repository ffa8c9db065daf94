"""Whether a task already holds what a request was to write: the test of an uncertain first attempt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flowdash_desktop.domain.field_types import FieldType, field_type
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, Value


def holds(task: Task, values: Mapping[str, Value], schema: WorkflowSchema) -> bool:
    """True when every field that was to be written has that value."""
    for name, wanted in values.items():
        field = schema.field_by_name.get(name)
        if field is None:
            continue
        if field.kind is FieldKind.FILE:
            is_same = _blob_ids(task.files(name)) == _blob_ids(wanted)
        else:
            is_same = _same_value(field_type(field.kind), task.values.get(name), wanted)
        if not is_same:
            return False
    return True


def _same_value(kind: FieldType[Any], here: Value, wanted: Value) -> bool:
    """Blank is blank; else equal, or shown by a filter for the wanted one: a server may write a value otherwise."""
    if here == wanted:
        return True
    if kind.is_blank(here) or kind.is_blank(wanted):
        return kind.is_blank(here) == kind.is_blank(wanted)
    return not isinstance(here, tuple) and kind.matches(here, kind.filter_text(wanted))


def _blob_ids(value: Value) -> list[str]:
    items = value if isinstance(value, tuple) else ()
    return [item.blob_id for item in items if isinstance(item, Attachment)]
