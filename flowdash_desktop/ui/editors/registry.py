"""Which control serves which kind of field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.ui.editors.base import FieldEditor
from flowdash_desktop.ui.editors.checkbox import CheckboxControl
from flowdash_desktop.ui.editors.choices import MultipleSelectControl, PersonControl, SingleSelectControl, StageControl
from flowdash_desktop.ui.editors.control import Control
from flowdash_desktop.ui.editors.dates import DateControl, DateTimeControl
from flowdash_desktop.ui.editors.links import LinkControl
from flowdash_desktop.ui.editors.long_text import LongTextControl
from flowdash_desktop.ui.editors.text import LineControl, UniqueIdControl
from flowdash_desktop.ui.theme import Theme

_CONTROLS: dict[FieldKind, type[Control]] = {
    FieldKind.TEXT: LineControl,
    FieldKind.LONG_TEXT: LongTextControl,
    FieldKind.PHONE: LinkControl,
    FieldKind.NUMBER: LineControl,
    FieldKind.CURRENCY: LineControl,
    FieldKind.DATE: DateControl,
    FieldKind.DATETIME: DateTimeControl,
    FieldKind.PERSON: PersonControl,
    FieldKind.SINGLE_SELECT: SingleSelectControl,
    FieldKind.MULTIPLE_SELECT: MultipleSelectControl,
    FieldKind.CHECKBOX: CheckboxControl,
    FieldKind.UNIQUE_ID: UniqueIdControl,
    FieldKind.EMAIL: LinkControl,
    FieldKind.URL: LinkControl,
    FieldKind.STAGE: StageControl,
}


def make_editor(
    theme: Theme, field: Field, schema: WorkflowSchema, parent: QWidget | None = None, *, labelled: bool = True
) -> FieldEditor:
    """The editor for a field of any kind but ``file``, whose files have an area of their own (``ui.detail``).

    Raises:
        KeyError: it is a file field.
    """
    return FieldEditor(theme, field, schema, _CONTROLS[field.kind], parent, labelled=labelled)
