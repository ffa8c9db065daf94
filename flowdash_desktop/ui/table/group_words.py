"""A group's header in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.schema import ASSIGNED_TO
from flowdash_desktop.domain.table import Group


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskTable", text)


def group_name(group: Group, field: str) -> str:
    """What a group is called."""
    if group.value:
        return group.text or group.value
    return _tr("Unassigned") if field == ASSIGNED_TO else _tr("Blank")


def group_words(group: Group, field: str) -> str:
    """All of it, for a screen reader: ``Review, 1,234 tasks, expanded``."""
    count = _tr("1 task") if group.count == 1 else _tr("{count} tasks").format(count=f"{group.count:,}")
    return f"{group_name(group, field)}, {count}, {_tr('collapsed') if group.collapsed else _tr('expanded')}"
