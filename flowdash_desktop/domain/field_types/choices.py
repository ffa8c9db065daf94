"""Stage, person, single and multiple select, checkbox."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flowdash_desktop.domain.field_types.base import FieldType, JsonValue, SortKey, natural_key
from flowdash_desktop.domain.field_types.text import string_from_json
from flowdash_desktop.domain.schema import Field, User, WorkflowSchema
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_YES = frozenset({"yes", "true", "1", "y", "x", "on", "\u2713"})
_PARTED = re.compile(r"([,;\n])")
_NO = frozenset({"no", "false", "0", "n", "off"})


def _option(text: str, options: tuple[str, ...]) -> str:
    """The option that was meant: the same text, else the only one that is the same but for case."""
    if text in options:
        return text
    alike = [o for o in options if o.strip().casefold() == text.strip().casefold()]
    if len(alike) == 1:
        return alike[0]
    raise InvalidValueError(Problem.NOT_AN_OPTION, Hint.OPTIONS, options=", ".join(options))


def _options_in(text: str, options: tuple[str, ...]) -> Iterator[str]:
    """The options that a text names, parted by commas, semicolons or line breaks, which options may hold themselves."""
    names = {o.strip().casefold() for o in options}
    longest = max((len(_PARTED.split(o)) for o in options), default=1)
    pieces = _PARTED.split(text)  # text, separator, text, ...
    start = 0
    while start < len(pieces):
        ends = range(min(start + longest, len(pieces)), start, -2)
        known = (e for e in ends if "".join(pieces[start:e]).strip().casefold() in names)
        end = next(known, start + 1)
        if piece := "".join(pieces[start:end]).strip():
            yield _option(piece, options)
        start = end + 1


class SingleSelectType(FieldType[str]):
    """One of the field's options."""

    def from_json(self, raw: object, field: Field) -> str | None:
        return string_from_json(raw)

    def to_json(self, value: str | None) -> JsonValue:
        return value or None

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> str | None:
        value = _option(text.strip(), field.options) if text.strip() else None
        self.check(value, field, schema)
        return value

    def display(self, value: str | None, field: Field, schema: WorkflowSchema) -> str:
        return value or ""

    def sort_key(self, value: str, field: Field, schema: WorkflowSchema) -> SortKey:
        place = field.options.index(value) if value in field.options else len(field.options)
        return (place, natural_key(value))

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if value and value not in field.options:
            raise InvalidValueError(Problem.NOT_AN_OPTION, Hint.OPTIONS, options=", ".join(field.options))


class StageType(SingleSelectType):
    """The built-in stage: one of the workflow's stages, ordered as the workflow orders them."""

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> str | None:
        try:
            return super().from_text(text, field, schema)
        except InvalidValueError as error:
            if error.problem is Problem.NOT_AN_OPTION:
                raise InvalidValueError(Problem.NOT_A_STAGE, error.hint, **error.params) from error
            raise

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        if not value or value not in schema.stage_by_name:
            raise InvalidValueError(Problem.NOT_A_STAGE, Hint.OPTIONS, options=", ".join(schema.stage_by_name))

    def sort_key(self, value: str, field: Field, schema: WorkflowSchema) -> SortKey:
        place = schema.stage_position.get(value, len(schema.stages))
        return (place, natural_key(value))


class MultipleSelectType(FieldType[tuple[str, ...]]):
    """Some of the field's options, each at most once; text parts them by commas or semicolons."""

    def from_json(self, raw: object, field: Field) -> tuple[str, ...] | None:
        if raw is None or raw == "":
            return None
        items = raw if isinstance(raw, list) else [raw]
        read = [string_from_json(item) for item in items]
        if any(item is None for item in read):
            raise InvalidValueError(Problem.INVALID)
        return tuple(item for item in read if item is not None) or None

    def to_json(self, value: tuple[str, ...] | None) -> JsonValue:
        return list(value) if value else None

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> tuple[str, ...] | None:
        text = text.strip()
        if text in field.options:
            value: tuple[str, ...] | None = (text,)
        else:
            value = tuple(_options_in(text, field.options)) or None
        self.check(value, field, schema)
        return value

    def to_text(self, value: tuple[str, ...] | None, field: Field, schema: WorkflowSchema) -> str:
        comma_inside = any("," in option for option in value or ())
        return ("; " if comma_inside else ", ").join(value or ())

    def display(self, value: tuple[str, ...] | None, field: Field, schema: WorkflowSchema) -> str:
        return ", ".join(value or ())

    def sort_key(self, value: tuple[str, ...], field: Field, schema: WorkflowSchema) -> SortKey:
        single = SingleSelectType()
        return tuple(single.sort_key(v, field, schema) for v in value)

    def check(self, value: tuple[str, ...] | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if any(item not in field.options for item in value or ()):
            raise InvalidValueError(Problem.NOT_AN_OPTION, Hint.OPTIONS, options=", ".join(field.options))
        if value and len(set(value)) < len(value):
            raise InvalidValueError(Problem.REPEATED_OPTION)

    def filter_text(self, value: tuple[str, ...] | None) -> str:
        return ",".join(value or ())

    def matches(self, value: tuple[str, ...] | None, text: str) -> bool:
        return text in (value or ()) or super().matches(value, text)


def _called(name: str, schema: WorkflowSchema) -> User | None:
    """The only user of this name; one who is deactivated only where no other is called so."""
    named = [user for user in schema.users if user.name.casefold() == name.casefold()]
    named = [user for user in named if not user.deactivated] or named
    return named[0] if len(named) == 1 else None


class PersonType(FieldType[str]):
    """A user of the workflow, named by e-mail.

    A deactivated user is no new value. What a task has already is not checked again: its readers know that.
    """

    def from_json(self, raw: object, field: Field) -> str | None:
        if raw is not None and not isinstance(raw, str):
            raise InvalidValueError(Problem.INVALID)
        return string_from_json(raw)

    def to_json(self, value: str | None) -> JsonValue:
        return value or None

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> str | None:
        text = text.strip()
        value = None
        if text:
            known = schema.user(text) or _called(text, schema)
            if known is None:
                raise InvalidValueError(Problem.NOT_A_USER, Hint.USERS)
            value = known.email
        self.check(value, field, schema)
        return value

    def to_text(self, value: str | None, field: Field, schema: WorkflowSchema) -> str:
        return value or ""

    def display(self, value: str | None, field: Field, schema: WorkflowSchema) -> str:
        if not value:
            return ""
        user = schema.user(value)
        return user.name if user else value

    def sort_key(self, value: str, field: Field, schema: WorkflowSchema) -> SortKey:
        return natural_key(self.display(value, field, schema))

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        user = schema.user(value) if value else None
        if value and user is None:
            raise InvalidValueError(Problem.NOT_A_USER, Hint.USERS)
        if user is not None and user.deactivated:
            raise InvalidValueError(Problem.DEACTIVATED_USER, email=user.email, name=user.name)

    def matches(self, value: str | None, text: str) -> bool:
        return (value or "").casefold() == text.casefold()


class CheckboxType(FieldType[bool]):
    """True or false; blank is shown as not checked."""

    def from_json(self, raw: object, field: Field) -> bool | None:
        if raw is None or raw == "":
            return None
        if isinstance(raw, bool):
            return raw
        if isinstance(raw, str) and raw.lower() in ("true", "false"):
            return raw.lower() == "true"
        raise InvalidValueError(Problem.INVALID)

    def to_json(self, value: bool | None) -> JsonValue:
        return value

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> bool | None:
        word = text.strip().casefold()
        value = None
        if word:
            if word not in _YES | _NO:
                raise InvalidValueError(Problem.INVALID, Hint.YES_OR_NO)
            value = word in _YES
        self.check(value, field, schema)
        return value

    def to_text(self, value: bool | None, field: Field, schema: WorkflowSchema) -> str:
        if value is None:
            return ""
        return "yes" if value else "no"

    def display(self, value: bool | None, field: Field, schema: WorkflowSchema) -> str:
        return "\u2713" if value else ""

    def sort_key(self, value: bool, field: Field, schema: WorkflowSchema) -> SortKey:
        return (0 if value else 1,)

    def filter_text(self, value: bool | None) -> str:
        if value is None:
            return ""
        return "true" if value else "false"
