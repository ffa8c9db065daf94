"""Where one condition is made or changed: how to compare, and with what."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.filters import Condition, Operator, operators_for
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.filter_bar.choices_value import ChoicesValue
from flowdash_desktop.ui.filter_bar.value_editors import DayValue, TextValue, ValueEditor
from flowdash_desktop.ui.texts import explain, operator_text
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.focus.button_keys import FORM
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

WIDTH = 300
_MOST_IN_COLUMN = 7
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_CHOICES = (FieldKind.STAGE, FieldKind.PERSON, FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)
_DAYS = (FieldKind.DATE, FieldKind.DATETIME)


class ConditionPopup(PopupPanel):
    """A popup for one field's condition; made anew for each use.

    Signals:
        applied: this is the ``Condition``.
        back_requested: choose another field.
        remove_requested: take the condition that is being changed away.
    """

    applied = Signal(object)
    back_requested = Signal()
    remove_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        field: Field,
        schema: WorkflowSchema,
        parent: QWidget,
        *,
        condition: Condition | None = None,
        counts: Mapping[str, int] | None = None,
        changing: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self._field = field
        self._changing = changing
        self.setAccessibleName(self.tr("Condition on {field}").format(field=field.name))
        self.setProperty(FORM, True)
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH + 160)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 12)
        self._layout.setSpacing(8)
        self._build_head(theme)
        self._build_operators()
        self.value = _editor(theme, field, schema, counts or {}, self)
        self._layout.addWidget(self.value)
        self._error = QLabel(self)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        set_variant(self._error, "tone", "error")
        self._error.setVisible(not isinstance(self.value, ChoicesValue))  # what can't be read needs room for a reason
        self._layout.addWidget(self._error)
        self._build_foot()
        if condition is not None:
            self._radios.get(condition.operator, next(iter(self._radios.values()))).setChecked(True)
            self.value.set_values(condition.values)
        self.value.edited.connect(self._clear_error)
        self.value.entered.connect(self._apply)
        self._operators.buttonToggled.connect(lambda _button, on: self._operator_changed() if on else None)
        self._operator_changed()

    def _build_head(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        if not self._changing:
            back = QToolButton(self)
            back.setIcon(theme.icon("chevron-left"))
            back.setAccessibleName(self.tr("Choose another field"))
            back.setToolTip(self.tr("Choose another field"))
            back.clicked.connect(self._go_back)
            head.addWidget(back)
        title = ElidedLabel(self._field.name, self)
        title.setMinimumHeight(28)
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        head.addWidget(title, 1)
        self._layout.addLayout(head)

    def _build_operators(self) -> None:
        self._operators = QButtonGroup(self)
        self._radios: dict[Operator, QRadioButton] = {}
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(12)
        choices = operators_for(self._field)
        columns = 2 if len(choices) > _MOST_IN_COLUMN else 1
        rows = -(-len(choices) // columns)
        for number, operator in enumerate(choices):
            radio = _Comparison(operator_text(operator, self._field.kind), self, self._step)
            radio.setAccessibleDescription(self._field.name)
            self._operators.addButton(radio)
            self._radios[operator] = radio
            grid.addWidget(radio, number % rows, number // rows)
            radio.setVisible(len(choices) > 1)
        self._radios[choices[0]].setChecked(True)
        self._layout.addLayout(grid)

    def _step(self, radio: QRadioButton, by: int) -> None:
        """Go to the comparison before or behind, whichever column it stands in."""
        radios = [*self._radios.values()]
        other = radios[(radios.index(radio) + by) % len(radios)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.setChecked(True)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if self._changing:
            remove = QPushButton(self.tr("Remove"), self)
            set_variant(remove, "variant", "quiet")
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        self._apply_button = QPushButton(self.tr("Apply") if self._changing else self.tr("Add filter"), self)
        set_variant(self._apply_button, "variant", "primary")
        self._apply_button.clicked.connect(self._apply)
        foot.addWidget(self._apply_button)
        self._layout.addLayout(foot)

    def operator(self) -> Operator:
        """How it compares, as chosen."""
        return next(operator for operator, radio in self._radios.items() if radio.isChecked())

    def show_below(self, opener: QWidget) -> None:
        """Show it under the opener, with the keyboard on the value, or on the comparison where there is none."""
        super().show_below(opener)
        if self.value.isVisible():
            self.value.take_focus()
        else:
            self._radios[self.operator()].setFocus(Qt.FocusReason.PopupFocusReason)

    def _operator_changed(self) -> None:
        operator = self.operator()
        self._clear_error()
        for each, radio in self._radios.items():  # Tab leads to the one that is chosen, arrows to the others
            radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is operator else Qt.FocusPolicy.ClickFocus)
        self.value.set_operator(operator)
        self.value.setVisible(operator.operands != 0)

    def _clear_error(self) -> None:
        if self._error.text():
            self._error.setMinimumHeight(self._error.height())  # the button below does not move under the pointer
            self._error.clear()
            self.value.set_invalid(False)

    def _apply(self) -> None:
        operator = self.operator()
        try:
            values = self.value.values() if operator.operands != 0 else ()
        except InvalidValueError as error:
            self._fail(explain(error))
            return
        self.close()
        self.applied.emit(Condition(self._field.name, operator, values))

    def _fail(self, words: str) -> None:
        self._error.setText(words)
        self._error.show()
        self.value.set_invalid(True)
        self.value.take_focus()
        announce(self, Spoken.REFUSED, words)

    def _go_back(self) -> None:
        self.close()
        self.back_requested.emit()

    def _remove(self) -> None:
        self.close()
        self.remove_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton | QToolButton):
                focused.click()
            else:
                self._apply()
            return
        super().keyPressEvent(event)


class _Comparison(QRadioButton):
    """A way to compare; arrows go through all of them in their order."""

    def __init__(self, text: str, parent: QWidget, step: Callable[[QRadioButton, int], None]) -> None:
        super().__init__(text, parent)
        self._step = step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(self, _STEPS[key])
        else:
            super().keyPressEvent(event)


def _editor(
    theme: Theme, field: Field, schema: WorkflowSchema, counts: Mapping[str, int], parent: QWidget
) -> ValueEditor:
    if field.kind in _CHOICES:
        return ChoicesValue(theme, field, schema, counts, parent)
    if field.kind in _DAYS:
        return DayValue(theme, field, schema, parent)
    return TextValue(field, schema, parent)
