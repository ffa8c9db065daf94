"""A group's header in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.table import Group

translate = QCoreApplication.translate


def group_name(group: Group, field: Field | None) -> str:
    """What a group is called; ``field`` is the one whose values part the rows."""
    if group.value:
        return group.text or group.value
    return (
        translate("TaskTable", "Unassigned")
        if field is not None and field.kind is FieldKind.PERSON
        else translate("TaskTable", "Blank")
    )


def group_words(group: Group, field: Field | None) -> str:
    """All of it, for a screen reader: ``Review, 1,234 tasks, expanded``."""
    count = (
        translate("TaskTable", "1 task")
        if group.count == 1
        else translate("TaskTable", "{count} tasks").format(count=f"{group.count:,}")
    )
    state = translate("TaskTable", "collapsed") if group.collapsed else translate("TaskTable", "expanded")
    return f"{group_name(group, field)}, {count}, {state}"
