"""What a person did to workflows, on the disk before it is sent: an undo step is there although the program ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.domain.workspace.definition import WorkspaceChange
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.workspace_changes import ChangeRequest
from flowdash_desktop.session.workspace_steps import BegunChange, WorkspaceStep
from flowdash_desktop.store.database import StoreError

_MOST_STEPS = 50
_UNDO_SECONDS = 30 * 24 * 3600


class ChangeJournal:
    """The steps of one account that can be taken back, and the changes whose answer is not known.

    A begun change is stored with its request and its ``Idempotency-Key``. Sending it again asks for its answer: the
    server makes it once, and only at the revision that it was made for.

    Args:
        arrangements: stores both.
        changed: called when ``steps`` are other ones.

    Attributes:
        steps: what can be taken back, the oldest first.
        sending: the keys of what is being sent now.
        refusal: why the disk has not taken the last answer, None where it has taken all of them.
    """

    def __init__(self, arrangements: Arrangements, changed: Callable[[], None]) -> None:
        self._arrangements, self._changed = arrangements, changed
        self.steps: tuple[WorkspaceStep, ...] = ()
        self.sending: set[str] = set()
        self.refusal: StoreError | None = None
        self._unstored: dict[str, tuple[BegunChange, WorkspaceChange | None]] = {}

    async def load(self) -> None:
        """Read the steps that the server can still take back."""
        least = datetime.now(UTC).timestamp() - _UNDO_SECONDS
        self.steps = tuple(one for one in await self._arrangements.workspace_steps() if one.made > least)
        self._changed()

    async def unanswered(self) -> tuple[BegunChange, ...]:
        """What was sent, perhaps by an earlier start, and has no answer. Not what is being sent right now."""
        with suppress(StoreError):
            await self._store_answers()
        known = self.sending | self._unstored.keys()
        return tuple(one for one in await self._arrangements.begun_changes() if one.key not in known)

    def making(self, step: WorkspaceStep) -> ChangeEntry:
        """The entry of a change that makes a step; the step has no id before its answer."""
        return ChangeEntry(self, step, is_undo=False)

    def undoing(self, step: WorkspaceStep) -> ChangeEntry:
        """The entry of the undo of a step."""
        return ChangeEntry(self, step, is_undo=True)

    async def begin(self, begun: BegunChange) -> None:
        """Store what is about to be sent, with the names that are expected from it.

        Raises:
            StoreError: the disk refuses; then nothing is to be sent.
        """
        await self._store_answers()
        self.sending.add(begun.key)
        known = await self._arrangements.begun_changes()
        if any(one.key == begun.key for one in known):
            return
        # No schema says whether names that are swapped are in force, so these are expected once the server has them.
        expected = None if begun.renames.are_a_swap else begun.renames
        await self._store(begun.step.workflow_id, [*known, begun], added=expected)

    async def finish(self, begun: BegunChange, made: WorkspaceChange | None) -> None:
        """Store what the server has answered: the step, or None that it has not been made and never will be.

        Where the disk refuses, ``refusal`` says so. The answer is stored with the next change, or asked for again at
        the next start: what is begun is on the disk.
        """
        self.sending.discard(begun.key)
        if made is not None:
            self._note_made(begun, made)
        self._unstored[begun.key] = begun, made
        try:
            await self._store_answers()
        except StoreError as error:
            self.refusal = error
        self._changed()

    async def _store_answers(self) -> None:
        """Store the answers that are not on the disk.

        Raises:
            StoreError: the disk refuses.
        """
        for key, (begun, made) in [*self._unstored.items()]:
            others = [one for one in await self._arrangements.begun_changes() if one.key != key]
            added = begun.renames if made is not None and begun.renames.are_a_swap else None
            removed = begun.renames if made is None else None
            await self._store(begun.step.workflow_id, others, added, removed)
            self._unstored.pop(key, None)
        self.refusal = None

    def _note_made(self, begun: BegunChange, made: WorkspaceChange) -> None:
        if begun.is_undo:
            self.steps = tuple(one for one in self.steps if one.change_id != begun.step.change_id)
        elif made.id is None or made.id not in [one.change_id for one in self.steps]:
            self.steps = (*self.steps, replace(begun.step, change_id=made.id or ""))[-_MOST_STEPS:]

    async def drop(self, step: WorkspaceStep) -> None:
        """Forget a step that can't be taken back any more."""
        self.steps = tuple(one for one in self.steps if one.change_id != step.change_id)
        await self._arrangements.store_changes(self.steps, await self._arrangements.begun_changes())
        self._changed()

    async def _store(
        self,
        workflow_id: str,
        begun: Sequence[BegunChange],
        added: Renames | None = None,
        removed: Renames | None = None,
    ) -> None:
        expected = [one for one in await self._arrangements.expected_renames(workflow_id) if one != removed]
        if added and added not in expected:
            expected.append(added)
        await self._arrangements.store_changes(self.steps, begun, {workflow_id: expected})


@dataclass
class ChangeEntry:
    """One change in the journal, while it is sent; see ``ChangeNotes``."""

    journal: ChangeJournal
    step: WorkspaceStep
    is_undo: bool

    async def begin(self, request: ChangeRequest) -> None:
        """It is about to be sent."""
        await self.journal.begin(self._begun(request))

    async def made(self, request: ChangeRequest, change: WorkspaceChange) -> None:
        """The server has made it."""
        await self.journal.finish(self._begun(request), change)

    async def refused(self, request: ChangeRequest) -> None:
        """The server has not made it, and does not under this key."""
        await self.journal.finish(self._begun(request), None)

    def unanswered(self, request: ChangeRequest) -> None:
        """Nobody knows whether the server has made it."""
        self.journal.sending.discard(request.key)

    def _begun(self, request: ChangeRequest) -> BegunChange:
        return BegunChange(request.key, "" if self.is_undo else request.body.decode(), self.step)
