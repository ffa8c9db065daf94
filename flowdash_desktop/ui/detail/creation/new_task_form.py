"""The form of a new task in one workflow. It lives on while its pane is closed, and with it what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
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
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.typed_values import read_value
from flowdash_desktop.ui.widgets.files.file_data import PathKinds, PathReader

_MOST, _MOST_FILES = 120, 40
"""So many fields have an editor, and so many more each time they are asked for; and so many file fields at first."""


class NewTaskForm(QWidget):
    """Editors of what can be set when a task is created, the required fields first.

    A workflow may have thousands of fields. Those behind the first have an editor when it is asked for, when something
    is wrong with them, or when something was typed for them.

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
        self.rest: dict[str, Field] = {}
        """The fields that have no editor yet, in their order."""
        self._texts: dict[str, str] = {}
        """What was typed before for some of them."""
        self._lay_out()
        self.reset()

    # What was typed

    @property
    def has_input(self) -> bool:
        """True when there is anything that would be lost."""
        if self._texts or any(self._paths.values()) or any(editor.is_dirty for editor in self.editors.values()):
            return True
        return any(not same(editor.value(), self._start(name)) for name, editor in self.editors.items())

    def reset(self) -> None:
        """Forget everything that was typed."""
        self._texts = {}
        for name, editor in self.editors.items():
            editor.load(self._start(name))
            editor.set_problem("")
        for name, area in self.areas.items():
            self._set_paths(name, ())
            area.set_problem("")

    def read(self) -> NewTaskRequest | None:
        """The task to create; None when something is wrong, then said at every field that it concerns."""
        self.make([*islice(self._lacking(), _MOST)])
        values = self._read_values()
        missing = self._say_missing_files()
        if values is None or missing:
            return None
        return NewTaskRequest(values, {name: paths for name, paths in self._paths.items() if paths})

    def _lacking(self) -> Iterable[str]:
        """The fields without an editor that a task can't be created with as they are: required, or no value."""
        for name, field in self.rest.items():
            if (field.required and name not in self._texts) or self._waiting_value(name, field) is None:
                yield name

    def _waiting_values(self) -> dict[str, Value]:
        """The values of the texts that were typed before. A text that is no value has an editor instead."""
        found = {name: self._waiting_value(name, self.rest[name]) for name in self._texts}
        return {name: one[0] for name, one in found.items() if one is not None and not is_blank(one[0])}

    def _waiting_value(self, name: str, field: Field) -> tuple[Value] | None:
        """The value of a text that was typed before, blank where there is none; None where it is no value."""
        text = self._texts.get(name)
        try:
            return (None,) if text is None else (read_value(text, field, self.schema),)
        except InvalidValueError:
            return None

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
        return values | self._waiting_values() if sound else None

    def _say_missing_files(self) -> bool:
        """Say at each file field whether a file is missing there; True where one is."""
        missing = {name for name, area in self.areas.items() if area.field.required and not self._paths.get(name)}
        for name, area in self.areas.items():
            area.set_problem(explain(InvalidValueError(Problem.REQUIRED)) if name in missing else "")
        return bool(missing)

    def set_problems(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Say what is wrong at each field; what concerns no field here is given back."""
        self.make(problems)
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
        self.rest = {name: schema.field_by_name[name] for name in self.rest}

    def take_over(self, other: NewTaskForm) -> None:
        """Take what was typed in a form of an older definition, as far as the fields are still there."""
        self._make_as_in(other)
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

    def _make_as_in(self, other: NewTaskForm) -> None:
        """Make the editors that something was typed into, and take the texts of fields without one."""
        typed = [name for name in other.texts() if self._has_same(name, other.schema)]
        self.make(name for name in typed if name not in other._texts)
        self.restore({name: other._texts[name] for name in typed if name in other._texts})

    def _has_same(self, name: str, schema: WorkflowSchema) -> bool:
        """True for a field that is of the same kind in another definition."""
        now, before = self.schema.field_by_name.get(name), schema.field_by_name.get(name)
        return now is not None and before is not None and now.kind is before.kind

    def texts(self) -> dict[str, str]:
        """What was typed, chosen or added, by field, as text that ``restore`` puts back."""
        found = {name: "\n".join(map(str, paths)) for name, paths in self._paths.items() if paths} | self._texts
        for name, editor in self.editors.items():
            draft, value = editor.draft(), editor.value()
            if draft is not None and (draft.strip() or not is_blank(self._start(name))):
                found[name] = draft
            elif not same(value, self._start(name)):
                found[name] = field_type(editor.field.kind).typed_text(value, editor.field, self.schema)
        return found

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what ``texts`` gave, as far as the fields and files are still there."""
        hidden = [name for name in texts if name in self.rest]
        files = [name for name in hidden if self.rest[name].kind is FieldKind.FILE]
        self.make((*files, *hidden[:_MOST]))
        self._texts |= {name: texts[name] for name in hidden if name in self.rest}
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

    def make(self, names: Iterable[str]) -> None:
        """Make the editors of these fields where there are none yet."""
        made = [self.rest.pop(name) for name in dict.fromkeys(names) if name in self.rest]
        for field in made:
            if field.kind is FieldKind.FILE:
                section = self._add_area(field, self._scroll.inner)
                self._scroll.add(section)
                section.show()
                continue
            editor = self._add_editor(field, self._details)
            self._details.column.insertWidget(self._details.column.count() - 1, editor)
            editor.load(self._start(field.name))
            if (text := self._texts.pop(field.name, None)) is not None:
                editor.set_draft(text)
            editor.show()
        if made:
            self._say_more()
            follow_layouts(self)

    def _make_more(self) -> None:
        names, had_focus = [*islice(self.rest, _MOST)], self._more.hasFocus()
        self.make(names)
        if had_focus and names[0] in self.editors:
            self.editors[names[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_more(self) -> None:
        count = len(self.rest) + len(self.editors) + len(self.areas) - len(BUILT_IN_NAMES & self.editors.keys())
        words = self.tr("Show {some} more of {count} fields")
        self._more.setText(words.format(some=min(_MOST, len(self.rest)), count=counted(count)))
        self._more.setVisible(bool(self.rest))

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
        details = self._details = Section(self.tr("Details"), self._scroll.inner, line=False)
        fields = creatable(self.schema)
        own = [field for field in fields if field.kind is not FieldKind.FILE]
        files = [field for field in fields if field.kind is FieldKind.FILE]
        for field in own[:_MOST]:
            details.add(self._add_editor(field, details))
        self._more = QPushButton(details)
        set_variant(self._more, "variant", "link")
        self._more.clicked.connect(self._make_more)
        details.add(self._more)
        self._scroll.add(details)
        for field in files[:_MOST_FILES]:
            self._scroll.add(self._add_area(field, self._scroll.inner))
        self.rest = {field.name: field for field in (*own[_MOST:], *files[_MOST_FILES:])}
        self._say_more()
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
