"""The values that a step sets: rows of a field and its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import JsonValue, field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.domain.workflow_draft.model import FieldDraft, field_of, schema_of
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.typed_values import read_value
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.inputs.check_list import CheckList
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo

translate = QCoreApplication.translate
_NEVER_SET = (FieldKind.FILE, FieldKind.UNIQUE_ID)


class _ValueInput(QWidget):
    """The input for a value of one field.

    Signals:
        changed(object, bool): the value is this now; whether it was typed.
    """

    changed = Signal(object, bool)

    def __init__(self, state: DraftState, field_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = state
        self.field_id = field_id
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)

    def show_value(self, value: JsonValue) -> None:
        """Show a value."""
        raise NotImplementedError

    def _field(self) -> FieldDraft:
        return self.state.draft.field(self.field_id) or FieldDraft(self.field_id, "")


class _ChoiceInput(_ValueInput):
    """One of a few."""

    def __init__(self, state: DraftState, field_id: str, parent: QWidget) -> None:
        super().__init__(state, field_id, parent)
        self.combo = Combo(self)
        self.combo.setAccessibleName(translate("WorkflowEditor", "Value"))
        self.combo.chosen.connect(lambda value: self.changed.emit(value, False))
        self.column.addWidget(self.combo)

    def show_value(self, value: JsonValue) -> None:
        self.combo.show_choices(self._choices(value), value)

    def _choices(self, value: JsonValue) -> Sequence[tuple[object, str]]:
        blank: tuple[object, str] = (None, translate("WorkflowEditor", "blank"))
        if self.field_id == STAGE:
            return [(one.id, one.name) for one in self.state.draft.stages]
        field = self._field()
        if self.field_id == ASSIGNED_TO or field.kind is FieldKind.PERSON:
            return [blank, *self.state.people_choices(value)]
        if field.kind is FieldKind.CHECKBOX:
            return [(True, translate("WorkflowEditor", "yes")), (False, translate("WorkflowEditor", "no"))]
        return [blank, *((one.id, one.name) for one in field.options)]


class _SeveralInput(_ValueInput):
    """Some of the options."""

    def __init__(self, state: DraftState, field_id: str, parent: QWidget) -> None:
        super().__init__(state, field_id, parent)
        self.choices = CheckList(self)
        self.choices.setAccessibleName(translate("WorkflowEditor", "Value"))
        self.choices.ticked.connect(lambda ids: self.changed.emit(list(ids), False))
        self.column.addWidget(self.choices)

    def show_value(self, value: JsonValue) -> None:
        ticked = [str(one) for one in value] if isinstance(value, list) else []
        self.choices.show_items([(one.id, one.name) for one in self._field().options], ticked)


class _TextInput(_ValueInput):
    """What is typed, as the field's type reads it; what it can't read stays as it was typed, with the reason below."""

    def __init__(self, state: DraftState, field_id: str, parent: QWidget) -> None:
        super().__init__(state, field_id, parent)
        self.line = LineInput(self)
        self.line.setAccessibleName(translate("WorkflowEditor", "Value"))
        self.line.setPlaceholderText(translate("WorkflowEditor", "blank"))
        self.line.textEdited.connect(lambda text: self.changed.emit(self._read(text), True))
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        set_variant(self._words, "tone", "error")
        self._words.hide()
        self.column.addWidget(self.line)
        self.column.addWidget(self._words)

    def show_value(self, value: JsonValue) -> None:
        if self._read(self.line.text()) != value:
            self.line.setText(self._written(value))
            self._read(self.line.text())

    def _read(self, text: str) -> JsonValue:
        field = field_of(self._field())
        kind = field_type(field.kind)
        try:
            value = kind.to_json(read_value(text, field, schema_of(self.state.draft)))
        except InvalidValueError as error:
            self._say(explain(error))
            return text
        self._say("")
        return value

    def _written(self, value: JsonValue) -> str:
        field = field_of(self._field())
        kind = field_type(field.kind)
        try:
            known = kind.from_json(value, field)
        except InvalidValueError:
            return "" if value is None else str(value)
        return kind.typed_text(known, field, schema_of(self.state.draft))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        set_variant(self.line, "invalid", "true" if words else "")
        self.line.setAccessibleDescription(words)


_CHOICES = (FieldKind.PERSON, FieldKind.CHECKBOX, FieldKind.SINGLE_SELECT)


def _input_of(state: DraftState, field_id: str) -> type[_ValueInput]:
    field = state.draft.field(field_id)
    if field is None or field.kind in _CHOICES:
        return _ChoiceInput
    return _SeveralInput if field.kind is FieldKind.MULTIPLE_SELECT else _TextInput


class _Row(QWidget):
    """A field, its value, and the button that removes them."""

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.field_id = ""
        self.field = Combo(self)
        self.field.setAccessibleName(translate("WorkflowEditor", "Field"))
        self.value: _ValueInput = _ChoiceInput(state, "", self)
        self.remove = IconButton(theme, "close", self)
        self.remove.name(translate("WorkflowEditor", "Remove value"))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.field, 1)
        top.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self._column.addLayout(top)
        self._column.addWidget(self.value)

    def take_field(self, field_id: str) -> bool:
        """Have the input of a field; whether that is another one than before."""
        kind = _input_of(self._state, field_id)
        if field_id == self.field_id and type(self.value) is kind:
            return False
        self.field_id = field_id
        before = self.value
        self.value = kind(self._state, field_id, self)
        self._column.replaceWidget(before, self.value)
        before.hide()
        before.deleteLater()
        return True


class ValuesEditor(QWidget):
    """Fields by id with their values.

    Signals:
        edited(object, str): the values are these now, by an input of this key.
    """

    edited = Signal(object, str)

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._values: Mapping[str, JsonValue] = {}
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self.add_button = QPushButton(translate("WorkflowEditor", "Add value"), self)
        set_variant(self.add_button, "variant", "link")
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._column)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def rows(self) -> Sequence[_Row]:
        """The rows that are shown."""
        return self._rows

    def show_values(self, values: Mapping[str, JsonValue]) -> None:
        """Show these values; the rows stay, with the keyboard in them."""
        self._values = values
        while len(self._rows) < len(values):
            self._make_row()
        while len(self._rows) > len(values):
            row = self._rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        for row, (field_id, value) in zip(self._rows, values.items(), strict=True):
            if row.take_field(field_id):
                row.value.changed.connect(partial(self._set, field_id))
            row.field.show_choices(self._choices(field_id), field_id)
            row.value.show_value(value)
        self.add_button.setEnabled(bool(self._free()))

    def _make_row(self) -> None:
        row = _Row(self._theme, self._state, self)
        self._rows.append(row)
        self._column.addWidget(row)
        row.field.chosen.connect(lambda new: self._replace(row.field_id, str(new)))
        row.remove.clicked.connect(lambda: self._remove(row.field_id))

    def _all(self) -> Sequence[tuple[str, str]]:
        settable = (one for one in self._state.draft.fields if one.kind not in _NEVER_SET)
        assignee = (ASSIGNED_TO, translate("WorkflowEditor", "Assigned To"))
        return [*((one.id, one.name) for one in settable), assignee]

    def _free(self) -> Sequence[str]:
        return [one for one, _ in self._all() if one not in self._values]

    def _choices(self, own: str) -> Sequence[tuple[object, str]]:
        names = [*self._all()]
        if own not in [one for one, _ in names]:
            names.append((own, own))
        return [(one, name) for one, name in names if one == own or one not in self._values]

    def _first_value(self, field_id: str) -> JsonValue:
        field = self._state.draft.field(field_id)
        if field is not None and field.kind is FieldKind.CHECKBOX:
            return True
        return [] if field is not None and field.kind is FieldKind.MULTIPLE_SELECT else None

    def _set(self, field_id: str, value: JsonValue, typed: bool) -> None:
        if self._values.get(field_id) != value:
            self._tell({**self._values, field_id: value}, field_id if typed else "")

    def _add(self) -> None:
        self._tell({**self._values, (new := self._free()[0]): self._first_value(new)}, "")
        self._take_focus(len(self._rows) - 1)

    def _replace(self, old: str, new: str) -> None:
        if old == new:
            return
        place = list(self._values).index(old)
        self._tell(
            {(new if k == old else k): (self._first_value(new) if k == old else v) for k, v in self._values.items()}, ""
        )
        self._take_focus(place)

    def _remove(self, field_id: str) -> None:
        place = list(self._values).index(field_id)
        self._tell({key: value for key, value in self._values.items() if key != field_id}, "")
        self._take_focus(min(place, len(self._rows) - 1))

    def _take_focus(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self._rows[place].field.setFocus()
        else:
            self.add_button.setFocus()

    def _tell(self, values: Mapping[str, JsonValue], key: str) -> None:
        self.edited.emit(values, key)
