"""Words for what an action still needs of a task."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.triage.needs import Gaps

translate = QCoreApplication.translate


def first_gap(gaps: Gaps) -> str:
    """What is missing first: its name alone."""
    return next(iter((*gaps.fields, *gaps.items)), translate("Triage", "the assignee"))


def gap_words(gaps: Gaps) -> list[str]:
    """What is missing, one by one."""
    ticked = translate("Triage", "{item} ticked")
    words = [*gaps.fields, *(ticked.format(item=item) for item in gaps.items)]
    return [*words, translate("Triage", "an assignee")] if gaps.assignee else words
