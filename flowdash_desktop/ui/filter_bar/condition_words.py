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
    lead = _lead(condition.operator).format(field=condition.field)
    if condition.operator.operands == 0:
        return lead, ""
    field = schema.field_by_name.get(condition.field)
    if field is None:
        return lead, ", ".join(str(v) for v in condition.values if v is not None)
    return lead, ", ".join(value_text(v, field, schema) for v in condition.values)


def condition_sentence(condition: Condition, schema: WorkflowSchema) -> str:
    """All of it in one line, for screen readers and tooltips."""
    return " ".join(part for part in condition_texts(condition, schema) if part)


def _lead(operator: Operator) -> str:
    translate = QCoreApplication.translate
    return {
        Operator.IS: translate("ConditionWords", "{field} is"),
        Operator.IS_ANY_OF: translate("ConditionWords", "{field} is"),
        Operator.CONTAINS: translate("ConditionWords", "{field} contains"),
        Operator.BEFORE: translate("ConditionWords", "{field} is before"),
        Operator.AFTER: translate("ConditionWords", "{field} is after"),
        Operator.AT_LEAST: translate("ConditionWords", "{field} ≥"),
        Operator.AT_MOST: translate("ConditionWords", "{field} ≤"),
        Operator.IS_BLANK: translate("ConditionWords", "{field} is blank"),
        Operator.IS_NOT_BLANK: translate("ConditionWords", "{field} is not blank"),
        Operator.IS_CHECKED: translate("ConditionWords", "{field} is checked"),
        Operator.IS_NOT_CHECKED: translate("ConditionWords", "{field} is not checked"),
    }[operator]
