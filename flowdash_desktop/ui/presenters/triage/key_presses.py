"""What the keys of triage mode do to the task on the screen, and which presses count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.triage.key_guard import KeyGuard, Verdict
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.triage.needs import Needs
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.triage import keys as key_names

_DECIDING = frozenset((*key_names.DIGITS, key_names.LATER, key_names.DUPLICATE, key_names.TICK))
"""Keys that say something of a task, so that the person must have seen it as it is."""

_OF_QUEUE = (key_names.LATER, key_names.DUPLICATE)
"""Keys that are for a task of the queue alone. A digit is for the task on the screen, whose button shows it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What keys ask of the queue: go on (1) or back (-1), leave, undo the last decision, put the task off, order.

    ``refusal`` says why a press at a moment does not count, ``""`` where it does.
    """

    step: Callable[[int], bool]
    leave: Callable[[], None]
    undo_last: Callable[[], None]
    later: Callable[[], None]
    order: Callable[[], None]
    refusal: Callable[[float], str]


class KeyPresses:
    """Judges each press by what was painted when the key went down.

    Args:
        window: where the task is.
        needs: knows what an action still needs.
        asked: does what is not done to the task itself.
    """

    def __init__(self, window: MainWindow, needs: Needs, asked: Asked) -> None:
        self._window, self._needs, self._asked = window, needs, asked
        self._mode = window.triage
        self._guard = KeyGuard()
        self._key = self._digit_pressed = ""
        """The key that is being handled, ``""`` for none; and the last digit, whose action may wait."""

    def decided(self) -> None:
        """A decision was made: by the key that is being handled, by a digit whose action has waited, or by mouse."""
        if key := self._key or self._digit_pressed:
            self._guard.decided(key)
        self._digit_pressed = ""

    def painted(self, now: float) -> None:
        """The task in the pane is on the screen."""
        task = self.on_screen()
        if task is not None:
            self._guard.paint(task, now)

    @property
    def is_painted(self) -> bool:
        """The task in the pane is on the screen, as far as it was painted."""
        return self._guard.painted == self.on_screen()

    def on_screen(self) -> tuple[object, ...] | None:
        """The task in the pane: what tells it from another one under the same unique ID, too. None if out of sight."""
        pane = self._window.detail
        if not pane.header.isVisible():
            return None
        identity = pane.identity
        return None if pane.task is None else (pane.task, *((identity.page, identity.created) if identity else ()))

    def pressed(self, key: str, down: float) -> None:
        """A key was pressed; ``down`` is when, in seconds of ``perf_counter``."""
        self._key = key
        try:
            self._press(key, down)
        finally:
            self._key = ""

    def _press(self, key: str, down: float) -> None:
        if key == key_names.LEAVE:
            self._asked.leave()
        elif key == key_names.UNDO:
            self._asked.undo_last()
        elif key == key_names.ORDER:
            self._asked.order()
        elif not self._mode.shows_end:
            self._press_at_task(key, down)

    def _press_at_task(self, key: str, down: float) -> None:
        if key in (key_names.NEXT, key_names.DOWN):
            self._asked.step(1)
        elif key in (key_names.BACK, key_names.UP):
            self._asked.step(-1)
        elif self._window.table.current.is_elsewhere and key in _OF_QUEUE:
            self._mode.strip.say(TriageTexts.linked_task(key))
        elif self._counts(key, down):
            self._do_to_task(key)

    def _do_to_task(self, key: str) -> None:
        if key in key_names.DIGITS:
            self._digit(int(key))
        elif key == key_names.LATER:
            self._asked.later()
        elif key == key_names.DUPLICATE:
            self._window.task_actions.mark.trigger()
        elif key == key_names.EDIT:
            self._edit()
        elif key == key_names.TICK:
            self._tick()

    def _counts(self, key: str, down: float) -> bool:
        """Whether a press is for the task on the screen; else it is said why not."""
        verdict = self._guard.judge(key, self.on_screen(), down)
        if verdict is Verdict.TWICE:
            self._mode.strip.refuse(TriageTexts.twice(key))
        elif verdict is Verdict.OTHER_TASK:
            self._mode.strip.refuse(TriageTexts.another_task(key))
        elif key in _DECIDING and (words := self._asked.refusal(down)):
            self._mode.strip.refuse(words)
            return False
        return verdict is Verdict.COUNTS

    def _digit(self, digit: int) -> None:
        """Decide, or lead to what the action still needs."""
        bar = self._window.detail.header.action_bar
        button, self._digit_pressed = bar.with_digit(digit), str(digit)
        self._window.detail.commit_typing()
        if button is None or not button.isEnabled():
            self._mode.strip.refuse(bar.why_not(digit))  # a notice would lie over the document
        else:
            bar.press_digit(digit)

    def leads(self, action: Action) -> bool:
        """Lead to the first gap of an action that is pressed for the task of the queue; False where it has none."""
        self._window.detail.commit_typing()
        return self._needs.lead(action)

    def lead(self, digit: int) -> None:
        """Lead to the first gap of the action at a position."""
        button = self._window.detail.header.action_bar.with_digit(digit)
        if button is not None:
            self._needs.lead(button.action)

    def _edit(self) -> None:
        """Go to the first gap that is named below the actions, else to the fields."""
        if any(b.is_offered and self._needs.lead(b.action) for b in self._window.detail.header.action_bar.buttons):
            return
        self._window.pane_actions.sections[PaneSection.FIELDS].trigger()

    def _tick(self) -> None:
        """Tick the first open item of the checklist."""
        pane = self._window.detail
        rows = pane.activity.checklist.open_rows(pane.shown.task.stage) if pane.shown is not None else []
        if rows:
            rows[0].box.click()
        else:
            self._mode.strip.refuse(TriageTexts.no_item())
