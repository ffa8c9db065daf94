"""What can be chosen for a field: stages, people, options, and no value where that is allowed."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.ui.editors.people import people_choices
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import Choice

translate = QCoreApplication.translate


def offered(theme: Theme, field: Field, schema: WorkflowSchema, chosen: Collection[object] = ()) -> list[Choice]:
    """The choices of a field.

    Args:
        theme: the look.
        field: whose.
        schema: its workflow's.
        chosen: the values in force, which are offered too where they are no choice any more.
    """
    known = _known(theme, field, schema, chosen)
    if not field.required and field.kind is not FieldKind.MULTIPLE_SELECT:
        blank = (
            translate("TaskTable", "Unassigned") if field.kind is FieldKind.PERSON else translate("TaskTable", "Blank")
        )
        known.insert(0, Choice(None, blank, muted=True))
    there = {choice.value for choice in known}
    gone = [v for v in chosen if v not in there and v is not None]
    return [*known, *(Choice(v, str(v), translate("TaskTable", "no longer there")) for v in gone)]


def _known(theme: Theme, field: Field, schema: WorkflowSchema, chosen: Collection[object]) -> list[Choice]:
    """A choice for each value that the workflow has for the field, and that a task can get."""
    match field.kind:
        case FieldKind.STAGE:
            return [Choice(s.name, s.name, dot=theme.stage_color(s.color)) for s in schema.stages]
        case FieldKind.PERSON:
            return people_choices(schema, chosen)
    return [Choice(option, option) for option in field.options]
