"""The viewer and the thumbnails of one account, which share the processes that read files."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentItem
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.viewer.presenter import ViewerOf, ViewerPresenter
from flowdash_desktop.ui.presenters.viewer.thumbnails import Thumbnails
from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter
from flowdash_desktop.ui.viewer.reading import Opening
from flowdash_desktop.viewing.client import FileViewer


class AccountViewer:
    """Makes each part when it is first asked for, and ends all.

    Args:
        window: where files are shown.
        workspace: the account.
        arrangements: how the person has arranged it.
        program: how this program is started, up to a command.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: WorkspacePresenter,
        arrangements: Arrangements,
        program: Sequence[str],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._arrangements = arrangements
        self._processes = FileViewer(program)
        self._thumbnails = Thumbnails(window, workspace.session, self._processes)
        self._viewer: ViewerPresenter | None = None

    def view_files(self, item: AttachmentItem | None, opening: Opening | None = None) -> None:
        """Show the files of the pane's task, from one of them (``opening`` says where), or from the first."""
        if self._viewer is None:
            workspace = self._workspace
            detail = workspace.detail
            of = ViewerOf(
                workspace.session,
                self._arrangements,
                lambda: detail.linked_task.workflow_id or workspace.list.workflow_id,
                detail.files,
            )
            self._viewer = ViewerPresenter(self._window, of, self._processes)
        self._viewer.view_files(item, opening)

    def show_thumbnails(self, shown: ShownTask) -> None:
        """Show the first page of each file in the list of the pane, soon."""
        self._thumbnails.show(shown)

    async def aclose(self) -> None:
        """Leave the window alone from now on, and end the processes."""
        self._thumbnails.end()
        if self._viewer is not None:
            self._viewer.end()
        await self._thumbnails.aclose()
        if self._viewer is not None:
            await self._viewer.aclose()
        await in_thread(self._processes.close, "end viewer")
