"""What is asked for with files in the table, in the pane and in the form of a new task, each for its own task."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.edits import DetachFile
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.events import AttachmentRequest
from flowdash_desktop.ui.events import AddressesAdded, FilesAdded, ImagePasted
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.files import FilesPresenter
from flowdash_desktop.ui.table.events import AddFiles


class FileRequests:
    """Passes on what is asked for, with the workflow and the identity of the task that the person saw.

    Args:
        window: whose table, pane and form they are.
        session: where removals go.
        scope: owns what is started here.
        files: does the rest.
        workflow: the id of the workflow in the table. The task in the pane may be of another one.
        go_to: makes a task current in the table.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        files: FilesPresenter,
        workflow: Callable[[], str],
        go_to: Callable[[TaskKey], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._files, self._workflow, self._go_to = files, workflow, go_to
        self._connections = Connections()
        on, pane, table = self._connections.on, window.detail, window.table
        on(table.drops.files_dropped, self._dropped)
        on(table.drops.addresses_dropped, self._addresses_dropped)
        on(table.drops.picture_pasted, self._picture_pasted)
        on(table.commands.add_files_requested, self._choose)
        on(pane.files.added, self._added)
        on(pane.files.addresses_added, self._addresses_added)
        on(pane.files.image_pasted, self._image_pasted)
        on(pane.files.open_requested, files.open)
        on(pane.files.save_requested, files.save)
        on(pane.files.save_all_requested, files.save_all)
        on(pane.files.use_requested, files.use)
        on(pane.files.rename_requested, lambda wanted: files.rename(self._of_pane, wanted, pane.identity))
        on(pane.files.remove_requested, self._detach)
        on(window.new_task.image_pasted, self._image_for_new_task)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    @property
    def _of_pane(self) -> str:
        return self._window.detail.drafts.workflow_id

    # In the pane

    def _added(self, added: FilesAdded) -> None:
        if added.task is not None:
            identity = self._window.detail.identity
            self._files.attach(self._of_pane, added.task, added.field, added.paths, identity)

    def _addresses_added(self, added: AddressesAdded) -> None:
        self._files.attach_addresses(self._of_pane, added, self._window.detail.identity)

    def _image_pasted(self, pasted: ImagePasted) -> None:
        if pasted.task is not None:
            identity = self._window.detail.identity
            self._files.attach_image(self._of_pane, pasted.task, pasted.field, pasted.image, identity)

    def _detach(self, request: AttachmentRequest) -> None:
        edit = DetachFile(self._of_pane, request.task, request.field, request.attachment)
        submitted = self._session.submit(edit, identities={edit.task: self._window.detail.identity})
        self._scope.start(submitted, name="remove file")

    # In the form of a new task

    def _image_for_new_task(self, pasted: ImagePasted) -> None:
        self._scope.start(self._keep_for_new_task(pasted), name="keep picture")

    async def _keep_for_new_task(self, pasted: ImagePasted) -> None:
        self._window.new_task.add_files(pasted.field, [await self._files.keep_image(pasted.image)])

    # In the table

    def _dropped(self, dropped: FilesAdded) -> None:
        if dropped.task is None:
            return
        identity = self._window.model.shown.identity(dropped.task)
        self._files.attach(self._workflow(), dropped.task, dropped.field, dropped.paths, identity, tell=True)
        self._go_to(dropped.task)
        self._window.show_detail()

    def _addresses_dropped(self, added: AddressesAdded) -> None:
        identity = self._window.model.shown.identity(added.task)
        self._files.attach_addresses(self._workflow(), added, identity, tell=True)
        self._go_to(added.task)
        self._window.show_detail()

    def _picture_pasted(self, pasted: ImagePasted) -> None:
        if pasted.task is None:
            return
        identity = self._window.model.shown.identity(pasted.task)
        self._files.attach_image(self._workflow(), pasted.task, pasted.field, pasted.image, identity, tell=True)

    def _choose(self, wanted: AddFiles) -> None:
        identity = self._window.model.shown.identity(wanted.task)
        self._files.choose_and_attach(self._workflow(), wanted.task, wanted.field, identity)
