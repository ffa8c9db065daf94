"""Taking decisions of triage mode back: the last one, any of the strip, or all; a task that was put off, too."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.presenters.triage.decisions import Decisions
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts


class Undoing:
    """Undoes what the strip shows.

    Args:
        of: undoes steps.
        decisions: gives those of the present queue.
        bring_back: takes back that a task was put off, and shows it.
        say: says why nothing is undone, or what was.

    Attributes:
        steps: the steps that are being undone: the next press is for the one before.
    """

    def __init__(
        self,
        of: TriageOf,
        decisions: Callable[[], Decisions],
        bring_back: Callable[[TaskKey], None],
        say: Callable[[str], None],
    ) -> None:
        self._of, self._decisions, self._bring_back, self._say = of, decisions, bring_back, say
        self.steps: set[str] = set()

    def undo(self, step: str) -> None:
        """Undo one decision, by its step."""
        task = self._decisions().task_put_off(step)
        if task is not None:
            self._bring_back(task)
        elif step not in self.steps:
            self.steps.add(step)
            self._of.scope.start(self._take_back(step), name="undo")

    async def _take_back(self, step: str) -> None:
        try:
            await self._of.history.undone(step)
        finally:
            self.steps.discard(step)

    def undo_last(self) -> None:
        """Undo the newest decision that is not being undone already."""
        last = next((one for one in self._decisions().newest_first() if one.step not in self.steps), None)
        if last is not None:
            self.undo(last.step)
        else:
            self._say(TriageTexts.nothing_to_undo())

    def undo_all(self, say: Callable[[str], None]) -> None:
        """Undo all decisions that can be undone, and ``say`` how many that were."""
        self._of.scope.start(self._take_all_back(say), name="undo all", key="undo all decisions")

    async def _take_all_back(self, say: Callable[[str], None]) -> None:
        undone, stay = await self._decisions().undo_all()
        say(TriageTexts.all_undone(undone, stay))
