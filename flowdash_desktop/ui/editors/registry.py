"""Which editor serves which kind of field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.ui.editors.base import FieldEditor
from flowdash_desktop.ui.editors.checkbox import CheckboxEditor
from flowdash_desktop.ui.editors.choices import MultipleSelectEditor, PersonEditor, SingleSelectEditor, StageEditor
from flowdash_desktop.ui.editors.dates import DateEditor, DateTimeEditor
from flowdash_desktop.ui.editors.links import LinkEditor
from flowdash_desktop.ui.editors.long_text import LongTextEditor
from flowdash_desktop.ui.editors.text import LineEditor, UniqueIdEditor
from flowdash_desktop.ui.theme import Theme

_EDITORS: dict[FieldKind, type[FieldEditor]] = {
    FieldKind.TEXT: LineEditor,
    FieldKind.LONG_TEXT: LongTextEditor,
    FieldKind.PHONE: LinkEditor,
    FieldKind.NUMBER: LineEditor,
    FieldKind.CURRENCY: LineEditor,
    FieldKind.DATE: DateEditor,
    FieldKind.DATETIME: DateTimeEditor,
    FieldKind.PERSON: PersonEditor,
    FieldKind.SINGLE_SELECT: SingleSelectEditor,
    FieldKind.MULTIPLE_SELECT: MultipleSelectEditor,
    FieldKind.CHECKBOX: CheckboxEditor,
    FieldKind.UNIQUE_ID: UniqueIdEditor,
    FieldKind.EMAIL: LinkEditor,
    FieldKind.URL: LinkEditor,
    FieldKind.STAGE: StageEditor,
}


def make_editor(
    theme: Theme, field: Field, schema: WorkflowSchema, parent: QWidget | None = None, *, labelled: bool = True
) -> FieldEditor:
    """The editor for a field of any kind but ``file``, whose files have an area of their own (``ui.detail``).

    Raises:
        KeyError: it is a file field.
    """
    return _EDITORS[field.kind](theme, field, schema, parent, labelled=labelled)
