"""Every editor of one workflow's tasks: made once, then turned from task to task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import BUILT_IN_NAMES, Field, FieldKind, WorkflowSchema
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.editors import FieldEditor, make_editor
from flowdash_desktop.ui.editors.quiet import QuietLook
from flowdash_desktop.ui.editors.show_all import ShowAll
from flowdash_desktop.ui.theme import Theme, set_variant

_SLICE_SECONDS = 0.004


_MOST, _MOST_FILES = 120, 40
"""So many fields have an editor, and so many more each time they are asked for; and so many file fields a section."""

_AT_ONCE = 30
"""So many of them are shown with the task: more than a pane has room for. The others come some in each turn."""

_IN_A_TURN = 4
"""So many of these in one turn of the loop: each turn lays out the pane, and finds the way of Tab anew."""

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
        hold: called before some of the missing editors are made; they wait for as long as it gives False.

    Signals:
        taken(): there are other sections than before.
        grown(list): editors of more fields were made.

    Attributes:
        parts: the sections by name, in their usual order.
        sections: those of file fields, by the name of the field.
        rest: the fields that have no editor yet, by name, in their order: a workflow may have thousands.
    """

    taken = Signal()
    grown = Signal(list)

    def __init__(self, theme: Theme, host: QWidget, hold: Callable[[], bool] = lambda: True) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._schema: WorkflowSchema | None = None
        self._ahead: _Made | None = None
        self._more: QPushButton | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._growing = QTimer(self, singleShot=True)
        self._growing.timeout.connect(self._grow)
        self._coming: dict[str, None] = {}
        self._hold = hold
        self.editors: dict[str, FieldEditor] = {}
        self.areas: dict[str, AttachmentArea] = {}
        self.sections: dict[str, Section] = {}
        self.parts: dict[str, Section] = {}
        self.rest: dict[str, Field] = {}

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
            self.rest = {name: schema.field_by_name[name] for name in self.rest}
        self._schema = schema

    def make(self, names: Iterable[str]) -> None:
        """Make the editors of these fields where there are none yet."""
        wanted = dict.fromkeys(names)
        if any(name in self._coming for name in wanted):
            # They keep their order: those before the last of these come with them.
            last = max(place for place, name in enumerate(self._coming) if name in wanted)
            wanted = {**dict.fromkeys(islice(self._coming, last + 1)), **wanted}
        schema, made = self._schema, list[FieldEditor]()
        for field in [self.rest.pop(name) for name in wanted if name in self.rest]:
            assert schema is not None
            self._coming.pop(field.name, None)
            details = self.parts[DETAILS]
            editor = self.editors[field.name] = made_editor(self._theme, field, schema, details)
            details.column.insertWidget(details.column.count() - 1, editor)
            editor.show()
            made.append(editor)
        if made:
            self._say_more()
            self.grown.emit(made)

    def _grow(self) -> None:
        """Make some of the missing editors, below the existing ones."""
        if self._hold():
            self.make([*islice(self._coming, _IN_A_TURN)])
        if self._coming:
            self._growing.start(0)

    def _make_more(self) -> None:
        """The person wants to see more fields; the first of them gets the keyboard if the button had it."""
        names, had_focus = [*islice(self.rest, _MOST)], self._more is not None and self._more.hasFocus()
        self._coming = dict.fromkeys(names[_AT_ONCE:])
        self.make(names[:_AT_ONCE])
        self._growing.start(0)
        if had_focus:
            self.editors[names[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_more(self) -> None:
        if self._more is not None:
            words = self.tr("Show {some} more of {count} fields")
            count = len(self.rest) + len(self.editors)
            self._more.setText(words.format(some=min(_MOST, len(self.rest)), count=counted(count)))
            self._more.setVisible(bool(self.rest) and not self._coming)

    def prepare(self, schema: WorkflowSchema) -> bool:
        """Make the editors for a workflow before one of its tasks is shown, some in each turn of the loop.

        Returns:
            True while there are more to be made.
        """
        if self._ahead is not None and self._ahead.schema is schema:
            return self._timer.isActive()
        if self.serves(schema):
            return False
        self._begun(schema)
        self._timer.start(0)
        return True

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
        self._schema, self.parts, self.rest = made.schema, made.parts, made.rest
        self._more = None
        self._coming = dict.fromkeys(islice(self.rest, _MOST - _AT_ONCE))
        if self._coming:
            self._growing.start(0)
        if self.rest:
            self._more = QPushButton(self.parts[DETAILS].body)
            set_variant(self._more, "variant", "link")
            self._more.clicked.connect(self._make_more)
            self.parts[DETAILS].add(self._more)
            self._say_more()
        self.taken.emit()
        for section in made.parts.values():
            section.show()


class _Made:
    """Editors that are being made.

    Attributes:
        schema: for which workflow.
        parts: the sections that they stand in, by name.
        rest: the fields for which no editor is made.
        steps: makes one of them at each step.
    """

    def __init__(self, parent: QWidget, theme: Theme, schema: WorkflowSchema) -> None:
        self.schema = schema
        self.editors: dict[str, FieldEditor] = {}
        self.areas: dict[str, AttachmentArea] = {}
        self.sections: dict[str, Section] = {}
        self.parts: dict[str, Section] = {}
        self.rest: dict[str, Field] = {}
        self.steps = self._make(parent, theme)

    def throw_away(self) -> None:
        """They are not wanted any more."""
        for part in self.parts.values():
            part.deleteLater()

    def _make(self, parent: QWidget, theme: Theme) -> Iterator[None]:
        own = [f for f in self.schema.columns if f.name not in BUILT_IN_NAMES]
        yield from self._make_details(parent, theme, [field for field in own if field.kind is not FieldKind.FILE])
        for field in islice((one for one in own if one.kind is FieldKind.FILE), _MOST_FILES):
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
        details.set_count(counted(len(fields)))
        if details.header is not None:
            details.header.counts_when_open = False
        self.parts[DETAILS] = details
        self.rest = {field.name: field for field in fields[_AT_ONCE:]}
        for field in fields[:_AT_ONCE]:
            editor = self.editors[field.name] = made_editor(theme, field, self.schema, details)
            details.add(editor)
            yield


def made_editor(theme: Theme, field: Field, schema: WorkflowSchema, parent: QWidget) -> FieldEditor:
    """The editor of a field as it stands in the pane: quiet while it is blank, with the way to all of a long text."""
    editor = make_editor(theme, field, schema, parent)
    QuietLook(editor)
    ShowAll(editor)
    return editor


def shape(schema: WorkflowSchema) -> tuple[object, ...]:
    """What must stay the same for editors to be used again: the workflow, and its fields' names and kinds in order."""
    return (schema.workflow.id, tuple((f.name, f.kind) for f in schema.columns))
