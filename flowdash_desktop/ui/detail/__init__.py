"""The detail pane: one task with everything that can be seen and changed of it, and the making of a new one.

From outside, import the names below, and ``events``, ``problems``, ``sections`` and ``gone_task.Absence``. Each name is
loaded when it is first asked for: the first rows do not wait for it. Begin reading with ``pane``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.creation.new_task import NewTaskPane
    from flowdash_desktop.ui.detail.events import (
        AttachmentRequest,
        NewTaskRequest,
        SaveAll,
    )
    from flowdash_desktop.ui.detail.fields.drafts import Draft, Drafts
    from flowdash_desktop.ui.detail.pane import DetailPane

__all__ = [
    "AttachmentRequest",
    "DetailPane",
    "Draft",
    "Drafts",
    "NewTaskPane",
    "NewTaskRequest",
    "SaveAll",
]

_HOME = {
    "AttachmentRequest": "events",
    "DetailPane": "pane",
    "Draft": "fields.drafts",
    "Drafts": "fields.drafts",
    "NewTaskPane": "creation.new_task",
    "NewTaskRequest": "events",
    "SaveAll": "events",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
