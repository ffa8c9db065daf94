"""Views that are always there, and that nobody has saved."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

MY_TASKS = "\0my tasks"
"""The tasks that are assigned to the person. No saved view can have such a name."""
UNASSIGNED = "\0unassigned"
DUE_THIS_WEEK = "\0due this week"
OVERDUE = "\0overdue"
CHANGED = "\0changed"
"""The tasks that others changed since the person last looked."""
BUILT_IN: Mapping[str, str] = MappingProxyType(
    {MY_TASKS: "user", UNASSIGNED: "inbox", DUE_THIS_WEEK: "calendar", OVERDUE: "clock", CHANGED: "refresh"}
)
"""The views that are always there, with their icons."""


def built_in_words(name: str) -> str:
    """What such a view is called."""
    translate = QCoreApplication.translate
    return {
        MY_TASKS: translate("ViewNames", "My tasks"),
        UNASSIGNED: translate("ViewNames", "Unassigned"),
        DUE_THIS_WEEK: translate("ViewNames", "Due this week"),
        OVERDUE: translate("ViewNames", "Overdue"),
        CHANGED: translate("ViewNames", "Changed by others"),
    }[name]
