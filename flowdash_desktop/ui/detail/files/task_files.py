"""The files of a task: which are shown in the areas of its file fields, and what is asked for there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.ui.detail.events import AttachmentRequest, AttachmentUse, FileUse, RenameFile, SaveAll
from flowdash_desktop.ui.detail.fields.task_fields import TaskFields
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.events import Answer, EditAnswer


class TaskFiles(QObject):
    """Fills the areas, and tells for which task something is asked.

    Signals:
        added(FilesAdded), addresses_added(AddressesAdded), image_pasted(ImagePasted): for a file field.
        changed(ShownTask): another task, or the same in another state; None for none.
        view_requested(AttachmentItem): show one of the files here.
        open_requested, save_requested, remove_requested(AttachmentRequest): removal was confirmed.
        rename_requested(RenameFile): an attachment is to have another name.
        use_requested(AttachmentUse): an attachment is wanted outside of this window.
        save_all_requested(SaveAll): every attachment of a field.
        answered(EditAnswer): to an edit that needs the person.
    """

    added = Signal(object)
    addresses_added = Signal(object)
    image_pasted = Signal(object)
    changed = Signal(object)
    view_requested = Signal(object)
    open_requested = Signal(object)
    save_requested = Signal(object)
    remove_requested = Signal(object)
    rename_requested = Signal(object)
    use_requested = Signal(object)
    save_all_requested = Signal(object)
    answered = Signal(object)

    def __init__(self, fields: TaskFields, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields
        self._shown: ShownTask | None = None

    @property
    def areas(self) -> Mapping[str, AttachmentArea]:
        """The areas by the names of their fields."""
        return self._fields.areas

    def listen(self) -> None:
        """The areas were made anew: hear what is asked for there."""
        for area in self.areas.values():
            area.adding.files_added.connect(self.added)
            area.adding.addresses_added.connect(self.addresses_added)
            area.adding.image_pasted.connect(self.image_pasted)
            area.view_requested.connect(self.view_requested)
            area.open_requested.connect(partial(self._ask, area, self.open_requested))
            area.save_requested.connect(partial(self._ask, area, self.save_requested))
            area.remove_requested.connect(partial(self._ask, area, self.remove_requested))
            area.rename_requested.connect(partial(self._rename, area))
            area.use_requested.connect(partial(self._use, area))
            area.save_all.connect(partial(self._save_all, area))
            area.file_answered.connect(self.answered)
            area.problem_answered.connect(partial(self._answer, area))

    def show_task(self, shown: ShownTask, *, other: bool) -> None:
        """Show the files of a task; ``other`` than the one before, about whose files nothing is asked any more."""
        self._shown = shown
        for name, area in self.areas.items():
            area.set_files(shown.key, (*shown.task.files(name), *shown.pending_files.get(name, ())), other=other)
            self._fields.sections[name].set_count(area.count_text())
        self.changed.emit(shown)

    def clear(self) -> None:
        """Let nothing be asked for any more."""
        self._shown = None
        self.changed.emit(None)

    def rename_task(self, new: TaskKey) -> None:
        """Go on with the same task under its new name."""
        if self._shown is not None:
            self._shown = replace(self._shown, task=replace(self._shown.task, key=new))
            self.changed.emit(self._shown)
        for area in self.areas.values():
            area.rename_task(new)

    def set_progress(self, edit_id: str, sent: int, total: int) -> None:
        """Show how much of a file on its way was sent, in bytes; a file that is not shown is no error."""
        any(area.set_progress(edit_id, sent, total) for area in self.areas.values())

    def _ask(self, area: AttachmentArea, signal: SignalInstance, attachment: Attachment) -> None:
        if area.task is not None:
            signal.emit(AttachmentRequest(area.task, area.field.name, attachment))

    def _rename(self, area: AttachmentArea, attachment: Attachment, name: str) -> None:
        if area.task is not None:
            self.rename_requested.emit(RenameFile(AttachmentRequest(area.task, area.field.name, attachment), name))

    def _use(self, area: AttachmentArea, use: FileUse, attachment: Attachment) -> None:
        if area.task is not None:
            self.use_requested.emit(AttachmentUse(use, AttachmentRequest(area.task, area.field.name, attachment)))

    def _save_all(self, area: AttachmentArea) -> None:
        if self._shown is not None:
            name = area.field.name
            self.save_all_requested.emit(SaveAll(self._shown.key, name, self._shown.task.files(name)))

    def _answer(self, area: AttachmentArea, answer: Answer) -> None:
        mark = self._shown.marks.get(area.field.name) if self._shown is not None else None
        if mark is not None:
            self.answered.emit(EditAnswer(mark.edit_id, answer))
