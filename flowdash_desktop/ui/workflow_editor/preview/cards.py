"""One effect on tasks: what it does, and where it needs a word, the input for that."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import UNSET
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import JsonValue, field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.domain.workflow_draft.model import FieldDraft, field_of, schema_of
from flowdash_desktop.domain.workspace.definition import Effect, EffectKind, Need
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.typed_values import read_value
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo
from flowdash_desktop.ui.workflow_editor.inputs.form_row import FormRow
from flowdash_desktop.ui.workflow_editor.preview.misfits import BECOMES, MisfitsModel
from flowdash_desktop.ui.workflow_editor.preview.texts import blocking_text, effect_text, files_text
from flowdash_desktop.wire.definition_changes import Resolution

_ROW, _MOST_ROWS, _WIDTH = 32, 8, 320


class EffectCard(QFrame):
    """An effect.

    Args:
        theme: the look.
        effect: as the server has told it.
        state: the draft.
        parent: the owner.

    Signals:
        changed: another word was said.
    """

    changed = Signal()

    def __init__(self, theme: Theme, effect: Effect, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self.effect = effect
        self._theme = theme
        self._state = state
        self.setProperty("banner", "info" if effect.kind is EffectKind.VALUES_CHANGE else "warning")
        words = QLabel(effect_text(effect, state), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._words = words
        self._error = QLabel(self)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        set_variant(self._error, "tone", "error")
        self._error.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.column.setSpacing(8)
        self.column.addWidget(words)
        self._make()
        self.column.addWidget(self._error)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def resolution(self) -> Resolution | None:
        """What is to become of the tasks; None where nothing has to be said."""
        return None

    def is_ready(self) -> bool:
        """Whether all is said that has to be."""
        return True

    def blocker(self) -> str:
        """Why nothing can be applied whatever is said; ``""`` where it can be."""
        return ""

    def fail(self, words: str) -> None:
        """Say what the server has against it."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def take_focus(self) -> None:
        """Give the first input the keyboard."""

    def _make(self) -> None:
        """Make the input."""


class StageCard(EffectCard):
    """Asks which stage the tasks go to."""

    def _make(self) -> None:
        self.stage = Combo(self)
        self.stage.setPlaceholderText(self.tr("Choose a stage"))
        self.stage.show_choices([(one.id, one.name) for one in self._state.draft.stages], self.effect.to)
        self.stage.setMaximumWidth(_WIDTH)
        self.stage.chosen.connect(lambda _: self.changed.emit())
        row = FormRow(self.tr("They go to"), self.stage, self)
        row.setMaximumWidth(_WIDTH + 120)
        self.column.addWidget(row)

    def resolution(self) -> Resolution | None:
        stage = self.stage.value()
        return Resolution(tasks_to=stage) if isinstance(stage, str) else None

    def is_ready(self) -> bool:
        return self.stage.value() is not None

    def take_focus(self) -> None:
        self.stage.setFocus()


class MisfitCard(EffectCard):
    """Asks what becomes of values that do not fit: each by itself, and all others alike."""

    def _make(self) -> None:
        field = self._state.draft.field(self.effect.part or "") or FieldDraft("", "")
        self._field = field_of(field)
        self._schema = schema_of(self._state.draft)
        self._blocker, files = blocking_text(self.effect, self._state), files_text(self.effect, self._state)
        # Without files a blank value is all that remains, and where that is not taken another one is needed.
        self._takes_values = field.kind is not FieldKind.FILE and (not files or field.required)
        self.others = LineInput(self)
        self.others.setPlaceholderText(self.tr("blank"))
        self.others.textEdited.connect(lambda _: self._check())
        self.model = MisfitsModel(self._state.base.field(field.id), self.effect.values, self.read, self._theme, self)
        self.model.edited.connect(self._check)
        self.table = self._make_table()
        label = self.tr("Each becomes") if not self.effect.values else self.tr("All others become")
        self._row = FormRow(label, self.others, self)
        self._row.setMaximumWidth(_WIDTH + 120)
        if files or self._blocker:
            note = QLabel(files or self._blocker, self)
            note.setWordWrap(True)
            self.column.addWidget(note)
        self._row.setVisible(self._takes_values)
        self.column.addWidget(self._row)
        self.column.addWidget(self.table)
        hidden = self.effect.tasks - len(self.effect.values)
        if hidden > 0:
            more = QLabel(self.tr("and {count} more").format(count=counted(hidden)), self)
            set_variant(more, "tone", "muted")
            self.column.addWidget(more)
        self._check()

    def read(self, text: str) -> JsonValue:
        """The value that a text is.

        Raises:
            InvalidValueError: it is none of this field.
        """
        kind = field_type(self._field.kind)
        value = read_value(text, self._field, self._schema)
        kind.check(value, self._field, self._schema)
        if self._field.required and kind.is_blank(value):
            raise InvalidValueError(Problem.REQUIRED)
        return kind.to_json(value)

    def resolution(self) -> Resolution | None:
        if not self._takes_values:
            return Resolution(others=None)
        given = self.model.values()
        try:
            return Resolution(values=given, others=self.read(self.others.text()))
        except InvalidValueError:
            return Resolution(values=given, others=UNSET)

    def is_ready(self) -> bool:
        """Every task has a value: one of its own, or that of all others."""
        if not self._takes_values:
            return not self._blocker
        if self.model.has_faults():
            return False
        return not self._others_fault() or (not self.others.text() and self._all_said())

    def take_focus(self) -> None:
        (self.others if self._takes_values else self.table).setFocus()

    def blocker(self) -> str:
        return self._blocker

    def _all_said(self) -> bool:
        return len(self.model.values()) == self.effect.tasks

    def _others_fault(self) -> str:
        try:
            self.read(self.others.text())
        except InvalidValueError as error:
            return explain(error)
        return ""

    def _check(self) -> None:
        self.model.show_others(self.others.text())
        is_said = not self._takes_values or (not self.others.text() and self._all_said())
        words = "" if is_said else self._others_fault()
        self._row.fail(words)
        self.changed.emit()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self._words.text())
        table.setAccessibleDescription(self.tr("F2 writes another value into the last column."))
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows = min(max(len(self.effect.values), 1), _MOST_ROWS)
        table.setFixedHeight((rows + 1) * _ROW + 4)
        table.setColumnHidden(BECOMES, not self._takes_values)
        table.setVisible(bool(self.effect.values))
        if self.effect.values:
            table.setCurrentIndex(self.model.index(0, BECOMES))
        return table


def card_for(theme: Theme, effect: Effect, state: DraftState, parent: QWidget) -> EffectCard:
    """The card of an effect."""
    kinds: Mapping[Need | None, type[EffectCard]] = {Need.TASKS_TO: StageCard, Need.VALUES: MisfitCard}
    return kinds.get(effect.needs, EffectCard)(theme, effect, state, parent)
