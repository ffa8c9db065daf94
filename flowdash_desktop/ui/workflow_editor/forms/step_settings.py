"""What belongs to a step: a stage, a person, values, a web address. One widget for each kind of step."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.workflow_draft.model import Step
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text_inputs import LineInput, TextInput
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.forms.form import show_text
from flowdash_desktop.ui.workflow_editor.forms.step_values import ValuesEditor
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo
from flowdash_desktop.ui.workflow_editor.inputs.form_row import FormRow

translate = QCoreApplication.translate
_MOST_DAYS = 3_650
_HEADER_LINES = 3


class StepSettings(QWidget):
    """The settings of one step.

    Signals:
        changed(object, str): the step is this now, by an input of this key; ``""`` where it was one choice.
    """

    changed = Signal(object, str)

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._step: Step = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 0, 0, 0)
        self._column.setSpacing(6)
        self._make(theme)

    def show_step(self, step: Step) -> None:
        """Show a step."""
        self._step = step
        self._fill(step)

    def _make(self, theme: Theme) -> None:
        """Make the inputs."""

    def _fill(self, step: Step) -> None:
        """Show the values."""

    def _set(self, key: str, value: JsonValue, *, typed: bool = False) -> None:
        if self._step.get(key) != value:
            self._step = {**self._step, key: value}
            self.changed.emit(self._step, key if typed else "")

    def _row(self, label: str, field: QWidget, *, wide: bool = False) -> None:
        self._column.addWidget(FormRow(label, field, self, wide=wide))


class NoSettings(StepSettings):
    """A step that is only what it is."""

    def _make(self, theme: Theme) -> None:
        self.hide()


class StageSettings(StepSettings):
    """The stage that the task goes to."""

    def _make(self, theme: Theme) -> None:
        self.stage = Combo(self)
        self.stage.setPlaceholderText(translate("WorkflowEditor", "Choose a stage"))
        self.stage.chosen.connect(lambda stage: self._set("stage", stage))
        self._row(translate("WorkflowEditor", "Stage"), self.stage)

    def _fill(self, step: Step) -> None:
        self.stage.show_choices([(one.id, one.name) for one in self._state.draft.stages], step.get("stage"))


class LaterSettings(StageSettings):
    """The stage that the task goes to, and after how many days."""

    def _make(self, theme: Theme) -> None:
        super()._make(theme)
        self.days = QSpinBox(self)
        self.days.setRange(0, _MOST_DAYS)
        self.days.setSpecialValueText(translate("WorkflowEditor", "Choose"))
        self.days.valueChanged.connect(lambda days: self._set("days", days or None, typed=True))
        self._row(translate("WorkflowEditor", "After days"), self.days)

    def _fill(self, step: Step) -> None:
        super()._fill(step)
        days = step.get("days")
        self.days.blockSignals(True)
        self.days.setValue(days if isinstance(days, int) else 0)
        self.days.blockSignals(False)


class PersonSettings(StepSettings):
    """The person that the task is assigned to, or nobody."""

    def _make(self, theme: Theme) -> None:
        self.person = Combo(self)
        self.person.chosen.connect(lambda email: self._set("email", email))
        self._row(translate("WorkflowEditor", "Person"), self.person)

    def _fill(self, step: Step) -> None:
        nobody: tuple[object, str] = (None, translate("WorkflowEditor", "Nobody"))
        email = step.get("email")
        self.person.show_choices([nobody, *self._state.people_choices(email)], email)


class ValueSettings(StepSettings):
    """The fields that are set, and to what."""

    def _make(self, theme: Theme) -> None:
        self.values = ValuesEditor(theme, self._state, self)
        self.values.edited.connect(self._set_fields)
        self._column.addWidget(self.values)

    def _fill(self, step: Step) -> None:
        data = step.get("fields")
        self.values.show_values(data if isinstance(data, dict) else {})

    def _set_fields(self, values: Mapping[str, JsonValue], key: str) -> None:
        self._step = {**self._step, "fields": dict(values)}
        self.changed.emit(self._step, key)


_BEGINNING = "https://"
"""How an address begins, in every language."""


class CallSettings(StepSettings):
    """The address that is called, and headers of the request."""

    def _make(self, theme: Theme) -> None:
        self.url = LineInput(self)
        self.url.setPlaceholderText(_BEGINNING)
        self.url.textEdited.connect(lambda text: self._set("url", text.strip(), typed=True))
        self._row(translate("WorkflowEditor", "Address"), self.url)
        self.headers: QPlainTextEdit = TextInput(self)
        self.headers.setTabChangesFocus(True)
        self.headers.setFixedHeight(self.fontMetrics().lineSpacing() * _HEADER_LINES + 14)
        self.headers.textChanged.connect(self._take_headers)
        self._row(translate("WorkflowEditor", "Headers, one “Name: value” a line"), self.headers, wide=True)
        note = QLabel(translate("WorkflowEditor", "Headers can be read by everybody who may edit workflows."), self)
        note.setWordWrap(True)
        set_variant(note, "tone", "small")
        self._column.addWidget(note)

    def _fill(self, step: Step) -> None:
        if self.url.text().strip() != step.get("url", ""):
            show_text(self.url, str(step.get("url", "")))
        headers = step.get("headers")
        if _headers(self.headers.toPlainText()) != (headers or {}):
            self.headers.blockSignals(True)
            lines = (f"{name}: {value}" for name, value in (headers if isinstance(headers, dict) else {}).items())
            self.headers.setPlainText("\n".join(lines))
            self.headers.blockSignals(False)

    def _take_headers(self) -> None:
        found = _headers(self.headers.toPlainText())
        if found != (self._step.get("headers") or {}):
            self._set("headers", found, typed=True)


def _headers(text: str) -> dict[str, JsonValue]:
    """The headers that lines say; a line without a colon is a name without a value."""
    pairs = (line.partition(":") for line in text.splitlines() if line.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


SETTINGS: Mapping[str, type[StepSettings]] = {
    "moveToStage": StageSettings,
    "scheduleStageChange": LaterSettings,
    "assignTo": PersonSettings,
    "updateData": ValueSettings,
    "apiCall": CallSettings,
}
