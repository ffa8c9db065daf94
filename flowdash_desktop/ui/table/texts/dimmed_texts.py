"""Why a row is shown dimmed: which conditions its task meets no more, in words."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.filters.holding import holds
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.ui.filter_bar.condition_words import condition_sentence

translate = QCoreApplication.translate


def unmet(task_filter: TaskFilter, task: Task, schema: WorkflowSchema, listed: str = "") -> tuple[str, ...]:
    """What of a filter a task does not meet, as the filter bar calls it; never nothing.

    Where all conditions hold it is the search that finds it no more. ``listed`` is what the view is called that lists
    its tasks, ``""`` where the person chooses from tasks that others changed.
    """
    words = []
    if task_filter.active_only and schema.is_end_stage(task.stage):
        words.append(translate("TaskTable", "Active only"))
    words += _unmet_groups(task_filter, task, schema)
    if task_filter.only is not None and task.key not in task_filter.only:
        words.append(listed or translate("TaskTable", "changed since you last looked"))
    if not words:
        words.append(translate("TaskTable", "search for “{words}”").format(words=" ".join(task_filter.search.split())))
    return tuple(words)


def _unmet_groups(task_filter: TaskFilter, task: Task, schema: WorkflowSchema) -> list[str]:
    """The conditions that do not hold; of several groups nothing where one of them is met."""
    unmet_by_group = [
        [condition_sentence(c, schema) for c in group if not holds(c, task, schema, task_filter.viewpoint)]
        for group in task_filter.groups
    ]
    if not all(unmet_by_group):
        return []
    if len(unmet_by_group) < 2:
        return [*chain.from_iterable(unmet_by_group)]
    either = translate("TaskTable", " or ")
    return [either.join(", ".join(group) for group in unmet_by_group)]


def chip_words(conditions: tuple[str, ...]) -> str:
    """The words on the row itself."""
    return translate("TaskTable", "No longer matches: {conditions}").format(conditions=", ".join(conditions))


def whole_words(conditions: tuple[str, ...]) -> str:
    """What the tool tip and a screen reader say: what it does not match, and that it is not gone."""
    text = translate(
        "TaskTable", "This task no longer matches the filter ({conditions}). It stays here until you go to another one."
    )
    return text.format(conditions=", ".join(conditions))
