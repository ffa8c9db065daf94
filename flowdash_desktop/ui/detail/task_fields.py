"""Every editor of one workflow's tasks: made once, then turned from task to task."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from flowdash_desktop.domain.schema import BUILT_IN_NAMES, FieldKind, WorkflowSchema
from flowdash_desktop.ui.detail.attachments import AttachmentArea
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.editors import FieldEditor, make_editor
from flowdash_desktop.ui.theme import Theme


class TaskFields(QWidget):
    """The section *Details* with an editor for each field, and a section for each file field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._theme = theme
        self._schema: WorkflowSchema | None = None
        self.editors: dict[str, FieldEditor] = {}
        self.areas: dict[str, AttachmentArea] = {}
        self.sections: dict[str, Section] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def schema(self) -> WorkflowSchema | None:
        """The workflow whose fields are here."""
        return self._schema

    def serves(self, schema: WorkflowSchema) -> bool:
        """True when the editors that are here fit the workflow."""
        return self._schema is not None and (self._schema is schema or shape(self._schema) == shape(schema))

    def set_schema(self, schema: WorkflowSchema) -> None:
        """Take a workflow; editors are made anew only where ``serves`` says no."""
        before, fits = self._schema, self.serves(schema)
        self._schema = schema
        if not fits:
            self._build(schema)
        elif before is not schema:
            for name, editor in self.editors.items():
                editor.rebind(schema.field_by_name[name], schema)
            for name, area in self.areas.items():
                area.field = schema.field_by_name[name]

    def _build(self, schema: WorkflowSchema) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.editors, self.areas, self.sections = {}, {}, {}
        own = [f for f in schema.columns if f.name not in BUILT_IN_NAMES]
        details = Section(self.tr("Details"), self, line=False)
        for field in own:
            if field.kind is not FieldKind.FILE:
                editor = make_editor(self._theme, field, schema, details)
                self.editors[field.name] = editor
                details.add(editor)
        if self.editors:
            self._column.addWidget(details)
            details.show()
        else:
            details.deleteLater()
        for field in own:
            if field.kind is FieldKind.FILE:
                section = Section(field.name, self)
                area = AttachmentArea(self._theme, field, section)
                section.add(area)
                self.areas[field.name], self.sections[field.name] = area, section
                self._column.addWidget(section)
                section.show()


def shape(schema: WorkflowSchema) -> tuple[object, ...]:
    """What must stay the same for editors to be used again: the workflow, and its fields' names and kinds in order."""
    return (schema.workflow.id, tuple((f.name, f.kind) for f in schema.columns))
