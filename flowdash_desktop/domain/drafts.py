"""Text that was typed and is no edit yet: it belongs to one field of one task, and never moves to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from flowdash_desktop.domain.tasks import NEW_TASK_PREFIX, TaskKey, Value

NEW_TASK_FORM = TaskKey(f"{NEW_TASK_PREFIX}form")
"""In the place of a task: the form of a new one, which has no name yet."""
NEW_COMMENT, NEW_ITEM = "\ncomment", "\nchecklist item"
"""In the place of a field: a comment, and a checklist item. No field has a name of two lines."""
DraftRef: TypeAlias = tuple[str, TaskKey, str]
"""A workflow's id, a task's key and a field's name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Text as it was typed, and the value that was shown when it was begun."""

    text: str
    base: Value
