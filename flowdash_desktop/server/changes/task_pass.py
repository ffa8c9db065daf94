"""One walk through the tasks of a workflow: what each becomes, what does not fit, and what is kept for an undo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.server.changes.effects import MOST_SHOWN, Effect, Resolution
from flowdash_desktop.server.changes.plan import WorkflowPlan
from flowdash_desktop.server.changes.values import Converter, FieldStep, is_blank
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.records import RewrittenTask
from flowdash_desktop.server.tasks.task_json import TASK_COLUMNS, TaskRow
from flowdash_desktop.wire.json import decode, encode

AT_A_TIME = 1_000
STAGE_KEY = ".stage"
"""What the stage is kept under; field ids have no dot."""

_t = tables.tasks.c
_SOME = (
    select(*TASK_COLUMNS)
    .where(_t.workflow == bindparam("of"), _t.row > bindparam("after"))
    .order_by(_t.row)
    .limit(AT_A_TIME)
)
_NO_RESOLUTION = Resolution("")
_NOTHING: Mapping[str, tuple[object, object]] = {}


class SavedValue(NamedTuple):
    """A value that was replaced, as JSON."""

    task: int
    field: str
    before: object
    after: object


class Part(NamedTuple):
    """Some tasks of a walk."""

    tasks: list[RewrittenTask]
    kept: list[SavedValue]
    files_gone: list[tuple[int, str, list[str]]]
    """Task, field and the blob ids that go."""


Restored = Mapping[int, Mapping[str, tuple[object, object]]]
"""Of an undo: by task and field, the value before the change and the one that it left."""


class _Shaped(NamedTuple):
    """A step with its field's names, "" and None where there is none, and whether values have to be looked at."""

    step: FieldStep
    name: str
    source: str | None
    looks: bool

    @classmethod
    def of(cls, step: FieldStep) -> _Shaped:
        """Asked once and not for each task."""
        name = "" if step.after is None else step.after.name
        return cls(step, name, None if step.before is None else step.before.name, step.needs_look)


class TaskPass:
    """Goes through the tasks; ``effects`` tells what was found once all parts were taken."""

    def __init__(
        self, plan: WorkflowPlan, resolutions: Mapping[str, Resolution], restored: Restored | None = None
    ) -> None:
        """``restored``: this takes a change back; what was changed since is counted in ``changed_since``."""
        self._plan = plan
        self._resolutions = resolutions
        self._restored = restored or {}
        self._effects: dict[tuple[str, str], Effect] = {}
        self._converters = {
            step.id: Converter(step, plan.entry.schema, plan.schema) for step in plan.steps if step.after is not None
        }
        self._wanted = {key: resolutions.get(f"{plan.entry.id}/{key}", _NO_RESOLUTION) for key in self._converters}
        # Asked once and not for each task.
        self._changes_documents = plan.changes_documents
        self._shape = [_Shaped.of(step) for step in plan.steps]
        self._inspected_steps = [one for one in self._shape if one.looks]
        self._same_names = not plan.moves_fields and all(one.name == one.source for one in self._shape)
        self._mended: dict[tuple[str, str], object] = {}
        self.changed_since: list[str] = []
        self.bad_resolutions: list[str] = []

    @property
    def workflow(self) -> str:
        """The id of the workflow."""
        return self._plan.entry.id

    @property
    def effects(self) -> list[Effect]:
        """In the order in which they were found."""
        return list(self._effects.values())

    def parts(self, connection: Connection) -> Iterator[Part]:
        """Go through all tasks, some at a time."""
        after = 0
        while rows := connection.execute(_SOME, {"of": self._plan.entry.row, "after": after}).all():
            after = rows[-1].row
            yield self._part(rows)

    def _part(self, rows: Sequence[TaskRow]) -> Part:
        part = Part([], [], [])
        for row in rows:
            stage, moved = self._stage(row, part)
            document, valued = row.document, False
            if self._changes_documents or row.row in self._restored:
                document, valued = self._document(row, part)
            if document != row.document or stage != row.stage:
                part.tasks.append(RewrittenTask(row, stage, document, moved=moved, valued=valued or moved))
        return part

    def _effect(self, kind: str, part: str) -> Effect:
        workflow = self._plan.entry.id
        found = self._effects.get((kind, part))
        if found is None:
            found = self._effects[kind, part] = Effect(f"{workflow}/{part}", kind, workflow, part)
        return found

    def _stage(self, row: TaskRow, part: Part) -> tuple[str, bool]:
        """The stage that a task gets, and whether that is another one and not the same by another name."""
        plan = self._plan
        own = self._restored.get(row.row, {}).get(STAGE_KEY)
        if own is not None:
            before, after = own
            if plan.stage_ids.get(row.stage) != after:
                self.changed_since.append(f"the stage of {_name(row)}")
            elif before in plan.stage_names:
                return plan.stage_names[str(before)], True
        if row.stage not in plan.gone:
            return plan.renamed.get(row.stage, row.stage), False
        stage_id, target = plan.gone[row.stage]
        effect = self._effect("tasksMove", stage_id)
        effect.tasks += 1
        effect.needs = "tasksTo"
        if target is None:
            effect.open += 1
            return row.stage, False
        ids = {name: key for key, name in plan.stage_names.items()}
        effect.to = ids[target]
        part.kept.append(SavedValue(row.row, STAGE_KEY, stage_id, ids[target]))
        return target, True

    def _document(self, row: TaskRow, part: Part) -> tuple[str, bool]:
        """The document that a task gets, and whether a value in it is another one."""
        old = _values_of(row)
        own = self._restored.get(row.row, _NOTHING)
        if self._same_names and not own:
            # As it is for most tasks: a copy keeps what is not looked at.
            new, shape = dict(old), self._inspected_steps
        else:
            new, shape = {}, self._shape
        valued = False
        for step, name, source, looks in shape:
            raw = None if source is None else old.get(source)
            if step.id in own:
                value = self._value_before(step, raw, row, own[step.id])
            elif looks:
                value = self._inspect(step, raw, row)
            else:
                new[name] = raw if source is not None else self._converters[step.id].blank
                continue
            valued = self._replaced(step, raw, value, row, part) or valued
            if step.after is not None:
                new[name] = value
        return encode(new).decode(), valued

    def _replaced(self, step: FieldStep, raw: object, value: object, row: TaskRow, part: Part) -> bool:
        """Keep a value that is replaced; whether the field stays and has another value."""
        if value == raw or (is_blank(value) and is_blank(raw)):
            return False
        part.kept.append(SavedValue(row.row, step.id, raw, value))
        self._note_files(step, raw, value, row, part)
        return step.before is not None and step.after is not None

    @staticmethod
    def _note_files(step: FieldStep, raw: object, value: object, row: TaskRow, part: Part) -> None:
        if step.before is not None and step.before.kind is FieldKind.FILE and isinstance(raw, list):
            stay = _blob_ids(value)
            part.files_gone.append((row.row, step.id, [one for one in _blob_ids(raw) if one not in stay]))

    def _inspect(self, step: FieldStep, raw: object, row: TaskRow) -> object:
        if step.after is not None:
            return self._converted(step, self._converters[step.id], raw, row)
        if not is_blank(raw):
            self._effect("valuesRemoved", step.id).tasks += 1
        return None

    def _value_before(self, step: FieldStep, raw: object, row: TaskRow, own: tuple[object, object]) -> object:
        before, after = own
        if raw == after or (is_blank(raw) and is_blank(after)):
            return before
        self.changed_since.append(f"{step.before.name if step.before else step.id} of {_name(row)}")
        return raw

    def _converted(self, step: FieldStep, converter: Converter, raw: object, row: TaskRow) -> object:
        try:
            value = converter.value(raw)
        except InvalidValueError as error:
            return self._misfit(step, converter, raw, row, error)
        if value != raw and not is_blank(raw):
            self._effect("valuesChange", step.id).tasks += 1
        return value

    def _misfit(
        self, step: FieldStep, converter: Converter, raw: object, row: TaskRow, error: InvalidValueError
    ) -> object:
        effect, name = self._effect("valuesDoNotFit", step.id), _name(row)
        effect.tasks += 1
        effect.needs = "values"
        if len(effect.values) < MOST_SHOWN:
            effect.values.append({"task": name, "value": raw, "reason": error.explain()})
        wanted = self._wanted[step.id]
        if name in wanted.values:
            return self._mend(step, converter, wanted.values[name], f"{wanted.place}.values.{name}")
        if wanted.others:
            return self._mend(step, converter, wanted.others[0], f"{wanted.place}.others")
        effect.open += 1
        return converter.blank

    def _mend(self, step: FieldStep, converter: Converter, raw: object, place: str) -> object:
        if (step.id, place) not in self._mended:
            try:
                self._mended[step.id, place] = converter.mended(raw)
            except InvalidValueError as error:
                self.bad_resolutions.append(f"{place}: {error.explain()}")
                self._mended[step.id, place] = converter.blank
        return self._mended[step.id, place]


def _values_of(row: TaskRow) -> Mapping[str, object]:
    stored = decode(row.document.encode())
    return stored if isinstance(stored, dict) else {}


def _name(row: TaskRow) -> str:
    """What a task is named by in effects: its unique ID, or the last part of its URL where it has none."""
    return str(row.public_id if row.unique_id is None else row.unique_id)


def _blob_ids(value: object) -> list[str]:
    entries = value if isinstance(value, list) else []
    return [str(entry["blobId"]) for entry in entries if isinstance(entry, dict) and "blobId" in entry]
