"""Asks the server what became of changes of workflows whose answer never came."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.api.errors import ConflictError, RefusedError, ServerError, ValidationError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.session.change_journal import ChangeJournal
from flowdash_desktop.session.workspace_changes import CannotTakeBackError, ChangeRequest, WorkspaceChanges
from flowdash_desktop.session.workspace_steps import BegunChange


class Settling:
    """Sends each unanswered change again under its key: the server makes it once, and says whether it did.

    Args:
        journal: has the changes.
        changes: sends them.
        tell: called with each change that is settled, and the reason where it was not made.
    """

    def __init__(
        self,
        journal: ChangeJournal,
        changes: WorkspaceChanges,
        tell: Callable[[BegunChange, CodedError | None], None],
    ) -> None:
        self._journal, self._changes, self._tell = journal, changes, tell

    async def run(self) -> None:
        """Settle what can be settled now; the rest waits until the server can be reached again.

        Raises:
            StoreError: a step that can't be taken back any more could not be forgotten.
        """
        for begun in await self._journal.unanswered():
            notes = self._journal.undoing(begun.step) if begun.is_undo else self._journal.making(begun.step)
            request = ChangeRequest(begun.key, begun.body.encode())
            try:
                await self._changes.resume(request, begun.step.change_id, notes)
            except (ConflictError, ValidationError) as error:
                self._tell(begun, error)
            except CannotTakeBackError as error:
                await self._journal.drop(begun.step)
                self._tell(begun, error)
            except (RefusedError, ServerError):
                continue  # nobody knows about this one yet, but it is no reason to leave the others
            except CodedError:
                return  # no line, no key or no room: the others would fare the same
            else:
                self._tell(begun, None)
