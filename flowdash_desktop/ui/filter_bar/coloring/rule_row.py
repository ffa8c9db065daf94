"""One rule in the dialog: its colour, what it colours, where it counts, and its conditions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.filter_bar.chips import CHIP_HEIGHT, FilterChip
from flowdash_desktop.ui.filter_bar.coloring.listed_rule import ListedRule
from flowdash_desktop.ui.filter_bar.condition_words import condition_sentence, condition_texts
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.theme.shades import shade_words, strong
from flowdash_desktop.ui.widgets import Choice, ChoicePopup, FlowLayout, MenuButton
from flowdash_desktop.ui.widgets.text import plain_tooltip, short

_NAME = 30


class RuleRow(QFrame):
    """Shows a rule; made anew when it is another one.

    Signals:
        changed: the ``ListedRule`` is to be this one.
        condition_requested(int, QWidget): change the condition at this position, or add one at -1; a popup hangs on
            the widget.
        moved(int): move it by so many positions.
        removed: take it away.
    """

    changed = Signal(object)
    condition_requested = Signal(int, QWidget)
    moved = Signal(int)
    removed = Signal()

    def __init__(
        self, theme: Theme, number: int, listed: ListedRule, schema: WorkflowSchema, view: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._listed, self._schema, self._view = theme, listed, schema, view
        self._number = number
        self.setObjectName("rule")
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in (self._shade_button(), self._target_button(), *([self._scope_button()] if view else [])):
            head.addWidget(widget)
        head.addStretch(1)
        for icon, words, act in (
            ("arrow-up", self.tr("Move rule {number} up"), lambda: self.moved.emit(-1)),
            ("arrow-down", self.tr("Move rule {number} down"), lambda: self.moved.emit(1)),
            ("trash", self.tr("Delete rule {number}"), self.removed.emit),
        ):
            button = QToolButton(self)
            button.setIcon(theme.icon(icon, theme.tokens.muted))
            button.setAccessibleName(words.format(number=number))
            button.setToolTip(plain_tooltip(words.format(number=number)))
            button.clicked.connect(partial(_call, act))
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._conditions())

    def _shade_button(self) -> MenuButton:
        shade, tokens = self._listed.rule.shade, self._theme.tokens
        button = MenuButton(self._theme, shade_words(shade), self)
        button.setAccessibleName(self.tr("Colour of rule {number}").format(number=self._number))
        button.set_mark(dot=strong(tokens, shade))
        choices = [Choice(one, shade_words(one), dot=strong(tokens, one)) for one in Shade]
        self._offer(button, choices, shade, lambda value: self._change(shade=value))
        return button

    def _target_button(self) -> MenuButton:
        field, whole = self._listed.rule.field, self.tr("Whole row")
        words = self.tr("Column {field}").format(field=short(field, _NAME)) if field else whole
        button = MenuButton(self._theme, words, self)
        button.setAccessibleName(self.tr("What rule {number} colours").format(number=self._number))
        choices = [Choice("", whole, muted=True), *(Choice(one.name, one.name) for one in self._schema.columns)]
        self._offer(button, choices, field, lambda value: self._change(field=value))
        return button

    def _scope_button(self) -> MenuButton:
        everywhere, here = self.tr("In all views"), self.tr("In “{view}”").format(view=short(self._view, _NAME))
        button = MenuButton(self._theme, here if self._listed.of_view else everywhere, self)
        button.setAccessibleName(self.tr("Where rule {number} counts").format(number=self._number))
        choices = [Choice(False, everywhere), Choice(True, here)]
        choose = lambda value: self.changed.emit(replace(self._listed, of_view=value))  # noqa: E731
        self._offer(button, choices, self._listed.of_view, choose)
        return button

    def _offer(self, button: MenuButton, choices: list[Choice], chosen: object, choose: object) -> None:
        """Let a button offer choices; the list is made when it is first opened."""

        def make() -> None:
            if button.popup is None:
                made = ChoicePopup(self._theme, self)
                made.chosen.connect(choose, Qt.ConnectionType.QueuedConnection)
                button.set_popup(made)
            popup = button.popup
            assert isinstance(popup, ChoicePopup)
            popup.set_choices(choices, (chosen,))

        button.about_to_open.connect(make)

    def _change(self, **changes: object) -> None:
        self.changed.emit(replace(self._listed, rule=replace(self._listed.rule, **changes)))  # type: ignore[arg-type]

    def _conditions(self) -> QWidget:
        area = QWidget(self)
        flow = FlowLayout(area)
        flow.setContentsMargins(0, 0, 0, 0)
        lead = QLabel(self.tr("if"), area)
        lead.setMinimumHeight(CHIP_HEIGHT)
        set_variant(lead, "tone", "muted")
        flow.addWidget(lead)
        for position, condition in enumerate(self._listed.rule.conditions):
            words, values = condition_texts(condition, self._schema)
            chip = FilterChip(self._theme, words, values, condition_sentence(condition, self._schema), area)
            chip.clicked.connect(partial(_call, partial(self.condition_requested.emit, position, chip)))
            remove = Qt.ConnectionType.QueuedConnection
            chip.remove_requested.connect(partial(self._remove_condition, position), remove)
            flow.addWidget(chip)
        more = QPushButton(self.tr("and…"), area)
        more.setAccessibleName(self.tr("Add a condition to rule {number}").format(number=self._number))
        more.setAutoDefault(True)
        more.setMaximumHeight(CHIP_HEIGHT)
        set_variant(more, "variant", "link")
        more.clicked.connect(lambda: self.condition_requested.emit(-1, more))
        flow.addWidget(more)
        if not self._listed.rule.fits(self._schema):
            note = QLabel(self.tr("Colours nothing: the workflow has no such field now."), area)
            set_variant(note, "tone", "warning")
            flow.addWidget(note)
        return area

    def _remove_condition(self, position: int) -> None:
        """Take a condition away; the rule goes with its last one."""
        conditions = self._listed.rule.conditions
        left = (*conditions[:position], *conditions[position + 1 :])
        if left:
            self._change(conditions=left)
        else:
            self.removed.emit()


def _call(act: object, _is_checked: bool = False) -> None:
    assert callable(act)
    act()
