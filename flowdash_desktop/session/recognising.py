"""What the task of an edit is called now, and by what it will be known again."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask, Edit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.session.reading import Reading


class Recognising:
    """Looks at what the server said last of the tasks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def title_of(self, edit: Edit) -> str:
        """What the task of an edit is called, ``""`` where that is not known."""
        state = self._reading.state(edit.workflow_id)
        shown = state.shown.get(edit.task) if state is not None else None
        values = shown.task.values if shown is not None else edit.values if isinstance(edit, CreateTask) else {}
        field = state.schema.title_field if state is not None else None
        if state is None or field is None:
            return ""
        return field_type(field.kind).display(values.get(field.name), field, state.schema)

    def about(self, edit: Edit) -> Identity | None:
        """Which task an edit is for, None where that is not known, and for one that is to be created."""
        state = self._reading.state(edit.workflow_id)
        return state.identity(edit.task) if state is not None and not isinstance(edit, CreateTask) else None
