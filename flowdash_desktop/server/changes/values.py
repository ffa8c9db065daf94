"""What becomes of the values of one field: kept, put in another form, or found not to fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.tasks.body import read_value

_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class FieldStep:
    """What becomes of a field.

    Attributes:
        id: the field's.
        before: the field until now, None for a new one.
        after: the field from now on, None for one that goes.
        renamed: new names of options by old ones.
    """

    id: str
    before: Field | None
    after: Field | None
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def same_rules(self) -> bool:
        """Whether every value that the field has still fits, blank ones aside."""
        before, after = self.before, self.after
        if before is None or after is None:
            return False
        return (before.kind, before.limit) == (after.kind, after.limit) and set(before.options) <= set(after.options)

    @property
    def needs_look(self) -> bool:
        """Whether each value has to be looked at."""
        after = self.after
        if after is None:
            return True
        newly_required = after.required and not (self.before is not None and self.before.required)
        return newly_required or bool(self.renamed) or (self.before is not None and not self.same_rules)


class Converter:
    """Gives the values that a field has after a change."""

    def __init__(self, step: FieldStep, before: WorkflowSchema, after: WorkflowSchema) -> None:
        assert step.after is not None
        self._step = step
        self._before = before
        self._after = after
        # Values that tasks have already may name people who are deactivated since.
        self._after_all = after.with_all_users_active
        self._field = step.after
        self._type = field_type(step.after.kind)
        self._same_rules = step.same_rules
        self._known: dict[str, object] = {}
        self.blank = self._type.to_json(None)

    def value(self, raw: object) -> object:
        """The value that ``raw`` becomes.

        Raises:
            InvalidValueError: it does not fit.
        """
        if is_blank(raw):
            if self._field.required and not self._field.autoincrement:
                raise InvalidValueError(Problem.REQUIRED)
            return self.blank
        if not isinstance(raw, str):
            return self._made(raw)
        found = self._known.get(raw)
        if found is None:
            found = self._made(raw)
            if len(self._known) < _REMEMBERED:
                self._known[raw] = found
        return found

    def mended(self, raw: object) -> object:
        """A value that a person gives for one that does not fit.

        Raises:
            InvalidValueError: it does not fit, either.
        """
        if self._field.kind is FieldKind.FILE:
            # Files can go, not come.
            if raw not in (None, []) or self._field.required:
                raise InvalidValueError(Problem.INVALID)
            return self.blank
        return self._type.to_json(read_value(raw, self._field, self._after))

    def _made(self, raw: object) -> object:
        before = self._step.before
        assert before is not None
        if self._step.renamed:
            renamed = self._step.renamed
            raw = [renamed.get(v, v) for v in raw] if isinstance(raw, list) else renamed.get(str(raw), raw)
        if self._same_rules:
            return raw
        if FieldKind.FILE in (before.kind, self._field.kind):
            return self._files(raw, before)
        try:
            value: Value = self._type.from_json(raw, self._field)
            self._type.check(value, self._field, self._after_all)
        except InvalidValueError:
            if before.kind is self._field.kind:
                raise
            value = self._from_text(raw, before)
        return self._type.to_json(value)

    def _from_text(self, raw: object, before: Field) -> Value:
        """What someone would get who types the old value anew."""
        old = field_type(before.kind)
        text = old.to_text(old.from_json(raw, before), before, self._before)
        found: Value = self._type.from_text(text, self._field, self._after_all)
        return found

    def _files(self, raw: object, before: Field) -> object:
        if before.kind is not self._field.kind:
            raise InvalidValueError(Problem.INVALID)
        if self._field.limit is not None and isinstance(raw, list) and len(raw) > self._field.limit:
            raise InvalidValueError(Problem.TOO_MANY_FILES)
        return raw


def is_blank(raw: object) -> bool:
    """Whether a value of a task's document is none."""
    return raw is None or raw == "" or raw == []
