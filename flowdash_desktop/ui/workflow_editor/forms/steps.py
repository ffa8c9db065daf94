"""The steps of an action, each with its kind and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.workflow_draft.edits import moved
from flowdash_desktop.domain.workflow_draft.model import Step
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, Mark
from flowdash_desktop.ui.workflow_editor.forms.step_settings import SETTINGS, NoSettings, StepSettings
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo

translate = QCoreApplication.translate


def step_kinds() -> Sequence[tuple[str, str]]:
    """The kinds of steps, with their words."""
    return (
        ("moveToStage", translate("WorkflowEditor", "Move to a stage")),
        ("assignTo", translate("WorkflowEditor", "Assign")),
        ("updateData", translate("WorkflowEditor", "Set values")),
        ("scheduleStageChange", translate("WorkflowEditor", "Move later")),
        ("apiCall", translate("WorkflowEditor", "Call a web address")),
        ("deleteTask", translate("WorkflowEditor", "Delete the task")),
    )


class _StepRow(QFrame):
    """One step: its kind, the buttons that move and remove it, and its settings below.

    Signals:
        chosen(object): another kind.
        changed(object, str): the step is this now, by an input of this key.
        moved_by(int), remove: in the list.
    """

    chosen = Signal(object)
    changed = Signal(object, str)
    moved_by = Signal(int)
    remove = Signal()

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self.type = ""
        self._number = QLabel(self)
        set_variant(self._number, "tone", "muted")
        self.kind = Combo(self)
        self.kind.chosen.connect(self.chosen)
        self.up, self.down = IconButton(theme, "chevron-up", self), IconButton(theme, "chevron-down", self)
        self.up.clicked.connect(lambda: self.moved_by.emit(-1))
        self.down.clicked.connect(lambda: self.moved_by.emit(1))
        self.remove_button = IconButton(theme, "close", self)
        self.remove_button.clicked.connect(self.remove)
        self.settings: StepSettings = NoSettings(theme, state, self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        set_variant(self._words, "tone", "error")
        self._words.hide()
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._number)
        top.addWidget(self.kind, 1)
        for button in (self.up, self.down, self.remove_button):
            top.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 6)
        self._column.setSpacing(6)
        self._column.addLayout(top)
        self._column.addWidget(self.settings)
        self._column.addWidget(self._words)

    def show_step(self, place: int, count: int, step: Step) -> None:
        """Show a step."""
        self._take_kind(str(step.get("type", "")))
        self._number.setText(f"{place + 1}.")
        self.kind.setAccessibleName(self.tr("Step {number}").format(number=place + 1))
        self.kind.show_choices(step_kinds(), self.type)
        self.up.name(self.tr("Move step {number} up").format(number=place + 1))
        self.down.name(self.tr("Move step {number} down").format(number=place + 1))
        self.remove_button.name(self.tr("Remove step {number}").format(number=place + 1))
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self.settings.show_step(step)

    def _take_kind(self, kind: str) -> None:
        """Have the settings of a kind of step."""
        if kind == self.type:
            return
        self.type = kind
        before = self.settings
        self.settings = SETTINGS.get(kind, NoSettings)(self._theme, self._state, self)
        self.settings.changed.connect(self.changed)
        self._column.replaceWidget(before, self.settings)
        before.hide()
        before.deleteLater()

    def fail(self, words: str) -> None:
        """Say what is wrong, ``""`` for nothing."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleDescription(words)


class StepsEditor(QWidget):
    """All steps of one action.

    Signals:
        edited(object, str): the steps are these now; what is typed in one input has one key, all else none.
    """

    edited = Signal(object, str)

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._steps: tuple[Step, ...] = ()
        self._rows: list[_StepRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.add_button = QPushButton(self.tr("Add step"), self)
        set_variant(self.add_button, "variant", "link")
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._column)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def rows(self) -> Sequence[_StepRow]:
        """The rows that are shown."""
        return self._rows

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; the rows stay, with the keyboard in them."""
        self._steps = tuple(steps)
        while len(self._rows) < len(steps):
            self._make_row()
        while len(self._rows) > len(steps):
            row = self._rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        for number, (row, step) in enumerate(zip(self._rows, steps, strict=True)):
            row.show_step(number, len(steps), step)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Say what is wrong at the step that it concerns."""
        for place, row in enumerate(self._rows):
            row.fail("\n".join(mark.words for mark in marks if mark.place == place))

    def _make_row(self) -> None:
        row = _StepRow(self._theme, self._state, self)
        self._rows.append(row)
        self._column.addWidget(row)
        row.chosen.connect(lambda new: self._set(self._rows.index(row), {"type": new}, ""))
        row.changed.connect(lambda step, key: self._set(self._rows.index(row), step, key))
        row.moved_by.connect(lambda by: self._move(self._rows.index(row), by))
        row.remove.connect(lambda: self._remove(self._rows.index(row)))

    def _take_focus(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self._rows[place].kind.setFocus()
        else:
            self.add_button.setFocus()

    def _set(self, place: int, step: Step, key: str) -> None:
        steps = (*self._steps[:place], step, *self._steps[place + 1 :])
        self.edited.emit(steps, f"{place}{key}" if key else "")

    def _add(self) -> None:
        # Nothing can come after the deletion of the task.
        place = next((n for n, step in enumerate(self._steps) if step.get("type") == "deleteTask"), len(self._steps))
        self.edited.emit((*self._steps[:place], {"type": "moveToStage"}, *self._steps[place:]), "")
        self._take_focus(place)

    def _move(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self._steps):
            self.edited.emit(moved(self._steps, place, place + by), "")
            self._take_focus(place + by)

    def _remove(self, place: int) -> None:
        self.edited.emit((*self._steps[:place], *self._steps[place + 1 :]), "")
        self._take_focus(min(place, len(self._rows) - 1))
