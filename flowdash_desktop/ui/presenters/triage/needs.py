"""What the actions of the task on the screen still need, and the way to it and back."""

from __future__ import annotations

from collections.abc import Iterator

from flowdash_desktop.domain.activity import Action, Requirements
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.activity_projection import ShownItem, items_of
from flowdash_desktop.domain.schema import ASSIGNED_TO
from flowdash_desktop.domain.triage.needs import Gaps, gaps, learned
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.gap_texts import first_gap
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.triage.mode import TriageMode

_MOST_LINES = 3


class Needs:
    """Says what is missing below the actions.

    What an action requires is told by our server. Of another server it is learned from what it has refused.

    Args:
        window: whose pane it is.
        mode: shows the words.
        session: knows tasks and refusals.
    """

    def __init__(self, window: MainWindow, mode: TriageMode, session: Session) -> None:
        self._window, self._mode, self._session = window, mode, session
        self._learned: dict[tuple[str, str], Requirements] = {}
        self._filling: tuple[str, Gaps] | None = None
        """The action whose gaps the person fills, and what was missing when they were led to the first."""
        self._filled = ""
        """What was said once nothing was missing for an action."""

    def of(self, action: Action) -> Gaps:
        """What the task in the pane lacks for an action."""
        shown = self._window.detail.shown
        requires = self._requires(action)
        if shown is None or not requires:
            return Gaps()
        items: tuple[ShownItem, ...] = ()
        if requires.checklist:
            known = self._session.activity.shown(self._workflow_id(), shown.key, shown.task.stage)
            items = tuple(items_of(known.known.items or (), shown.activity))
        return gaps(requires, shown.task, items, shown.pending_files)

    def _requires(self, action: Action) -> Requirements:
        return action.requires.joined(self._learned.get((self._workflow_id(), action.name), Requirements()))

    def required_fields(self) -> set[str]:
        """The names of the fields that any action of the workflow requires, as far as that is known."""
        actions = [button.action for button in self._window.detail.header.action_bar.buttons]
        return {name for action in actions for name in self._requires(action).fields}

    def _workflow_id(self) -> str:
        return self._window.detail.drafts.workflow_id

    def learn(self) -> None:
        """Note what the server has refused."""
        for item in self._session.undecided:
            edit = item.edit
            if item.problem is None or not isinstance(edit, RunAction):
                continue
            schema = self._session.schema(edit.workflow_id)
            if schema is not None:
                words = [text for texts in item.problem.messages.values() for text in texts]
                key = edit.workflow_id, edit.name
                known = self._learned.get(key, Requirements())
                self._learned[key] = known.joined(learned(words, schema.field_by_name))

    def show(self) -> None:
        """Say what is missing now, and go on with what is being filled."""
        missing = [*self._missing()]
        lines = [TriageTexts.needs(action.name, lacks) for _, action, lacks in missing[:_MOST_LINES]]
        answers = [
            (str(digit), TriageTexts.lead_to(str(digit) if digit else "", first_gap(lacks)))
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
        """Lead to the first gap of an action; False where nothing is missing."""
        lacks = self.of(action)
        self._filling = (action.name, lacks) if lacks else None
        if lacks:
            self._enter(lacks)
        return bool(lacks)

    def _enter(self, lacks: Gaps) -> None:
        pane = self._window.detail
        if lacks.fields:
            pane.focus_field(lacks.fields[0])
        elif lacks.items and pane.shown is not None:
            for row in pane.activity.checklist.open_rows(pane.shown.task.stage)[:1]:
                pane.focus_part(row.box)
        elif lacks.assignee:
            pane.focus_field(ASSIGNED_TO)

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
            self._enter(lacks)
        else:
            self._mode.take_focus()
            self._filled = TriageTexts.filled(name, str(button.digit))
            self._mode.strip.say(self._filled)
