"""The form of a new task in one workflow. It lives on while its pane is closed, and with it what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import BUILT_IN_NAMES, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value, is_blank
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.detail.events import NewTaskRequest
from flowdash_desktop.ui.detail.fields.task_fields import shape
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.scrolled import Scrolled
from flowdash_desktop.ui.detail.section import MARGIN, Section
from flowdash_desktop.ui.detail.tab_order import follow_layouts
from flowdash_desktop.ui.editors import FieldEditor, make_editor
from flowdash_desktop.ui.events import FilesAdded
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.widgets.files.file_data import PathKinds, PathReader


class NewTaskForm(QWidget):
    """Editors of all that can be set when a task is created, the required fields first.

    Signals:
        changed(): something was typed, chosen, added or taken away.
        image_pasted(ImagePasted): a picture for a file field.
        link_opened(str): an address to show and open.
    """

    changed = Signal()
    image_pasted = Signal(object)
    link_opened = Signal(str)

    def __init__(self, theme: Theme, schema: WorkflowSchema, parent: QWidget | None = None) -> None:
        """Make it blank, with the first stage chosen."""
        super().__init__(parent)
        self._theme = theme
        self.schema = schema
        self.editors: dict[str, FieldEditor] = {}
        self.areas: dict[str, AttachmentArea] = {}
        self._sections: dict[str, Section] = {}
        self._paths: dict[str, tuple[Path, ...]] = {}
        self._lay_out()
        self.reset()

    # What was typed

    @property
    def has_input(self) -> bool:
        """True when there is anything that would be lost."""
        if any(self._paths.values()) or any(editor.is_dirty for editor in self.editors.values()):
            return True
        return any(not same(editor.value(), self._start(name)) for name, editor in self.editors.items())

    def reset(self) -> None:
        """Forget everything that was typed."""
        for name, editor in self.editors.items():
            editor.load(self._start(name))
            editor.set_problem("")
        for name, area in self.areas.items():
            self._set_paths(name, ())
            area.set_problem("")

    def read(self) -> NewTaskRequest | None:
        """The task to create; None when something is wrong, then said at every field that it concerns."""
        values = self._read_values()
        missing = self._say_missing_files()
        if values is None or missing:
            return None
        return NewTaskRequest(values, {name: paths for name, paths in self._paths.items() if paths})

    def _read_values(self) -> dict[str, Value] | None:
        """The values of all fields that are not blank; None when something is wrong with one, then said at it."""
        values: dict[str, Value] = {}
        sound = True
        for name, editor in self.editors.items():
            editor.finish()
            editor.set_problem("")
            if not editor.commit():
                sound = False
                continue
            try:
                value = self._value_of(editor)
            except InvalidValueError as error:
                editor.set_problem(explain(error))
                sound = False
                continue
            if not is_blank(value):
                values[name] = value
        return values if sound else None

    def _say_missing_files(self) -> bool:
        """Say at each file field whether a file is missing there; True where one is."""
        missing = {name for name, area in self.areas.items() if area.field.required and not self._paths.get(name)}
        for name, area in self.areas.items():
            area.set_problem(explain(InvalidValueError(Problem.REQUIRED)) if name in missing else "")
        return bool(missing)

    def set_problems(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Say what is wrong at each field; what concerns no field here is given back."""
        for name, editor in self.editors.items():
            editor.set_problem(problems.get(name, ""))
        for name, area in self.areas.items():
            area.set_problem(problems.get(name, ""))
        return {n: words for n, words in problems.items() if n not in self.editors and n not in self.areas}

    def focus_first_problem(self) -> bool:
        """Go to the first field that something is wrong with; False when there is none."""
        for editor in self._in_order():
            if editor.words() and not editor.is_read_only:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.bring(editor)
                return True
        for area in self.areas.values():
            if area.words():
                area.take_focus()
                self._scroll.bring(area)
                return True
        return False

    def focus_first(self) -> None:
        """Go to the first field."""
        for editor in self._in_order():
            if editor.field.name not in BUILT_IN_NAMES:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def add_files(self, field: str, paths: Sequence[Path]) -> None:
        """List files to attach once the task is there; one that is listed already is not listed twice."""
        known = self._paths.get(field, ())
        self._set_paths(field, (*known, *(p for p in dict.fromkeys(paths) if p not in known)))
        self.changed.emit()

    def serves(self, schema: WorkflowSchema) -> bool:
        """True when the editors that are here fit the workflow as it is now."""
        return creatable_shape(self.schema) == creatable_shape(schema)

    def rebind(self, schema: WorkflowSchema) -> None:
        """Take a newer definition of the same fields."""
        self.schema = schema
        for name, editor in self.editors.items():
            editor.rebind(schema.field_by_name[name], schema)
        for name, area in self.areas.items():
            area.field = schema.field_by_name[name]

    def take_over(self, other: NewTaskForm) -> None:
        """Take what was typed in a form of an older definition, as far as the fields are still there."""
        for name, editor in self.editors.items():
            before = other.editors.get(name)
            if before is None or before.field.kind is not editor.field.kind:
                continue
            editor.set_value(before.value())
            if (text := before.draft()) is not None:
                editor.set_draft(text)
        for name, paths in other._paths.items():
            if name in self.areas:
                self._set_paths(name, paths)

    def texts(self) -> dict[str, str]:
        """What was typed, chosen or added, by field, as text that ``restore`` puts back."""
        found = {name: "\n".join(map(str, paths)) for name, paths in self._paths.items() if paths}
        for name, editor in self.editors.items():
            draft, value = editor.draft(), editor.value()
            if draft is not None and (draft.strip() or not is_blank(self._start(name))):
                found[name] = draft
            elif not same(value, self._start(name)):
                found[name] = field_type(editor.field.kind).to_text(value, editor.field, self.schema)
        return found

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what ``texts`` gave, as far as the fields and files are still there."""
        for name, text in texts.items():
            if (editor := self.editors.get(name)) is not None:
                editor.set_draft(text)
            elif name in self.areas:
                self._set_paths(name, tuple(map(Path, text.splitlines())))
                self._look_at(name)

    def _look_at(self, name: str) -> None:
        """Ask which of the paths of a field are files; the file system may take its time."""
        reader = PathReader(self)
        reader.begin(self._paths.get(name, ()))
        reader.when_known(partial(self._seen, name, reader))

    def _seen(self, name: str, reader: PathReader, kinds: PathKinds) -> None:
        """Take out folders, and files that are not there any more."""
        reader.deleteLater()
        left = tuple(path for path in self._paths.get(name, ()) if path not in kinds.folders + kinds.missing)
        if left != self._paths.get(name):
            self._set_paths(name, left)
            self.areas[name].adding.said.emit(self.areas[name].adding.left_out(kinds))
            self.changed.emit()

    def bring(self, widget: QWidget) -> None:
        """Bring a part of the form into view."""
        self._scroll.bring(widget)

    def _start(self, name: str) -> Value:
        if name == self.schema.stage_field.name and self.schema.stages:
            return self.schema.stages[0].name
        return None

    def _value_of(self, editor: FieldEditor) -> Value:
        if editor.field.kind is FieldKind.CHECKBOX and editor.field.required and editor.value() is None:
            return False
        return editor.read()

    def _in_order(self) -> list[FieldEditor]:
        return list(self.editors.values())

    # Files

    def _set_paths(self, name: str, paths: tuple[Path, ...]) -> None:
        area = self.areas.get(name)
        if area is not None:
            self._paths[name] = paths
            area.set_files(None, paths)
            self._sections[name].set_count(area.count_text())

    def _files_added(self, added: FilesAdded) -> None:
        self.areas[added.field].set_problem("")
        self.add_files(added.field, added.paths)
        self._look_at(added.field)

    def _path_removed(self, name: str, path: Path) -> None:
        self._set_paths(name, tuple(p for p in self._paths.get(name, ()) if p != path))
        self.changed.emit()

    # Place

    def _has_input(self, editor: FieldEditor, _value: object) -> None:
        editor.set_problem("")
        self.changed.emit()

    def _add_editor(self, field: Field, parent: QWidget, labelled: bool = True) -> FieldEditor:
        editor = make_editor(self._theme, field, self.schema, parent, labelled=labelled)
        editor.says_restored = False  # Enter does not create the task
        editor.value_committed.connect(partial(self._has_input, editor))
        editor.draft_changed.connect(partial(self._has_input, editor))
        editor.link_opened.connect(self.link_opened)
        self.editors[field.name] = editor
        return editor

    def _add_area(self, field: Field, parent: QWidget) -> Section:
        section = Section(f"{field.name} *" if field.required else field.name, parent)
        area = AttachmentArea(self._theme, field, section)
        area.adding.files_added.connect(self._files_added)
        area.adding.image_pasted.connect(self.image_pasted)
        area.path_removed.connect(partial(self._path_removed, field.name))
        section.add(area)
        self.areas[field.name], self._sections[field.name] = area, section
        return section

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 0, MARGIN, 12)
        top.setSpacing(8)
        for field in (self.schema.stage_field, self.schema.assigned_to_field):
            top.addWidget(self._add_editor(field, self, labelled=False), 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch(1)
        self._scroll = Scrolled(self)
        details = Section(self.tr("Details"), self._scroll.inner, line=False)
        fields = creatable(self.schema)
        for field in fields:
            if field.kind is not FieldKind.FILE:
                details.add(self._add_editor(field, details))
        self._scroll.add(details)
        for field in fields:
            if field.kind is FieldKind.FILE:
                self._scroll.add(self._add_area(field, self._scroll.inner))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline(parent=self))
        column.addWidget(self._scroll, 1)
        follow_layouts(self)


def creatable(schema: WorkflowSchema) -> list[Field]:
    """The fields that can be set when a task is created, the required ones first, else in the table's order.

    Fields that can't be changed later are among them; a number that the server counts up is not.
    """
    own = [f for f in schema.columns if f.name not in BUILT_IN_NAMES]
    settable = [f for f in own if not (f.kind is FieldKind.UNIQUE_ID and f.autoincrement)]
    return sorted(settable, key=lambda f: not f.required)


def creatable_shape(schema: WorkflowSchema) -> tuple[object, ...]:
    """What must stay the same for a form to be used again."""
    return (shape(schema), tuple((f.name, f.required) for f in creatable(schema)))


def same(one: Value, other: Value) -> bool:
    """True for equal values, all kinds of blank being equal."""
    return one == other or (is_blank(one) and is_blank(other))
