"""What decides about a task: the fields that actions require, the first ones of the list, and when it is due."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date, datetime

from flowdash_desktop.domain.field_types.dates import local_time
from flowdash_desktop.domain.schema import BUILT_IN_NAMES, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value

MOST_COLUMNS = 5
"""So many fields of the list decide, beside the ones that actions require."""
_DUE = re.compile(r"\b(due|deadline|close|expir|until|end)", re.IGNORECASE)


def deciding_fields(schema: WorkflowSchema, required: Collection[str], columns: Iterable[str]) -> frozenset[str]:
    """The names of the fields that decide. Files have a part of their own, and what names the task stands above.

    Args:
        schema: of the workflow.
        required: what its actions require.
        columns: the names of the columns that the list shows, in its order.
    """
    headings = (schema.title_field, schema.unique_id_field)
    own = {f.name for f in schema.columns if f.name not in BUILT_IN_NAMES and f.kind is not FieldKind.FILE}
    others = own - {field.name for field in headings if field is not None}
    first = [name for name in columns if name in others][:MOST_COLUMNS]
    return frozenset(own & {*required}) | {*first}


def due_field(schema: WorkflowSchema) -> Field | None:
    """The date until which a task is to be done: the first with such a name, else the first day, else the first moment.

    Dates that people do not fill in tell when something was, which makes no task late.

    Returns:
        None where there is no such date.
    """
    filled_in = [field for field in schema.columns if field.editable and field.name not in BUILT_IN_NAMES]
    dates = [field for field in filled_in if field.kind in (FieldKind.DATE, FieldKind.DATETIME)]
    return min(dates, key=_rank_as_due, default=None)


def _rank_as_due(field: Field) -> int:
    """How much a date looks like one until which something is to be done; the lowest looks most like it."""
    if _DUE.search(field.name):
        return 0
    return 1 if field.kind is FieldKind.DATE else 2


def days_late(due: Value, today: date) -> int:
    """How many days ago a task was due; 0 where it is not late."""
    if isinstance(due, datetime):
        due = local_time(due).date()
    return max(0, (today - due).days) if isinstance(due, date) else 0
