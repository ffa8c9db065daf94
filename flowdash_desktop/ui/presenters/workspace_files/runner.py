"""Runs one backup, restore or export at a time, and says how far it has come, with a button that ends it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flowdash_desktop.session.accounts.workspace_jobs import WorkspaceJob
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workspace_files.texts import WorkspaceFileTexts as Texts
from flowdash_desktop.wire.workspace_jobs import Ended, Progress, Refused, fault_of

_log = logging.getLogger(__name__)
_CANCEL = "cancel workspace job"


class JobRunner:
    """Runs jobs beside the window.

    Args:
        window: where it is said how far they have come.

    Attributes:
        job: the one that runs, None for none.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._is_busy = False
        self.job: WorkspaceJob | None = None
        window.progress.action.connect(self._pressed)

    @property
    def is_running(self) -> bool:
        """Whether something would be cut off if the window closed now."""
        return self._is_busy

    def is_free(self) -> bool:
        """Whether one can be begun; otherwise it is said why not."""
        if self._is_busy:
            self._window.notice.show_notice(Texts.busy(), of_window=True)
        return not self._is_busy

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Let no other begin meanwhile."""
        self._is_busy = True
        try:
            yield
        finally:
            self._is_busy = False
            self._window.progress.hide()

    async def run(self, job: WorkspaceJob, words: Callable[[Progress | None], str]) -> Ended | None:
        """Run a job, and give how it ended; None where the person does not want it any more."""

        def show(progress: Progress | None) -> None:
            if self.job is job:
                actions = ((_CANCEL, Texts.cancel()),)
                self._window.progress.show_notice(words(progress), actions=actions, closable=False, of_window=True)

        self.job = job
        show(None)
        try:
            ended = await job.run(show)
        finally:
            self.job = None
        if isinstance(ended, Refused):
            _log.info("a workspace job failed: %s: %s", ended.fault.value, ended.text)
        return ended

    @staticmethod
    def failure(error: OSError) -> Refused:
        """How it ended where this process itself could not write."""
        refused = Refused(fault_of(error), str(error))
        _log.info("a workspace job failed: %s: %s", refused.fault.value, refused.text)
        return refused

    def _pressed(self, action: str) -> None:
        if action == _CANCEL and self.job is not None:
            self.job.cancel()
