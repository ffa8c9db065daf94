"""Every editor of one workflow's tasks: made once, then turned from task to task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import BUILT_IN_NAMES, Field, FieldKind, WorkflowSchema
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.editors import FieldEditor, make_editor
from flowdash_desktop.ui.editors.quiet import QuietLook
from flowdash_desktop.ui.theme import Theme

_SLICE_SECONDS = 0.004


DETAILS = "details"
"""The name of the section of the fields that are no files."""


def files_name(field: Field) -> str:
    """The name of the section of a file field; it outlives another name of the field."""
    return f"files {field.id or field.name}"


class TaskFields(QObject):
    """The section *Details* with an editor for each field, and a section for each file field.

    Args:
        theme: of the sections.
        host: the sections are made as its children; whoever hears ``taken`` puts them where they belong.

    Signals:
        taken(): there are other sections than before.

    Attributes:
        parts: the sections by name, in their usual order.
        sections: those of file fields, by the name of the field.
    """

    taken = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._schema: WorkflowSchema | None = None
        self._ahead: _Made | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self.editors: dict[str, FieldEditor] = {}
        self.areas: dict[str, AttachmentArea] = {}
        self.sections: dict[str, Section] = {}
        self.parts: dict[str, Section] = {}

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
        if not fits:
            made = self._begun(schema)
            self._ahead = None
            self._timer.stop()
            for _ in made.steps:
                pass
            self._take(made)
        elif before is not schema:
            for name, editor in self.editors.items():
                editor.rebind(schema.field_by_name[name], schema)
            for name, area in self.areas.items():
                area.field = schema.field_by_name[name]
        self._schema = schema

    def prepare(self, schema: WorkflowSchema) -> bool:
        """Make the editors for a workflow before one of its tasks is shown, some in each turn of the loop.

        Returns:
            True while there are more to be made.
        """
        if self.serves(schema):
            return False
        if self._ahead is None or self._ahead.schema is not schema:
            self._begun(schema)
            self._timer.start(0)
        return self._timer.isActive()

    def _begun(self, schema: WorkflowSchema) -> _Made:
        if self._ahead is None or self._ahead.schema is not schema:
            if self._ahead is not None:
                self._ahead.throw_away()
            self._ahead = _Made(self._host, self._theme, schema)
        return self._ahead

    def _go_on(self) -> None:
        end = perf_counter() + _SLICE_SECONDS
        for _ in self._ahead.steps if self._ahead is not None else ():
            if perf_counter() > end:
                self._timer.start(0)
                break

    def _take(self, made: _Made) -> None:
        for old in self.parts.values():
            old.hide()
            old.deleteLater()
        self.editors, self.areas, self.sections = made.editors, made.areas, made.sections
        self._schema, self.parts = made.schema, made.parts
        self.taken.emit()
        for section in made.parts.values():
            section.show()


class _Made:
    """Editors that are being made.

    Attributes:
        schema: for which workflow.
        parts: the sections that they stand in, by name.
        steps: makes one of them at each step.
    """

    def __init__(self, parent: QWidget, theme: Theme, schema: WorkflowSchema) -> None:
        self.schema = schema
        self.editors: dict[str, FieldEditor] = {}
        self.areas: dict[str, AttachmentArea] = {}
        self.sections: dict[str, Section] = {}
        self.parts: dict[str, Section] = {}
        self.steps = self._make(parent, theme)

    def throw_away(self) -> None:
        """They are not wanted any more."""
        for part in self.parts.values():
            part.deleteLater()

    def _make(self, parent: QWidget, theme: Theme) -> Iterator[None]:
        own = [f for f in self.schema.columns if f.name not in BUILT_IN_NAMES]
        yield from self._make_details(parent, theme, [field for field in own if field.kind is not FieldKind.FILE])
        for field in own:
            if field.kind is FieldKind.FILE:
                section = Section(field.name, parent, theme=theme)
                if not self.sections:
                    section.show_key(PaneSection.DOCUMENTS)
                section.hide()
                self.parts[files_name(field)] = section
                area = AttachmentArea(theme, field, section)
                section.add(area)
                self.areas[field.name], self.sections[field.name] = area, section
                yield

    def _make_details(self, parent: QWidget, theme: Theme, fields: Sequence[Field]) -> Iterator[None]:
        if not fields:
            return
        details = Section(QCoreApplication.translate("TaskFields", "Details"), parent, line=False, theme=theme)
        details.show_key(PaneSection.FIELDS)
        details.hide()  # else it is shown with the pane, before it has its position there
        details.set_count(str(len(fields)))
        if details.header is not None:
            details.header.counts_when_open = False
        self.parts[DETAILS] = details
        for field in fields:
            editor = self.editors[field.name] = make_editor(theme, field, self.schema, details)
            QuietLook(editor)
            details.add(editor)
            yield


def shape(schema: WorkflowSchema) -> tuple[object, ...]:
    """What must stay the same for editors to be used again: the workflow, and its fields' names and kinds in order."""
    return (schema.workflow.id, tuple((f.name, f.kind) for f in schema.columns))
