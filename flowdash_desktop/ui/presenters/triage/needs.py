"""What the actions of the task on the screen still need, and the way to it and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.triage.needs import Gaps
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.pane.action_needs import ActionNeeds
from flowdash_desktop.ui.presenters.texts.gap_texts import filled_words, first_gap, lead_to_words, needs_words
from flowdash_desktop.ui.triage.mode import TriageMode

_MOST_LINES = 3


class Needs:
    """Says what is missing below the actions.

    Args:
        window: whose pane it is.
        mode: shows the words.
        needs: gives what knows the requirements.
    """

    def __init__(self, window: MainWindow, mode: TriageMode, needs: Callable[[], ActionNeeds]) -> None:
        self._window, self._mode, self._needs = window, mode, needs
        self._filling: tuple[str, Gaps] | None = None
        """The action whose gaps the person fills, and what was missing when they were led to the first."""
        self._filled = ""
        """What was said once nothing was missing for an action."""

    def of(self, action: Action) -> Gaps:
        """What the task in the pane lacks for an action."""
        return self._needs().of(action)

    def required_fields(self) -> set[str]:
        """The names of the fields that any action of the workflow requires, as far as that is known."""
        needs, workflow_id = self._needs(), self._window.detail.drafts.workflow_id
        actions = [button.action for button in self._window.detail.header.action_bar.buttons]
        return {name for action in actions for name in needs.requires(workflow_id, action).fields}

    def show(self) -> None:
        """Say what is missing now, and go on with what is being filled."""
        missing = [*self._missing()]
        lines = [needs_words(action.name, lacks) for _, action, lacks in missing[:_MOST_LINES]]
        answers = [
            (str(digit), lead_to_words(str(digit) if digit else "", first_gap(lacks)))
            for digit, _, lacks in missing[:1]
        ]
        self._mode.needs.say("\n".join(lines), "warning", answers)
        self._go_on()

    def _missing(self) -> Iterator[tuple[int, Action, Gaps]]:
        for button in self._window.detail.header.action_bar.buttons:
            if button.is_offered and (lacks := self.of(button.action)):
                yield button.digit, button.action, lacks

    # The way to what is missing

    def begin(self) -> None:
        """Another task is on the screen."""
        self._filling = None
        self._mode.strip.take_back(self._filled)

    def lead(self, action: Action) -> bool:
        """Lead to the first gap of an action; False where it can be run: nothing is missing, or it gives way."""
        lacks, (name, before) = self.of(action), self._filling or ("", None)
        if lacks and self._needs().gives_way(action, lacks, before if name == action.name else None):
            lacks = Gaps()
        self._filling = (action.name, lacks) if lacks else None
        if lacks:
            self._needs().enter(lacks)
        return bool(lacks)

    def _go_on(self) -> None:
        """Lead to the next gap once one is filled, and back to the files after the last."""
        if self._filling is None:
            return
        name, before = self._filling
        button = next((b for b in self._window.detail.header.action_bar.buttons if b.action.name == name), None)
        if button is None:
            self._filling = None
            return
        lacks = self.of(button.action)
        if lacks == before:
            return
        self._filling = (name, lacks) if lacks else None
        if lacks:
            self._needs().enter(lacks)
        else:
            self._mode.take_focus()
            self._filled = filled_words(name, str(button.digit))
            self._mode.strip.say(self._filled)
