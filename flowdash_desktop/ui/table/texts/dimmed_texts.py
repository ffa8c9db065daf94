"""Why a row is shown dimmed: which conditions its task meets no more, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.filters import TaskFilter, holds
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.ui.filter_bar.condition_words import condition_sentence

translate = QCoreApplication.translate


def unmet(task_filter: TaskFilter, task: Task, schema: WorkflowSchema) -> tuple[str, ...]:
    """What of a filter a task does not meet, as the filter bar calls it; never nothing.

    Where all conditions hold it is the search that finds it no more.
    """
    words = []
    if task_filter.active_only and schema.is_end_stage(task.stage):
        words.append(translate("TaskTable", "Active only"))
    words += [condition_sentence(c, schema) for c in task_filter.conditions if not holds(c, task, schema)]
    if task_filter.only is not None and task.key not in task_filter.only:
        words.append(translate("TaskTable", "changed since you last looked"))
    if not words:
        words.append(translate("TaskTable", "search for “{words}”").format(words=" ".join(task_filter.search.split())))
    return tuple(words)


def chip_words(conditions: tuple[str, ...]) -> str:
    """The words on the row itself."""
    return translate("TaskTable", "No longer matches: {conditions}").format(conditions=", ".join(conditions))


def whole_words(conditions: tuple[str, ...]) -> str:
    """What the tool tip and a screen reader say: what it does not match, and that it is not gone."""
    text = translate(
        "TaskTable", "This task no longer matches the filter ({conditions}). It stays here until you go to another one."
    )
    return text.format(conditions=", ".join(conditions))
