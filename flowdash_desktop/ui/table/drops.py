"""Files dragged from a file manager onto the table: where they would go, and why not where they can't."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table import cell_words
from flowdash_desktop.ui.table.messages import FilesDropped

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.view import TaskTableView

_EDGE = 40
_STEP_MS = 30
_MAX_STEP = 24


@dataclass(frozen=True, slots=True)
class DropTarget:
    """Where a drop would go. Without a field it is refused, and ``words`` say why."""

    row: int
    task: TaskKey | None
    field: Field | None
    words: str


class DropWords(QLabel):
    """The words over the table while files are dragged."""

    def __init__(self, view: TaskTableView) -> None:
        super().__init__(view)
        self._view = view
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(14, 8, 14, 8)
        self._refused = False
        self.hide()

    def say(self, words: str, refused: bool) -> None:
        """Show words, in the colours of a refusal or not."""
        tokens = self._view.theme.tokens
        self._refused = refused
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tokens.panel if refused else tokens.on_accent)
        self.setPalette(palette)
        room = self._view.viewport().width() - 32
        margins = 28
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, max(room - margins, 60)))
        self.setAccessibleName(words)
        self.adjustSize()
        viewport = self._view.viewport().geometry()
        self.move(viewport.center().x() - self.width() // 2, viewport.bottom() - self.height() - 16)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded box."""
        tokens, painter = self._view.theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.text if self._refused else tokens.accent)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()
        super().paintEvent(event)


class FileDrops(QObject):
    """Follows a drag over the table and says where the files would go; a drop becomes ``FilesDropped``."""

    def __init__(self, view: TaskTableView) -> None:
        super().__init__(view)
        self._view = view
        self.words = DropWords(view)
        self._paths: tuple[Path, ...] = ()
        self._refusal = ""
        self.target: DropTarget | None = None
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._scroll)

    @property
    def row(self) -> int:
        """The row that is marked, -1 for none."""
        return self.target.row if self.target is not None and self.target.field is not None else -1

    def enter(self, mime: QMimeData) -> bool:
        """A drag comes over the table. False where it carries nothing that concerns us."""
        self._paths, self._refusal = (), ""
        if not mime.hasUrls():
            return False
        urls = mime.urls()
        local = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if len(local) < len(urls) or not local:
            self._refusal = self.tr("Only files from this computer can be attached")
        elif any(path.is_dir() for path in local):
            self._refusal = self.tr("Folders can't be attached: drag the files in them")
        elif not all(path.is_file() for path in local):
            self._refusal = self.tr("This is not a file that can be read")
        else:
            self._paths = tuple(local)
        return True

    def move(self, event: QDragMoveEvent) -> None:
        """Mark the row and say what a drop would do there."""
        self._at = event.position().toPoint()
        self._show()
        if self.target is not None and self.target.field is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        edge = self._at.y() < _EDGE or self._at.y() > self._view.viewport().height() - _EDGE
        if edge and not self._timer.isActive():
            self._timer.start()
        elif not edge:
            self._timer.stop()

    def drop(self, event: QDropEvent) -> None:
        """Announce the files for the row and field under the pointer."""
        self._at = event.position().toPoint()
        target, paths = self.find(self._at), self._paths
        self.leave()
        if target.field is None or target.task is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._view.files_dropped.emit(FilesDropped(target.task, target.field.name, paths))

    def leave(self) -> None:
        """The drag is gone."""
        self._timer.stop()
        self.target = None
        self.words.hide()
        self._view.viewport().update()

    def find(self, at: QPoint) -> DropTarget:
        """Where a drop at this place of the viewport would go."""
        view, model = self._view, self._view.tasks
        if self._refusal:
            return DropTarget(-1, None, None, self._refusal)
        if model.schema.unique_id_field is None:
            return DropTarget(-1, None, None, self.tr("Tasks of this workflow can't be changed from here"))
        row = view.rowAt(at.y())
        field = view.file_field_at(view.column_at(at.x()))
        if field is None:
            return DropTarget(row, None, None, self.tr("Tasks of this workflow have no field for files"))
        shown = model.row_at(row)
        if shown is None:
            return DropTarget(-1, None, None, self.tr("Drop the files on a task"))
        there, coming = cell_words.file_count(shown.shown, field.name), len(self._paths)
        if field.limit is not None and there + coming > field.limit:
            words = self.tr("{field} takes at most {limit} files; {count} are there already")
            return DropTarget(row, None, None, words.format(field=field.name, limit=field.limit, count=there))
        words = self.tr("Attach %n files to {field} of {task}", "", coming)
        if coming == 1:
            words = self.tr("Attach 1 file to {field} of {task}")
        title = cell_words.title(shown, model.schema)
        return DropTarget(row, shown.shown.key, field, words.format(field=field.name, task=title))

    def _show(self) -> None:
        self.target = self.find(self._at)
        self.words.say(self.target.words, self.target.field is None)
        self._view.viewport().update()

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
