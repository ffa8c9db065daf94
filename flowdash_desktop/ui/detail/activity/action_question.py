"""The question that an action of the workflow asks before it runs, below the buttons."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.ui.detail.inline_confirm import AskInline
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import short

_MOST_LETTERS = 40


class ActionQuestion(AskInline):
    """Asks in the words of the workflow. Enter runs the action and Esc leaves it.

    Signals:
        run_confirmed(Action): the person wants it.
    """

    run_confirmed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(theme, parent)
        if (column := self.layout()) is not None:
            column.setContentsMargins(0, 4, 0, 4)  # in line with the buttons above
        set_variant(self.yes, "variant", "primary")
        self._action: Action | None = None
        self._window_before: QWidget | None = None
        self.confirmed.connect(self._run)

    def ask_before(self, action: Action, asker: QWidget) -> None:
        """Ask before an action.

        A window of its own may hold the viewer and have sent the keys: the keyboard comes here, and goes back there
        with the answer.

        Args:
            action: one with a confirmation.
            asker: what gets the focus afterwards where nothing had it before.
        """
        self._action = action
        name = short(action.name, _MOST_LETTERS).replace("&", "&&")
        self.ask(action.confirmation or "", name, self.tr("Cancel"), action, asker)
        active = QApplication.activeWindow()
        if active is not None and active is not self.window():
            self._window_before = active
            self.window().activateWindow()

    def follow(self, offered: Iterable[Action], *, is_running: bool) -> None:
        """Take the question back where its action can't be run any more."""
        can_run = not is_running and self._action in tuple(offered)
        if not can_run:
            self.dismiss()

    def _run(self) -> None:
        if self._action is not None:
            self.run_confirmed.emit(self._action)

    def _end(self) -> None:
        super()._end()
        before, self._window_before = self._window_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.activateWindow()
