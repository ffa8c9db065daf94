"""The filters of a list: exact match on Stage, Assigned To or any field [doc]."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from sqlalchemy import ColumnElement, or_

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, CREATED_ON, STAGE, UPDATED_ON, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.http.errors import BadRequestError, ValidationError
from flowdash_desktop.server.storage import tables

_t = tables.tasks.c
Test = Callable[[Mapping[str, object]], bool]


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list is to hold: conditions for the database, and tests on the stored document for the rest.

    Attributes:
        where: the conditions for the database.
        tests: the tests on the stored document.
        is_by_id: the conditions name the unique IDs, so the database finds the few tasks by these.
    """

    where: tuple[ColumnElement[bool], ...] = ()
    tests: tuple[Test, ...] = field(default=())
    is_by_id: bool = False


def by_unique_ids(unique_ids: Sequence[str]) -> ListQuery:
    """The tasks with these unique IDs."""
    return ListQuery(where=(_t.unique_id.in_(unique_ids),), is_by_id=True)


def read_query(query_string: bytes, schema: WorkflowSchema, *, active: bool) -> ListQuery:
    """Read ``?<Field>=<value>``: an empty value means blank; the same name repeated, any of the values [choice].

    Raises:
        ValidationError: a name is not a field [choice].
        BadRequestError: the text is not percent-encoded UTF-8.
    """
    wanted = _values_by_name(query_string)
    unknown = [name for name in wanted if name not in schema.field_by_name]
    if unknown:
        raise ValidationError({name: [Problem.NOT_A_FIELD.value] for name in unknown})
    where: list[ColumnElement[bool]] = []
    tests: list[Test] = []
    if active:
        where.append(_t.stage.not_in([s.name for s in schema.stages if s.end_stage]))
    for name, values in wanted.items():
        own = schema.field_by_name[name]
        condition = _in_database(own, values, schema)
        if condition is None:
            tests.append(_test(own, values))
        else:
            where.append(condition)
    return ListQuery(tuple(where), tuple(tests), _names_ids(wanted, schema))


def _names_ids(names: Iterable[str], schema: WorkflowSchema) -> bool:
    return any(schema.field_by_name[name].kind is FieldKind.UNIQUE_ID for name in names)


def _values_by_name(query_string: bytes) -> dict[str, list[str]]:
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError) as error:
        raise BadRequestError("the filters must be percent-encoded UTF-8") from error
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _in_database(own: Field, values: list[str], schema: WorkflowSchema) -> ColumnElement[bool] | None:
    """The condition on a column of the table, or None where the value is in the document only."""
    if own.name == STAGE:
        return _t.stage.in_(values)
    if own.name == ASSIGNED_TO:
        return _assigned_to(values, schema)
    if own.kind is FieldKind.UNIQUE_ID:
        return _t.unique_id.in_([value for value in values if value])
    if own.name == CREATED_ON:
        return _t.created_on.in_(_moments(values, own))
    if own.name == UPDATED_ON:
        return _t.updated_on.in_(_moments(values, own))
    return None


def _assigned_to(values: list[str], schema: WorkflowSchema) -> ColumnElement[bool]:
    """One of these users, by e-mail in any case; an empty value means nobody."""
    known = (schema.user(value) for value in values if value)
    one_of: ColumnElement[bool] = _t.assigned_to.in_([user.email for user in known if user])
    return or_(one_of, _t.assigned_to.is_(None)) if "" in values else one_of


def _moments(values: list[str], own: Field) -> list[str]:
    """The values that are moments, as the database has them."""
    return [moment for value in values if (moment := _moment(value, own))]


def _moment(text: str, own: Field) -> str | None:
    kind = field_type(FieldKind.DATETIME)
    try:
        moment = kind.to_json(kind.from_json(text, own))
    except InvalidValueError:
        return None
    return moment if isinstance(moment, str) else None


def _test(own: Field, values: list[str]) -> Test:
    kind = field_type(own.kind)

    def passes(document: Mapping[str, object]) -> bool:
        try:
            value = kind.from_json(document.get(own.name), own)
        except InvalidValueError:
            return False
        return any(kind.matches(value, text) for text in values)

    return passes
