"""Words for what an action still needs of a task."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.triage.needs import Gaps
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_GAP_LETTERS, _NAME_LETTERS = 20, 40


def first_gap(gaps: Gaps) -> str:
    """What is missing first: its name alone."""
    return next(iter((*gaps.fields, *gaps.items)), translate("Triage", "the assignee"))


def gap_words(gaps: Gaps) -> list[str]:
    """What is missing, one by one."""
    ticked = translate("Triage", "{item} ticked")
    words = [*gaps.fields, *(ticked.format(item=item) for item in gaps.items)]
    return [*words, translate("Triage", "an assignee")] if gaps.assignee else words


def needs_words(action: str, gaps: Gaps) -> str:
    """What an action still needs."""
    return translate("Triage", "{action} needs: {what}.").format(action=action, what=", ".join(gap_words(gaps)))


def lead_to_words(key: str, gap: str) -> str:
    """The button that leads to the first gap. The line above has its name, which a narrow pane would cut if it is
    long."""
    if len(gap) > _GAP_LETTERS:
        return (
            translate("Triage", "Press {key} to go there").format(key=key) if key else translate("Triage", "Go there")
        )
    words = translate("Triage", "Press {key} to go to {gap}") if key else translate("Triage", "Go to {gap}")
    return words.format(key=key, gap=gap)


def reading_words(action: str) -> str:
    """What is said while an action waits for the checklist that it needs."""
    words = translate("Triage", "{action} waits: the checklist is still being read. Esc cancels.")
    return words.format(action=short(action, _NAME_LETTERS))


def not_run_words(action: str, task: str) -> str:
    """What is said where an action was given up before the checklist was read. ``task``: its title."""
    words = translate("Triage", "{action} was not run for {task}.")
    return words.format(action=short(action, _NAME_LETTERS), task=short(task, _NAME_LETTERS))


def filled_words(action: str, key: str) -> str:
    """What is said once nothing is missing any more. ``key``: runs the action, ``""`` where none does."""
    words = translate("Triage", "Nothing is missing for {action} now.")
    if key:
        words = translate("Triage", "Nothing is missing for {action} now. Press {key}.")
    return words.format(action=action, key=key)
