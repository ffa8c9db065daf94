"""What the task of an edit is called now, and by what it will be known again."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask, Edit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.session.reading import Reading


class Recognising:
    """Looks at what the server said last of the tasks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def seen(self, edit: Edit) -> tuple[str, Identity | None]:
        """The title of the task of an edit, ``""`` where it is not known, and which task it is, as far as that is
        known: nothing for one that is to be created."""
        state = self._reading.state(edit.workflow_id)
        if state is None:
            return "", None
        shown = state.shown.get(edit.task)
        task = shown.task if shown is not None else state.task(edit.task)  # one that waits to be deleted is not shown
        creation = isinstance(edit, CreateTask)
        values = task.values if task is not None else edit.values if isinstance(edit, CreateTask) else {}
        about = identity_of(task, state.schema) if task is not None and not creation else None
        field = state.schema.title_field
        title = field_type(field.kind).display(values.get(field.name), field, state.schema) if field is not None else ""
        return title, about
