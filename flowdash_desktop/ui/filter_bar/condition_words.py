"""A condition in words: what its chip says, and the values in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value


def blank_text(field: Field) -> str:
    """How a blank value of this field is called among its choices."""
    if field.kind is FieldKind.PERSON:
        return QCoreApplication.translate("ConditionWords", "Unassigned")
    return QCoreApplication.translate("ConditionWords", "Blank")


def value_text(value: Value, field: Field, schema: WorkflowSchema) -> str:
    """One value of a condition as the table would show it."""
    kind = field_type(field.kind)
    if kind.is_blank(value):
        return blank_text(field)
    if isinstance(value, str):
        user = schema.user(value) if field.kind.value == "person" else None
        return user.name if user else " ".join(value.split())
    return kind.display(value, field, schema)


def condition_texts(condition: Condition, schema: WorkflowSchema) -> tuple[str, str]:
    """The field with the comparison, and the values: ``("Stage is", "Not Started, In Progress")``."""
    field = schema.field_by_name.get(condition.field)
    lead = _lead(condition.operator, field).format(field=condition.field)
    if condition.operator.operands == 0:
        return lead, ""
    if field is None:
        return lead, ", ".join(str(v) for v in condition.values if v is not None)
    values = [value_text(v, field, schema) for v in condition.values]
    if condition.operator is Operator.BETWEEN:
        both = QCoreApplication.translate("ConditionWords", "{first} and {last}")
        return lead, both.format(first=values[0], last=values[-1]) if values else ""
    return lead, ", ".join(values)


def condition_sentence(condition: Condition, schema: WorkflowSchema) -> str:
    """All of it in one line, for screen readers and tooltips."""
    return " ".join(part for part in condition_texts(condition, schema) if part)


def _lead(operator: Operator, field: Field | None) -> str:
    kind = field.kind if field is not None else None
    special: dict[Operator, str] = {}
    if kind in (FieldKind.NUMBER, FieldKind.CURRENCY):
        special = _number_leads()
    elif kind is FieldKind.PERSON:
        special = _person_leads()
    return special.get(operator) or _leads()[operator]


def _number_leads() -> dict[Operator, str]:
    translate = QCoreApplication.translate
    return {
        Operator.BEFORE: translate("ConditionWords", "{field} <"),
        Operator.AFTER: translate("ConditionWords", "{field} >"),
        Operator.AT_LEAST: translate("ConditionWords", "{field} ≥"),
        Operator.AT_MOST: translate("ConditionWords", "{field} ≤"),
    }


def _person_leads() -> dict[Operator, str]:
    translate = QCoreApplication.translate
    return {
        Operator.IS_BLANK: translate("ConditionWords", "{field} is nobody"),
        Operator.IS_NOT_BLANK: translate("ConditionWords", "{field} is somebody"),
    }


def _leads() -> dict[Operator, str]:
    translate = QCoreApplication.translate
    return {
        Operator.IS: translate("ConditionWords", "{field} is"),
        Operator.IS_NOT: translate("ConditionWords", "{field} is not"),
        Operator.IS_ANY_OF: translate("ConditionWords", "{field} is"),
        Operator.IS_NONE_OF: translate("ConditionWords", "{field} is not"),
        Operator.CONTAINS: translate("ConditionWords", "{field} contains"),
        Operator.NOT_CONTAINS: translate("ConditionWords", "{field} does not contain"),
        Operator.STARTS_WITH: translate("ConditionWords", "{field} starts with"),
        Operator.BEFORE: translate("ConditionWords", "{field} is before"),
        Operator.AFTER: translate("ConditionWords", "{field} is after"),
        Operator.AT_LEAST: translate("ConditionWords", "{field} is on or after"),
        Operator.AT_MOST: translate("ConditionWords", "{field} is on or before"),
        Operator.BETWEEN: translate("ConditionWords", "{field} is between"),
        Operator.IS_TODAY: translate("ConditionWords", "{field} is today"),
        Operator.IS_OVERDUE: translate("ConditionWords", "{field} is overdue"),
        Operator.IS_THIS_WEEK: translate("ConditionWords", "{field} is this week"),
        Operator.IS_NEXT_7_DAYS: translate("ConditionWords", "{field} is in the next 7 days"),
        Operator.IS_ME: translate("ConditionWords", "{field} is me"),
        Operator.IS_NOT_ME: translate("ConditionWords", "{field} is not me"),
        Operator.IS_BLANK: translate("ConditionWords", "{field} is blank"),
        Operator.IS_NOT_BLANK: translate("ConditionWords", "{field} is not blank"),
        Operator.IS_CHECKED: translate("ConditionWords", "{field} is checked"),
        Operator.IS_NOT_CHECKED: translate("ConditionWords", "{field} is not checked"),
    }
