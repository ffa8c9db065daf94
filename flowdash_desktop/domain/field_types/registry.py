"""Which class serves which kind of field."""

from __future__ import annotations

from typing import Any

from flowdash_desktop.domain.field_types.base import FieldType
from flowdash_desktop.domain.field_types.choices import (
    CheckboxType,
    MultipleSelectType,
    PersonType,
    SingleSelectType,
    StageType,
)
from flowdash_desktop.domain.field_types.dates import DateTimeType, DateType
from flowdash_desktop.domain.field_types.files import FileType
from flowdash_desktop.domain.field_types.numbers import CurrencyType, NumberType
from flowdash_desktop.domain.field_types.text import (
    EmailType,
    LongTextType,
    PhoneType,
    TextType,
    UniqueIdType,
    UrlType,
)
from flowdash_desktop.domain.schema import FieldKind

_TYPES: dict[FieldKind, FieldType[Any]] = {
    FieldKind.TEXT: TextType(),
    FieldKind.LONG_TEXT: LongTextType(),
    FieldKind.PHONE: PhoneType(),
    FieldKind.NUMBER: NumberType(),
    FieldKind.CURRENCY: CurrencyType(),
    FieldKind.DATE: DateType(),
    FieldKind.DATETIME: DateTimeType(),
    FieldKind.PERSON: PersonType(),
    FieldKind.SINGLE_SELECT: SingleSelectType(),
    FieldKind.MULTIPLE_SELECT: MultipleSelectType(),
    FieldKind.CHECKBOX: CheckboxType(),
    FieldKind.UNIQUE_ID: UniqueIdType(),
    FieldKind.FILE: FileType(),
    FieldKind.EMAIL: EmailType(),
    FieldKind.URL: UrlType(),
    FieldKind.STAGE: StageType(),
}


def field_type(kind: FieldKind) -> FieldType[Any]:
    """The class that knows this kind of field. Its values are ``Value``; which ones is the class's own business."""
    return _TYPES[kind]
