"""The editors of a task's fields, in the head of the pane and below it: what they show, and what is typed in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.identity import Identity, is_another
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.detail.fields.drafts import Draft, Drafts
from flowdash_desktop.ui.detail.fields.task_fields import TaskFields
from flowdash_desktop.ui.detail.header import TaskHeader
from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.events import Answer, EditAnswer, FieldEdit
from flowdash_desktop.ui.texts import explain


class TaskEditors(QObject):
    """Fills them with a task and the drafts of it, and remembers what is typed as drafts.

    Signals:
        edit_requested(FieldEdit): a field was given another value.
        typing_changed(): what is half-typed is another text, or none.
        answered(EditAnswer): to an edit that needs the person.
        link_opened(str): an address to show and open.
        rows_changed(): there are editors that were not there before.

    Attributes:
        by_name: the editors by the names of their fields; those of the workflow that was taken last.
        identity: what the task that is shown is known by.
    """

    edit_requested = Signal(object)
    typing_changed = Signal()
    answered = Signal(object)
    link_opened = Signal(str)
    rows_changed = Signal()

    def __init__(self, header: TaskHeader, fields: TaskFields, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self.by_name: dict[str, FieldEditor] = {}
        self.identity: Identity | None = None
        self._header = header
        self._fields = fields
        self._drafts = drafts
        self._shown: ShownTask | None = None
        self._loading = False
        fields.grown.connect(self._grown)

    def set_schema(self, schema: WorkflowSchema) -> bool:
        """Take a workflow; True where the editors were made anew for it."""
        fields, header = self._fields, self._header
        if fields.serves(schema):
            if fields.schema is not schema:
                for editor in header.editors:
                    editor.rebind(schema.field_by_name[editor.field.name], schema)
                fields.set_schema(schema)
            return False
        for editor in self.by_name.values():
            editor.blockSignals(True)
        fields.set_schema(schema)
        self.by_name = {e.field.name: e for e in (*header.set_schema(schema), *fields.editors.values())}
        for editor in self.by_name.values():
            self._listen(editor)
        return True

    def _listen(self, editor: FieldEditor) -> None:
        editor.value_committed.connect(partial(self._committed, editor))
        editor.draft_changed.connect(partial(self._draft_changed, editor))
        editor.answered.connect(partial(self._answer, editor))
        editor.link_opened.connect(self.link_opened)

    def _grown(self, made: list[FieldEditor]) -> None:
        """Editors were made of more fields of the task that is shown."""
        for editor in made:
            self._listen(editor)
            self.by_name[editor.field.name] = editor
        self._load(made, anew=True)
        self.rows_changed.emit()

    def has(self, field: str) -> bool:
        """True for a field that can be edited here."""
        return field in self.by_name or field in self._fields.rest

    def ensure(self, field: str) -> FieldEditor | None:
        """The editor of a field, made where it was not shown yet; None where the workflow has no such field."""
        self._fields.make((field,))
        return self.by_name.get(field)

    def show_task(self, shown: ShownTask, identity: Identity | None, *, anew: bool) -> None:
        """Show a task's values; ``anew`` with the drafts of it, else what is typed stays."""
        self._shown, self.identity = shown, identity
        self._load([*self.by_name.values()], anew=anew)
        self._fields.make((*shown.marks, *self._drafts.of_task(shown.key, identity)))  # what waits is always seen

    def _load(self, editors: Iterable[FieldEditor], *, anew: bool) -> None:
        shown = self._shown
        if shown is None:
            return
        self._loading = True
        for editor in editors:
            name = editor.field.name
            value = shown.task.values.get(name)
            if anew:
                draft = self._drafts.get(shown.key, name, self.identity)
                editor.load(value, draft.text if draft else None, draft.base if draft else None)
            else:
                editor.set_value(value)
        self._loading = False

    def finish(self) -> None:
        """Bring unfinished choices to their end, before another task is shown."""
        for editor in self.by_name.values():
            editor.finish()

    def close(self, reason: str) -> list[QLineEdit | QPlainTextEdit]:
        """Let nothing be committed, and say why. Text that was typed stays.

        Returns:
            The inputs that take text.
        """
        for editor in self.by_name.values():
            editor.set_read_only(reason)  # before: what is ticked in an open list is not committed either
            editor.finish()
        return [e.input for e in self.by_name.values() if isinstance(e.input, QLineEdit | QPlainTextEdit)]

    def focused_name(self) -> str:
        """The field whose editor has the focus, ``""`` for none."""
        return next((name for name, editor in self.by_name.items() if editor.input.hasFocus()), "")

    def clear(self) -> None:
        """Let nothing be asked for any more."""
        self._shown = self.identity = None

    def rename_task(self, new: TaskKey) -> None:
        """Go on with the same task under its new name."""
        if self._shown is not None:
            self._shown = replace(self._shown, task=replace(self._shown.task, key=new))

    def take_typed(self, task: TaskKey, field: str, draft: Draft, error: InvalidValueError | None = None) -> None:
        """Keep text that was typed elsewhere, and show it with what is wrong with it where its task is shown."""
        self._drafts.put(task, field, draft)
        editor = self.ensure(field)
        if editor is not None and self._shows(task) and not is_another(self.identity, draft.identity):
            editor.load(editor.value(), draft.text, draft.base)
            if error is not None:
                editor.set_error(explain(error))

    def give_up_typed(self, task: TaskKey, field: str, text: str) -> None:
        """Let go of text that was typed elsewhere, unless more was typed here since."""
        for ref, draft in self._drafts.of_field(task, field).items():
            if draft.text == text:
                self._drafts.forget(ref)
                editor = self.by_name.get(field)
                if editor is not None and self._shows(task) and editor.draft() == text:
                    editor.revert()

    def _shows(self, task: TaskKey) -> bool:
        return self._shown is not None and self._shown.key == task

    def _committed(self, editor: FieldEditor, value: Value) -> None:
        if self._shown is not None:
            name = editor.field.name
            self.edit_requested.emit(FieldEdit(self._shown.key, name, value, editor.committed_base, self.identity))

    def _draft_changed(self, editor: FieldEditor, _text: str) -> None:
        if self._loading or self._shown is None:
            return
        text, name = editor.draft(), editor.field.name
        if text is None:
            self._drafts.drop(self._shown.key, name, self.identity)
        else:
            self._drafts.put(self._shown.key, name, Draft(text, editor.base(), self.identity))
        self.typing_changed.emit()

    def _answer(self, editor: FieldEditor, answer: Answer) -> None:
        mark = self._shown.marks.get(editor.field.name) if self._shown is not None else None
        if mark is not None:
            self.answered.emit(EditAnswer(mark.edit_id, answer))
