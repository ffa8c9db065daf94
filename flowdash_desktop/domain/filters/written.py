"""Conditions as one line of text that ``text_form.parse`` reads as the same conditions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flowdash_desktop.domain.filters.conditions import Condition, Operator
from flowdash_desktop.domain.filters.task_filter import Group
from flowdash_desktop.domain.filters.text_form import OR, fields_named, terms
from flowdash_desktop.domain.filters.text_values import BLANK, CHOICES, KEYWORDS, NOBODY, value_text
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value

_PLAIN = re.compile(r"[\w@/+][\w@/+-]*(?:\.[\w@/+-]+)*")
_SIGNS = {
    Operator.IS_NOT: "!=",
    Operator.STARTS_WITH: ":^",
    Operator.BEFORE: "<",
    Operator.AFTER: ">",
    Operator.AT_LEAST: ">=",
    Operator.AT_MOST: "<=",
}
_NEGATED = (Operator.NOT_CONTAINS, Operator.IS_NONE_OF, Operator.IS_NOT_ME)
_WORDS = {operator: word for word, operator in KEYWORDS.items() if word != NOBODY}
_WORDS[Operator.IS_NOT_ME] = _WORDS[Operator.IS_ME]


def written(groups: Sequence[Group], schema: WorkflowSchema) -> str:
    """The groups of conditions as a line; what has no text form is left out."""
    lines = (" ".join(filter(None, (term_of(one, schema) for one in group))) for group in groups)
    return f" {OR} ".join(filter(None, lines))


def words_of(search: str, schema: WorkflowSchema) -> str:
    """A search as a line that is read as words alone: what would be a term stands in quotes."""
    line, end = "", 0
    for part in terms(search, schema):
        typed = search[part.start : part.end]
        line += search[end : part.start] + (" ".join(map(_in_quotes, typed.split())) if part.fields else typed)
        end = part.end
    return line + search[end:]


def term_of(condition: Condition, schema: WorkflowSchema) -> str:
    """One condition as a term, ``""`` for one that has no text form."""
    field, operator = schema.field_by_name.get(condition.field), condition.operator
    if field is None or fields_named(field.name, schema) != (field,):
        return ""
    minus = "-" if operator in _NEGATED else ""
    if operator in _WORDS:
        return f"{minus}{field_text(field, schema)}:{_word(operator, field)}"
    if not condition.values or (None in condition.values and field.kind not in CHOICES):
        return ""
    texts = [value_in_text(value, field, schema) for value in condition.values]
    values = ("..".join if operator is Operator.BETWEEN else ",".join)(texts)
    return f"{minus}{field_text(field, schema)}{_sign(condition, field)}{values}"


def _word(operator: Operator, field: Field) -> str:
    is_nobody = operator is Operator.IS_BLANK and field.kind is FieldKind.PERSON
    return NOBODY if is_nobody else _WORDS[operator]


def _sign(condition: Condition, field: Field) -> str:
    """The comparison; an equals sign where a colon would mean a keyword, or a part of a text."""
    if condition.operator in _SIGNS:
        return _SIGNS[condition.operator]
    is_text_value = condition.operator is Operator.IS
    return "=" if is_text_value or condition.values == (None,) else ":"


def field_text(field: Field, schema: WorkflowSchema) -> str:
    """The name of a field, in quotes where it would not be read as one word, or as another field."""
    name = "-".join(field.name.casefold().split())
    if _PLAIN.fullmatch(name) and not name.startswith("-") and fields_named(name, schema) == (field,):
        return name
    return _in_quotes(field.name)


def value_in_text(value: Value, field: Field, schema: WorkflowSchema) -> str:
    """A value as it stands in a term."""
    if value is None:
        return NOBODY if field.kind is FieldKind.PERSON else BLANK
    text = value_text(value, field, schema)
    is_plain = _PLAIN.fullmatch(text) is not None and text.casefold() not in KEYWORDS
    if field.kind in CHOICES or not is_plain:
        return text if is_plain and field.kind in CHOICES and _is_exact(text, field, schema) else _in_quotes(text)
    return text


def _is_exact(text: str, field: Field, schema: WorkflowSchema) -> bool:
    return field.kind is not FieldKind.PERSON or schema.user(text) is not None


def _in_quotes(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
