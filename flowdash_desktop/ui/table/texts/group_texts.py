"""A group's header in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import Group
from flowdash_desktop.domain.table.groups.grouping import MONTH, WEEK
from flowdash_desktop.ui.texts import person_text

translate = QCoreApplication.translate
Sums = Sequence[tuple[Field, Decimal]]


def group_name(group: Group, field: Field | None, schema: WorkflowSchema) -> str:
    """What a group is called; ``field`` is the one by whose values its level is grouped, ``schema`` its workflow's."""
    if group.own:
        return _own_name(group, field, schema) or group.text or group.own
    if field is not None and field.kind is FieldKind.PERSON:
        return translate("TaskTable", "Unassigned")
    return translate("TaskTable", "Blank")


def around_words(outer: str) -> str:
    """What stands before the name of a group of the second level, to name the group around it."""
    return translate("TaskTable", "{group} ›").format(group=outer)


def _own_name(group: Group, field: Field | None, schema: WorkflowSchema) -> str:
    """What the group of a check box, of dates or of a person is called; "" for others."""
    if field is not None and field.kind is FieldKind.CHECKBOX:
        return translate("TaskTable", "Yes") if group.own == "true" else translate("TaskTable", "No")
    return _dates_name(group) or _person_name(group, field, schema)


def _person_name(group: Group, field: Field | None, schema: WorkflowSchema) -> str:
    """The name of a person, and that they are deactivated; "" for others."""
    is_person = field is not None and field.kind is FieldKind.PERSON
    user = schema.user(group.own) if is_person else None
    return person_text(user, group.text) if user is not None else ""


def _dates_name(group: Group) -> str:
    """``Week of 31 Jan 2026``, ``January 2026``; "" for others."""
    if group.start is None:
        return ""
    if group.by.unit == WEEK:
        return translate("TaskTable", "Week of {day}").format(day=group.text)
    month = QLocale().standaloneMonthName(group.start.month)
    return f"{month} {group.start.year:04}" if group.by.unit == MONTH else ""


def sum_words(sums: Sums, schema: WorkflowSchema) -> str:
    """The sums of a group: ``Amount 1,234.50 · Hours 12``."""
    parts = (f"{field.name} {field_type(field.kind).display(value, field, schema)}" for field, value in sums)
    return " \u00b7 ".join(parts)


def group_words(group: Group, schema: WorkflowSchema, sums: Sums = ()) -> str:
    """All of it, for a screen reader: ``Review, 1,234 tasks, expanded, Amount 1,234.50``."""
    count = (
        translate("TaskTable", "1 task")
        if group.count == 1
        else translate("TaskTable", "{count} tasks").format(count=counted(group.count))
    )
    state = translate("TaskTable", "collapsed") if group.collapsed else translate("TaskTable", "expanded")
    parts = [group_name(group, schema.field_by_name.get(group.by.field), schema), count, state]
    parts += [translate("TaskTable", "second level")] if group.depth else []
    return ", ".join([*parts, *([sum_words(sums, schema)] if sums else [])])
