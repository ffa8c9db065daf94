"""*Duplicate task*: its copy is shown in the form of a new task; what is no field follows once it is created."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.activity_edits import AddItem
from flowdash_desktop.domain.drafts import COPIED_PARTS, NEW_TASK_FORM
from flowdash_desktop.domain.edits import Edit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.link_edits import LinkTask, brief, holds
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, TaskKey, settable
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.duplicate_dialog import CopiedPart, DuplicateDialog
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.drafts.drafts import DraftsPresenter
from flowdash_desktop.ui.presenters.drafts.form_parts import FormPartsReader
from flowdash_desktop.wire.form_parts import FormParts, parts_to_text

translate = QCoreApplication.translate


class Duplicating:
    """Copies the task at the side.

    Args:
        window: where.
        session: where tasks come from and edits go.
        scope: owns what is started here.
        begin: shows the form of a new task in a workflow.
        drafts: stores what follows the copy once it is created, with the form.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        begin: Callable[[str], None],
        drafts: DraftsPresenter,
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._begin = begin
        self._drafts = drafts
        self._parts = FormPartsReader(window, session, scope, drafts)
        self._folder: TemporaryDirectory[str] | None = None
        self._connections = Connections()
        self._connections.on(window.task_actions.duplicate.triggered, lambda _: self._ask())
        self._connections.on(window.new_task.cancelled, self._cancelled)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    def remove_files(self) -> None:
        """Remove the copies of files: those of created tasks are in the account's folder."""
        if self._folder is not None:
            self._folder.cleanup()

    def _ask(self) -> None:
        """Ask what comes along."""
        pane, workflow_id = self._window.detail, self._window.detail.drafts.workflow_id
        schema = self._session.schema(workflow_id)
        shown = self._session.shown(workflow_id).get(pane.task) if pane.task is not None else None
        if schema is None or shown is None or schema.unique_id_field is None:
            return
        if self._window.new_task.has_draft:
            words = translate("Duplicating", "A new task is begun already. Create or discard it first.")
            self._window.notice.show_notice(words, tone="warning")
            return
        counts = {
            CopiedPart.FIELDS: len(_texts(schema, shown)),
            CopiedPart.CHECKLIST: len(self._items(workflow_id, shown)),
            CopiedPart.LINKS: sum(len(link.tasks) for link in shown.task.links.values()),
            CopiedPart.FILES: sum(len(files) for files in _files(schema, shown).values()),
        }
        dialog = DuplicateDialog(self._window.theme, self._window, pane.header.title.text(), counts)
        dialog.chosen.connect(
            lambda parts: self._scope.start(self._fill(schema, shown, parts), name="duplicate", key="duplicate")
        )
        dialog.open()

    def _items(self, workflow_id: str, shown: ShownTask) -> list[tuple[str, str]]:
        """Stage and title of the items that were added by hand: a stage's own come by themselves."""
        known = self._session.activity.shown(workflow_id, shown.key, shown.task.stage).known
        return [(item.stage, item.title) for item in known.items or () if item.editable]

    async def _fill(self, schema: WorkflowSchema, shown: ShownTask, parts: frozenset[CopiedPart]) -> None:
        """Put the copy into the form."""
        workflow_id = schema.workflow.id
        files: dict[str, list[Path]] = {}
        if CopiedPart.FILES in parts:
            for name, attachments in _files(schema, shown).items():
                files[name] = [await self._fetched(attachment) for attachment in attachments]
        links, left = await self._links(schema, shown) if CopiedPart.LINKS in parts else ((), 0)
        items = self._items(workflow_id, shown) if CopiedPart.CHECKLIST in parts else []
        if workflow_id != self._window.detail.drafts.workflow_id or self._window.new_task.has_draft:
            return  # the person went on to something else meanwhile
        self._begin(workflow_id)
        self._note(workflow_id, items, links)
        texts = _texts(schema, shown) if CopiedPart.FIELDS in parts else {}
        self._window.new_task.fill(texts, self._said(self._window.detail.header.title.text(), left))
        for name, paths in files.items():
            self._window.new_task.add_files(name, paths)

    def _note(
        self,
        workflow_id: str,
        items: Iterable[tuple[str, str]],
        links: Iterable[tuple[str, LinkedTask, WorkflowSchema]],
    ) -> None:
        """Store what follows the copy beside its form."""
        edits: list[Edit] = [AddItem(workflow_id, NEW_TASK_FORM, stage, title) for stage, title in items]
        edits += [_link(workflow_id, *one) for one in links]
        self._drafts.set_part(workflow_id, COPIED_PARTS, parts_to_text(FormParts(tuple(edits))) if edits else "")

    def _said(self, title: str, left: int) -> str:
        """What is said above the form. ``left``: how many linked tasks can't be linked to the copy, too."""
        said = [translate("Duplicating", "A copy of “{task}”. It is not created yet.").format(task=title), self.said()]
        if left:
            words = translate("Duplicating", "{count} linked tasks stay with the original: they take one link only.")
            said.append(words.format(count=left))
        return " ".join(filter(None, said))

    def said(self) -> str:
        """What is said above a form that is begun: what follows once its task is created."""
        if self._parts.read(self._window.new_task.workflow_id, COPIED_PARTS) is None:
            return ""
        return translate("Duplicating", "Its checklist and links follow when it is.")

    async def _fetched(self, attachment: Attachment) -> Path:
        """A copy of an attachment on the disk, under its name."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="flowdash-copies-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name) / file_name(attachment.blob_id)
        folder.mkdir(exist_ok=True)
        path = folder / file_name(attachment.filename)
        await self._session.files.save(attachment, path)
        return path

    async def _links(
        self, schema: WorkflowSchema, shown: ShownTask
    ) -> tuple[tuple[tuple[str, LinkedTask, WorkflowSchema], ...], int]:
        """The linked tasks that can be linked to the copy too, and how many can't: they would leave the original."""
        found: list[tuple[str, LinkedTask, WorkflowSchema]] = []
        left, workflow_id = 0, schema.workflow.id
        for name, link in shown.task.links.items():
            if not link.tasks:
                continue
            target = await self._session.link_targets.leads_to(workflow_id, name, link.tasks[0])
            free = await self._free(workflow_id, target, link) if target is not None else []
            left += len(link.tasks) - len(free)
            found += [(name, task, target) for task in free if target is not None]
        return tuple(found), left

    async def _free(self, workflow_id: str, target: WorkflowSchema, link: Link) -> list[LinkedTask]:
        """The linked tasks that may have several links of the kind."""
        id_field, free = target.unique_id_field, list[LinkedTask]()
        if id_field is None:
            return free
        async with aclosing(self._session.link_targets.offers(workflow_id, target)) as offers:
            async for offered in offers:
                ours = [offer for offer in offered if holds(link, offer.task, id_field.name)]
                free = [offer.task for offer in ours if not offer.taken]
        return free

    def _cancelled(self) -> None:
        if not self._window.new_task.has_draft:
            self._parts.drop(self._window.new_task.workflow_id, COPIED_PARTS)

    def following(self, workflow_id: str, key: TaskKey) -> list[Edit]:
        """What belongs to the copy that is created under a key."""
        parts = self._parts.read(workflow_id, COPIED_PARTS)
        return [replace(edit, task=key) for edit in parts.edits] if parts is not None else []

    def created(self, workflow_id: str) -> None:
        """The copy is on the disk, with all that follows it."""
        self._parts.drop(workflow_id, COPIED_PARTS)


def _link(workflow_id: str, name: str, task: LinkedTask, target: WorkflowSchema) -> LinkTask:
    """A link from the copy to a task that the original is linked to."""
    id_field = target.unique_id_field.name if target.unique_id_field is not None else ""
    return LinkTask(workflow_id, NEW_TASK_FORM, name, brief(task, id_field), id_field, None, target.workflow.id)


def _texts(schema: WorkflowSchema, shown: ShownTask) -> dict[str, str]:
    """The values of a task that its copy may have, as they would be typed; the unique ID is its own."""
    found = {}
    for name, value in settable(schema, shown.task).items():
        field = schema.field_by_name[name]
        if field.kind is not FieldKind.UNIQUE_ID:
            found[name] = field_type(field.kind).typed_text(value, field, schema)
    return found


def _files(schema: WorkflowSchema, shown: ShownTask) -> dict[str, tuple[Attachment, ...]]:
    """The attachments of a task by the file fields that its copy has too."""
    fields = [field.name for field in schema.fields if field.kind is FieldKind.FILE]
    return {name: files for name in fields if (files := shown.task.files(name))}
