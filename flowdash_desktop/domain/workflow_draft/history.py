"""The steps of a draft, so that each can be taken back and done again."""

from __future__ import annotations

from flowdash_desktop.domain.workflow_draft.model import WorkflowDraft

_MOST = 500


class DraftHistory:
    """A draft and how it came about.

    Args:
        draft: what it begins as.

    Attributes:
        draft: what it is now.
    """

    def __init__(self, draft: WorkflowDraft) -> None:
        self.draft = draft
        self._before: list[WorkflowDraft] = []
        self._after: list[WorkflowDraft] = []
        self._key = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._after)

    def edit(self, draft: WorkflowDraft, key: str = "") -> bool:
        """Take another draft; whether it is another one.

        Args:
            draft: the new one.
            key: edits one after the other with the same key, such as the letters of a name, are one step.
        """
        if draft == self.draft:
            return False
        if not key or key != self._key or not self._before:
            self._before = [*self._before, self.draft][-_MOST:]
        self._key = key
        self._after = []
        self.draft = draft
        return True

    def pause(self) -> None:
        """The next edit is a step of its own, whatever its key."""
        self._key = ""

    def undo(self) -> bool:
        """Take the last step back; whether there was one."""
        return self._go(self._before, self._after)

    def redo(self) -> bool:
        """Do the step that was taken back last again; whether there was one."""
        return self._go(self._after, self._before)

    def rebase(self, draft: WorkflowDraft) -> None:
        """Begin anew with a draft that was laid over what others have changed: earlier steps do not know of that."""
        self.draft = draft
        self._before, self._after, self._key = [], [], ""

    def _go(self, source: list[WorkflowDraft], target: list[WorkflowDraft]) -> bool:
        if not source:
            return False
        target.append(self.draft)
        self.draft = source.pop()
        self._key = ""
        return True
