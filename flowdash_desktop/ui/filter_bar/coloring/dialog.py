"""The dialog of the rules that colour rows and cells. What is changed counts at once, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from flowdash_desktop.domain.filters import Condition
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.coloring.rules import ColorRule, Shade
from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.filter_bar.coloring.listed_rule import Listed, ListedRule, in_order, moved
from flowdash_desktop.ui.filter_bar.coloring.rule_row import RuleRow
from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import Choice, ChoicePopup
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll

_LEAST_WIDTH, _MOST_WIDTH = 520, 760


class ColorRulesDialog(GrowingDialog):
    """Lists the rules, in their order; shown with ``open()``.

    Args:
        theme: the look.
        schema: the workflow's.
        rules: the rules now.
        view: the name of the view that is loaded, ``""`` for none.
        parent: the window.

    Signals:
        changed: the rules are to be these, a ``Listed``.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, schema: WorkflowSchema, rules: Listed, view: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._schema, self._view = theme, schema, view
        self._rules, self._before = rules, list[Listed]()
        self._rows: list[RuleRow] = []
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Colour rows and cells"))
        heading = QLabel(self.windowTitle(), self)
        set_variant(heading, "tone", "heading")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._words, "tone", "muted")
        self._content = ContentScroll(self)
        self._content.column.setSpacing(4)
        self._content.column.addWidget(heading)
        self._content.column.addWidget(self._words)
        self.add_button = self._button(self.tr("Add rule…"))
        self.undo_button = self._button(self.tr("Undo"))
        self.done_button = self._button(self.tr("Done"))
        set_variant(self.done_button, "variant", "primary")
        self.add_button.clicked.connect(lambda: self._choose_field(None, self.add_button))
        self.undo_button.clicked.connect(self.undo)
        self.done_button.clicked.connect(self.accept)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        lay_out_dialog(self, self._content, self.add_button, self.undo_button, None, self.done_button)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMaximumWidth(_MOST_WIDTH)
        self._show()
        self.add_button.setFocus()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)
        return button

    def undo(self) -> None:
        """Take the last change of the rules back."""
        if self._before:
            self._rules = self._before.pop()
            self._show()
            self.changed.emit(self._rules)

    def _put(self, rules: Listed) -> None:
        if (rules := in_order(rules)) != self._rules:
            self._before.append(self._rules)
            self._rules = rules
            self._show()
            self.changed.emit(rules)

    def _show(self) -> None:
        """List the rules anew; the keyboard stays where it was, in the row and on the control of the same name."""
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None else ""
        for row in self._rows:
            self._content.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(at, listed) for at, listed in enumerate(self._rules)]
        for row in self._rows:
            self._content.column.addWidget(row)
            row.show()
        self._words.setText(self._explanation())
        self.undo_button.setEnabled(bool(self._before))
        again = (w for row in self._rows for w in row.findChildren(QWidget) if name and w.accessibleName() == name)
        (next(again, None) or self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _explanation(self) -> str:
        if not self._rules:
            return self.tr("No rules yet. A rule gives tasks that meet its conditions a colour.")
        if any(one.of_view for one in self._rules):
            return self.tr("The first rule that a task meets gives the colour. Those of the view come first.")
        return self.tr("The first rule that a task meets gives the colour.")

    def _row(self, at: int, listed: ListedRule) -> RuleRow:
        row = RuleRow(self._theme, at + 1, listed, self._schema, self._view, self._content.inner)
        row.changed.connect(partial(self._replace, at))
        row.moved.connect(lambda by: self._put(moved(self._rules, at, by)))
        row.removed.connect(lambda: self._put((*self._rules[:at], *self._rules[at + 1 :])))
        row.condition_requested.connect(partial(self._ask_condition, at))
        return row

    def _replace(self, at: int, listed: ListedRule) -> None:
        self._put((*self._rules[:at], listed, *self._rules[at + 1 :]))

    # Conditions

    def _ask_condition(self, at: int, position: int, opener: QWidget) -> None:
        if position < 0:
            self._choose_field(at, opener)
        else:
            self._open_condition(at, position, self._rules[at].rule.conditions[position].field, opener)

    def _choose_field(self, at: int | None, opener: QWidget) -> None:
        """Let the person choose a field for a condition of a rule, of a new one where there is none."""
        popup = ChoicePopup(self._theme, self, searchable=True)
        popup.chosen.connect(lambda name: self._open_condition(at, -1, str(name), opener))
        popup.closed.connect(popup.deleteLater)
        popup.set_choices([Choice(field.name, field.name) for field in self._schema.columns])
        popup.show_below(opener)

    def _open_condition(self, at: int | None, position: int, name: str, opener: QWidget) -> None:
        field = self._schema.field_by_name.get(name)
        if field is None:
            return
        conditions = self._rules[at].rule.conditions if at is not None else ()
        old = conditions[position] if position >= 0 else None
        popup = ConditionPopup(self._theme, field, self._schema, self, condition=old, changing=old is not None)
        popup.applied.connect(lambda condition: self._apply(at, position, condition))
        popup.back_requested.connect(lambda: self._choose_field(at, opener))
        if at is not None and old is not None:
            left = (*conditions[:position], *conditions[position + 1 :])
            popup.remove_requested.connect(lambda: self._put_conditions(at, left))
        popup.closed.connect(popup.deleteLater)
        popup.show_below(opener)

    def _apply(self, at: int | None, position: int, condition: Condition) -> None:
        if at is None:
            used = {one.rule.shade for one in self._rules}
            shade = next((one for one in Shade if one not in used), Shade.RED)
            self._put((*self._rules, ListedRule(ColorRule((condition,), shade))))
            return
        old = self._rules[at].rule.conditions
        made = (*old, condition) if position < 0 else (*old[:position], condition, *old[position + 1 :])
        self._put_conditions(at, tuple(dict.fromkeys(made)))

    def _put_conditions(self, at: int, conditions: tuple[Condition, ...]) -> None:
        """Give a rule other conditions; without any it goes."""
        if conditions:
            listed = self._rules[at]
            self._replace(at, replace(listed, rule=replace(listed.rule, conditions=conditions)))
        else:
            self._put((*self._rules[:at], *self._rules[at + 1 :]))
