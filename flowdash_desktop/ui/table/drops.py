"""Files dragged from a file manager onto the table: where they would go, and why not where they can't."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QToolTip

from flowdash_desktop.domain.field_types.files import RemoteAddress
from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.web_links import real_host
from flowdash_desktop.ui.events import AddressesAdded, FilesAdded, ImagePasted
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.widgets.files.drop_texts import DropWords, back_words
from flowdash_desktop.ui.widgets.files.file_data import (
    PathKinds,
    PathReader,
    has_files,
    local_paths,
    may_be_checked_out,
    picture,
    web_addresses,
)
from flowdash_desktop.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_EDGE = 40
_STEP_MS = 30
_MAX_STEP = 24


@dataclass(frozen=True, slots=True)
class DropTarget:
    """Where a drop would go. Without a field it is refused, and ``words`` say why, unless a list comes back by it."""

    row: int
    task: TaskKey | None
    field: Field | None
    words: str
    check_outs: tuple[Path, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether a drop does something."""
        return self.field is not None or bool(self.check_outs)


def file_field_at(model: TaskTableModel, column: int) -> Field | None:
    """The file field of a column, else the first one to which files can be added."""
    fields, schema = model.fields, model.schema
    if 0 <= column < len(fields) and cell_texts.takes_files(fields[column], schema):
        return fields[column]
    return next((field for field in fields if cell_texts.takes_files(field, schema)), None)


class FileDrops(QObject):
    """Follows a drag over the table and says where the files would go.

    Signals:
        files_dropped: ``FilesAdded``, also where they were pasted.
        addresses_dropped: ``AddressesAdded``, for files that the server fetches.
        picture_pasted: ``ImagePasted``.
        list_dropped(Path): a file that tasks were checked out into; it fell anywhere in the table.
    """

    files_dropped = Signal(object)
    addresses_dropped = Signal(object)
    picture_pasted = Signal(object)
    list_dropped = Signal(object)

    def __init__(self, view: TaskRowsView) -> None:
        super().__init__(view)
        self._view = view
        self.words = DropWords(view.theme, view)
        self._refusal = ""
        self._paths: tuple[Path, ...] = ()
        self._addresses: tuple[str, ...] = ()
        self._count = 0
        self._reader = PathReader(self)
        self._reader.known.connect(self._known)
        self.target: DropTarget | None = None
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._scroll)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drags over the rows, which are all followed here."""
        match event:
            case QDragEnterEvent():
                self._enter(event)
            case QDragMoveEvent():
                self._move(event)
            case QDropEvent():
                self._drop(event)
            case QDragLeaveEvent():
                self._leave()
                event.accept()
            case _:
                return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        """A drag comes over the table. One that carries no files does not concern us."""
        if not event.mimeData().hasUrls():
            event.ignore()
            return
        self._begin(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _begin(self, mime: QMimeData, *, ask: bool = True) -> None:
        paths = local_paths(mime)
        self._addresses = () if mime.hasImage() else web_addresses(mime, of_text=not ask)
        self._paths, self._count, self._refusal = paths, max(1, len(paths), len(self._addresses)), ""
        if not paths and not self._addresses and mime.hasUrls():
            self._refusal = self.tr("Only files from this computer can be attached")
        elif ask:
            self._reader.begin(paths)

    def _move(self, event: QDragMoveEvent) -> None:
        """Mark the row and say what a drop would do there."""
        self._at = event.position().toPoint()
        self._show()
        if self.target is not None and self.target.is_good:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        edge = self._at.y() < _EDGE or self._at.y() > self._view.viewport().height() - _EDGE
        if edge and not self._timer.isActive():
            self._timer.start()
        elif not edge:
            self._timer.stop()

    def _drop(self, event: QDropEvent) -> None:
        """Announce the files for the row and field under the pointer."""
        self._at = event.position().toPoint()
        target = self.find(self._at)
        if self._reader.kinds is None and target.field is not None and may_be_checked_out(self._paths):
            self._reader.when_known(lambda kinds: self._fall(target, kinds))
            accepted = True
        else:
            accepted = self._attach(target)
        self._leave()
        if not accepted:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def paste(self, mime: QMimeData) -> None:
        """Attach what was copied to the current task: to the file field of the current column, else to the first."""
        view = self._view
        index = view.currentIndex()
        at = view.visualRect(index).center() if index.isValid() else QPoint()
        self._reader.forget()
        self._begin(mime, ask=False)
        target = self._target(index.row(), index.column())
        if view.target.has_several():
            target = DropTarget(-1, None, None, self.tr("Files can be attached to one task at a time"))
        image = picture(mime)
        if (has_files(mime) or self._addresses) and self._attach(target):
            return
        if image is not None and target.field is not None and target.task is not None:
            self.picture_pasted.emit(ImagePasted(target.field.name, image, target.task))
            return
        self._tell(at, target.words)

    def _attach(self, target: DropTarget) -> bool:
        """Ask for the files to be attached, and a list to be brought back. False where nothing can be done."""
        if target.check_outs:
            for path in target.check_outs:
                self.list_dropped.emit(path)
            if target.field is None:
                return True
        if target.field is None or target.task is None:
            return False
        if self._addresses:
            self._lead_to(target.task)
            found = tuple(map(RemoteAddress, self._addresses))
            self.addresses_dropped.emit(AddressesAdded(target.field.name, found, target.task))
            return True
        self._add(target, self._reader.kinds or PathKinds(self._paths))  # nobody waits: copying tells
        return True

    def _fall(self, target: DropTarget, kinds: PathKinds) -> None:
        """Take what fell before the file system had answered."""
        for path in kinds.check_outs:
            self.list_dropped.emit(path)
        self._add(target, kinds)

    def _add(self, target: DropTarget, kinds: PathKinds) -> None:
        if target.field is not None and target.task is not None and (kinds.files or kinds.folders):
            self._lead_to(target.task)
            self.files_dropped.emit(FilesAdded(target.field.name, kinds.files + kinds.folders, target.task))
        if words := self._left_out(kinds):
            self._tell(self._at, words)

    def _lead_to(self, task: TaskKey) -> None:
        """Make the task current where none is yet.

        The pane is made with the first current task, and attaches the files. What fell just after the start was lost.
        """
        if self._view.current_task is None:
            self._view.current.go_to(task)

    def _why_refused(self) -> str:
        """Why nothing of what is dragged can be attached, wherever it is dropped; ``""`` where something can."""
        kinds = self._reader.kinds
        if self._refusal or kinds is None or kinds.files or kinds.folders:
            return self._refusal
        return self._left_out(kinds)

    def _left_out(self, kinds: PathKinds) -> str:
        names = ", ".join(path.name for path in kinds.missing)
        return self.tr("These files can't be read: {names}").format(names=names) if names else ""

    def _tell(self, at: QPoint, words: str) -> None:
        viewport = self._view.viewport()
        QToolTip.showText(viewport.mapToGlobal(at), plain_tooltip(words), viewport)

    def _leave(self) -> None:
        """The drag is gone."""
        self._timer.stop()
        self._reader.forget()
        self._mark(None)
        self.words.hide()

    def find(self, at: QPoint) -> DropTarget:
        """Where a drop at this place of the viewport would go."""
        return self._target(self._view.sticky.row_seen_at(at.y()), self._view.header.section_at(at.x()))

    def _target(self, row: int, column: int) -> DropTarget:
        target, kinds = self._target_of_files(row, column), self._reader.kinds
        if kinds is None or not kinds.check_outs:
            return target
        words = back_words(kinds.check_outs)
        if target.field is None or not (kinds.files or kinds.folders):
            return DropTarget(-1, None, None, words, kinds.check_outs)
        return replace(target, words=f"{words}. {target.words}", check_outs=kinds.check_outs)

    def _target_of_files(self, row: int, column: int) -> DropTarget:
        model, kinds = self._view.tasks, self._reader.kinds
        if refusal := self._why_refused():
            return DropTarget(-1, None, None, refusal)
        if model.schema.unique_id_field is None:
            return DropTarget(-1, None, None, self.tr("Tasks of this workflow can't be changed from here"))
        field = file_field_at(model, column)
        if field is None:
            return DropTarget(row, None, None, self.tr("Tasks of this workflow have no field for files"))
        shown = model.shown.row_at(row)
        if shown is None:
            return DropTarget(-1, None, None, self.tr("Drop the files on a task"))
        coming = len(kinds.files + kinds.folders) if kinds is not None else self._count
        there = cell_texts.file_count(shown.shown, field.name)
        if field.limit is not None and there + coming > field.limit:
            words = self.tr("{field} takes at most {limit} files; {count} are there already")
            return DropTarget(row, None, None, words.format(field=field.name, limit=field.limit, count=there))
        title = cell_texts.title(shown, model.schema)
        words = self._coming_words(coming)
        hosts = ", ".join(dict.fromkeys(map(real_host, self._addresses)))
        return DropTarget(row, shown.shown.key, field, words.format(field=field.name, task=title, host=hosts))

    def _coming_words(self, coming: int) -> str:
        """What a drop does, for so many files at least."""
        kinds = self._reader.kinds
        if kinds is not None and kinds.folders:
            return self.tr("Look into the folder, and ask before its files are added to {field} of {task}")
        if self._addresses:
            return self.tr("Have the server fetch it from {host} for {field} of {task}")
        if coming == 1:
            return self.tr("Add 1 file to {field} of {task}")
        return self.tr("Add %n files to {field} of {task}", "", coming)

    def _show(self) -> None:
        target = self.find(self._at)
        self._mark(target)
        at = self._view.viewport().mapTo(self._view, self._at)
        self.words.say(target.words, at, refused=not target.is_good)

    def _mark(self, target: DropTarget | None) -> None:
        """Mark the row that a drop would go to."""
        self.target = target
        self._view.highlights.drop_row = target.row if target is not None and target.field is not None else -1
        self._view.viewport().update()

    def _known(self) -> None:
        """The file system has answered: a folder is not counted any more."""
        if self.target is not None:
            self._show()

    def _scroll(self) -> None:
        """Go on scrolling while the pointer rests near an edge, faster the nearer it is."""
        height, y = self._view.viewport().height(), self._at.y()
        near = _EDGE - y if y < _EDGE else height - _EDGE - y
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before - max(-_MAX_STEP, min(_MAX_STEP, near // 2)))
        if bar.value() == before:
            self._timer.stop()
        else:
            self._show()
