"""The way from an action to what it still needs, from gap to gap, and back to its button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.needs import Gaps
from flowdash_desktop.ui.detail.activity.action_button import ActionButton, keys_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.pane.action_needs import ActionNeeds
from flowdash_desktop.ui.presenters.texts.gap_texts import filled_words, first_gap, lead_to_words, needs_words

_GO = "go"


@dataclass(frozen=True, slots=True)
class _Filling:
    """The action whose gaps the person fills, for which task, and what was missing when that was last seen."""

    workflow_id: str
    task: TaskKey
    action: str
    lacks: Gaps


class GapLeading:
    """Leads the person through the pane, and says below the actions what is missing.

    Args:
        window: whose pane it is.
        needs: knows what is missing.
    """

    def __init__(self, window: MainWindow, needs: ActionNeeds) -> None:
        self._window, self._needs = window, needs
        self._filling: _Filling | None = None
        self._later = QTimer(window, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_on)
        self._notice = window.detail.header.needs
        self._connections = Connections()
        self._connections.on(self._notice.action, lambda _name: self._go())
        self._connections.on(self._notice.left, window.table.setFocus)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self.stop()
        self._connections.end()

    def lead(self, action: Action) -> bool:
        """Lead to the first gap of an action; False where it can be run: nothing is missing, or it gives way."""
        window, pane = self._window, self._window.detail
        lacks = self._needs.of(action)
        if pane.task is None or not lacks or self._needs.gives_way(action, lacks, self._lacked(action)):
            self.stop()
            return False
        self._filling = _Filling(pane.drafts.workflow_id, pane.task, action.name, lacks)
        pane.header.question.dismiss()
        if QApplication.activeWindow() not in (None, window):  # the viewer has a window of its own
            window.activateWindow()
        window.open_side()
        self._say(lacks)
        self._needs.enter(lacks)
        return True

    def _lacked(self, action: Action) -> Gaps | None:
        """What an action of the task in the pane lacked when it was pressed before, None where another was."""
        filling, pane = self._filling, self._window.detail
        if filling is None or (filling.workflow_id, filling.task) != (pane.drafts.workflow_id, pane.task):
            return None
        return filling.lacks if filling.action == action.name else None

    def stop(self) -> None:
        """The action is run, or the person goes on to another task."""
        self._later.stop()
        self._filling = None
        self._notice.say("")

    def follow(self, workflow_id: str, task: TaskKey | None) -> None:
        """The pane shows a task, perhaps the same one with another value."""
        if self._filling is None:
            return
        if (workflow_id, task) == (self._filling.workflow_id, self._filling.task):
            self._later.start()
        else:
            self.stop()

    def _go(self) -> None:
        """Lead to what is missing first, once more."""
        if self._filling is not None:
            self._window.open_side()
            self._needs.enter(self._filling.lacks)

    def _go_on(self) -> None:
        """Lead to the next gap once one is filled, and to the button after the last."""
        filling, button = self._filling, self._button()
        if filling is None:
            return
        if button is None or not button.is_offered:
            self.stop()
            return
        lacks = self._needs.of(button.action)
        if lacks == filling.lacks:
            return
        self._filling = replace(filling, lacks=lacks)
        self._say(lacks)
        is_nearer = {*_parts(lacks)} < {*_parts(filling.lacks)}
        if is_nearer and self._has_keyboard():
            if lacks:
                self._needs.enter(lacks)
            else:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self) -> bool:
        """The keyboard is in the pane. A person who has gone elsewhere meanwhile is left there."""
        focus = QApplication.focusWidget()
        return focus is None or self._window.detail.isAncestorOf(focus)

    def _button(self) -> ActionButton | None:
        buttons: Sequence[ActionButton] = self._window.detail.header.action_bar.buttons
        return next((one for one in buttons if self._filling and one.action.name == self._filling.action), None)

    def _say(self, lacks: Gaps) -> None:
        filling, button = self._filling, self._button()
        if filling is None or button is None:
            return
        if lacks:
            answers = [(_GO, lead_to_words("", first_gap(lacks)))]
            self._notice.say(needs_words(filling.action, lacks), "warning", answers)
        else:
            self._notice.say(filled_words(filling.action, keys_text(button.digit)), "info")


def _parts(lacks: Gaps) -> Sequence[object]:
    """Each gap by itself."""
    fields = (("field", name) for name in lacks.fields)
    items = (("item", place) for place in range(len(lacks.items)))  # two may have one title
    return [*chain(fields, items), *([("assignee", "")] if lacks.assignee else [])]
