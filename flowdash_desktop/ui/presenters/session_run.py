"""A session that runs while windows show it, one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from flowdash_desktop.session.session import Session

_ROWS_SECONDS = 1.0


class SessionRun:
    """Runs a session in a task of its own, from the first window that shows it to the end of the last one.

    Args:
        session: not started yet.

    Attributes:
        session: the session.
        rows_shown: set once its rows are on the screen.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.rows_shown = asyncio.Event()
        self._on_fault: Callable[[Exception], None] = lambda _: None
        self._task: asyncio.Task[None] | None = None
        self._is_ending = False

    @property
    def has_begun(self) -> bool:
        """True once the session is started and runs."""
        return self._task is not None

    def begin(self, on_fault: Callable[[Exception], None]) -> None:
        """Run the session, which is started; where it runs already, only tell faults to another window.

        Args:
            on_fault: called with an exception that is a fault of the program.
        """
        self._on_fault = on_fault
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run(), name="session")
            self._task.add_done_callback(self._ended)

    def end(self) -> None:
        """Connect no more where that has not begun."""
        self._is_ending = True

    async def aclose(self) -> None:
        """Stop the session and close it."""
        self.end()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.session.close()

    async def _run(self) -> None:
        """Run the session, once the rows that are kept here are on the screen: a local server that starts meanwhile
        would take the time that they need. Where none are kept it starts at once."""
        if self.session.workflows:
            with suppress(TimeoutError):
                async with asyncio.timeout(_ROWS_SECONDS):
                    await self.rows_shown.wait()
        if not self._is_ending:
            await self.session.run()

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            self._on_fault(error if isinstance(error, Exception) else RuntimeError(str(error)))
