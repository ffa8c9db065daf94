"""In which order the queue is gone through, and how long a task waits at most."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.triage.order import OrderChoice, QueueOrder
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.triage.button_popup import ButtonPopup
from flowdash_desktop.ui.widgets.key_button import KeyButton
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_WIDTH, _DAYS_WIDTH = 320, 64
_MOST_DAYS = 3650


class OrderPopup(ButtonPopup):
    """The orders by digits, and a line for the days. An order is in force at once; the days once they are entered.

    Args:
        theme: the look.
        parent: the owner.
        orders: each order and its words, in this order.
        choice: what is in force.

    Signals:
        chosen(OrderChoice): another order, or another bound.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, parent: QWidget, orders: Sequence[tuple[QueueOrder, str]], choice: OrderChoice
    ) -> None:
        super().__init__(theme, parent)
        self._choice = choice
        self.setAccessibleName(self.tr("Order of the queue"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        title = QLabel(self.tr("Order of the queue"), self)
        set_variant(title, "tone", "section")
        column.addWidget(title)
        self.buttons: list[KeyButton] = []
        for number, (order, words) in enumerate(orders, start=1):
            button = self.with_arrows(KeyButton(theme, words, str(number), self))
            if order is choice.order:
                set_variant(button, "variant", "primary")
                button.setAccessibleDescription(self.tr("In force"))
            button.clicked.connect(partial(self._choose, order))
            column.addWidget(button)
            self.buttons.append(button)
        self._orders = [order for order, _ in orders]
        self.line = LineInput(self)
        self.line.setAccessibleName(self.tr("No task waits longer than so many days"))
        self.line.setFixedWidth(_DAYS_WIDTH)
        self.line.setText(str(choice.bound) if choice.bound else "")
        self.line.returnPressed.connect(self._take_days)
        row = QHBoxLayout()
        row.setSpacing(6)
        before, after = QLabel(self.tr("No task waits longer than"), self), QLabel(self.tr("days"), self)
        for part in (before, self.line, after):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
        self.said = QLabel(self.tr("Leave it blank for no limit. Enter takes it."), self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self.said, "tone", "small")
        column.addWidget(self.said)

    def open_at(self, opener: QWidget) -> None:
        """Show it with the keyboard on the order that is in force."""
        self.show_with(opener, self.buttons[self._orders.index(self._choice.order)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._orders) and not self.line.hasFocus():
            self._choose(self._orders[number])
        else:
            super().keyPressEvent(event)

    def _choose(self, order: QueueOrder) -> None:
        self.close()
        self.chosen.emit(OrderChoice(order, self._choice.days))

    def _take_days(self) -> None:
        """Take what is typed, where it is a number of days."""
        text = self.line.text().strip()
        if text and not (text.isdecimal() and int(text) <= _MOST_DAYS):
            self.said.setText(self.tr("This is no number of days. Type one such as 3."))
            return
        self.close()
        self.chosen.emit(OrderChoice(self._choice.order, int(text) if text else 0))
