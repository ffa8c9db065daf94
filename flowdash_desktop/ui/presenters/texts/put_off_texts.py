"""Until when tasks are put off, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema

translate = QCoreApplication.translate
_SCHEMA = WorkflowSchema(Workflow("", ""))
_MOMENT = Field("", "", FieldKind.DATETIME)


def moment_words(moment: datetime) -> str:
    """A moment as the window shows it."""
    return field_type(FieldKind.DATETIME).display(moment, _MOMENT, _SCHEMA)


def when_it_changes() -> str:
    """A task comes back once somebody changes it."""
    return translate("Triage", "When it changes")


def until_words(until: datetime | None) -> str:
    """When a task comes back."""
    return when_it_changes() if until is None else moment_words(until)


def later_words(until: datetime | None) -> str:
    """What the row of a task says that is put off."""
    return translate("Triage", "Later: {moment}").format(moment=until_words(until))


def back_words(titles: Sequence[str]) -> str:
    """What is said of tasks that a person brought back."""
    if len(titles) == 1:
        return translate("Triage", "{task} is not put off any more.").format(task=titles[0])
    return translate("Triage", "{count} tasks are not put off any more.").format(count=counted(len(titles)))


def undo_words() -> str:
    """The button that puts them off again."""
    return translate("Triage", "Undo")
