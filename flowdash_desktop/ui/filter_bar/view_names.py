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
NEEDS_ME = "\0needs me"
"""The tasks with changes that wait for a decision, and those of the person that others changed."""
LATER = "\0later"
"""The tasks that are put off."""
AS_LEFT = "\0as left"
"""Not a view: the workflow as it was left, where its default view was opened instead."""
IN_FORCE = "\0in force"
"""Not a view: stands for the one in force."""
LISTED = (NEEDS_ME, LATER)
"""The views that list their tasks one by one; no condition says which."""
BUILT_IN: Mapping[str, str] = MappingProxyType(
    {
        MY_TASKS: "user",
        NEEDS_ME: "at",
        UNASSIGNED: "inbox",
        DUE_THIS_WEEK: "calendar",
        OVERDUE: "clock",
        LATER: "later",
        CHANGED: "refresh",
    }
)
"""The views that are always there, with their icons."""


def built_in_words(name: str) -> str:
    """What such a view is called."""
    translate = QCoreApplication.translate
    return {
        MY_TASKS: translate("ViewNames", "My tasks"),
        NEEDS_ME: translate("ViewNames", "Needs me"),
        UNASSIGNED: translate("ViewNames", "Unassigned"),
        DUE_THIS_WEEK: translate("ViewNames", "Due this week"),
        OVERDUE: translate("ViewNames", "Overdue"),
        LATER: translate("ViewNames", "Later"),
        CHANGED: translate("ViewNames", "Changed by others"),
    }[name]
