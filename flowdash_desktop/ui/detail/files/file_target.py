"""A pane that takes files and pictures anywhere: one frame and words beside the pointer say where they go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from flowdash_desktop.domain.text.web_links import real_host
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.sentences import sentence_of
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.files.drop_texts import DropWords, back_words
from flowdash_desktop.ui.widgets.files.file_data import (
    PathKinds,
    PathReader,
    clipboard_data,
    has_files,
    has_only_picture,
    is_address,
    local_paths,
    may_be_checked_out,
    web_addresses,
)
from flowdash_desktop.ui.widgets.text import plain_tooltip


@dataclass(frozen=True, slots=True)
class _Goal:
    """Where a drop goes: an area and what is said, or no area and why not. ``around`` is framed. A list that was
    checked out comes back, wherever it falls."""

    area: AttachmentArea | None
    words: str
    around: QRect
    check_outs: tuple[Path, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether a drop does something."""
        return self.area is not None or bool(self.check_outs)


class _Frame(QWidget):
    """A frame over a pane that takes no pointer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pane = parent
        self._around = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, around: QRect) -> None:
        """Frame a part of the pane."""
        self.setGeometry(self._pane.rect())
        self._around = around
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed line in the accent's colour, and its tint inside."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self._around).adjusted(2, 2, -2, -2)
        painter.setOpacity(0.08)
        painter.setBrush(tokens.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place, 6, 6)
        painter.setOpacity(1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(place, 6, 6)


class FileTarget(QObject):
    """Takes what is dragged over the pane or pasted in it, for the file field under the pointer or the first one.

    Args:
        theme: its colours.
        pane: the pane.
        areas: gives the areas of its file fields, in their order.
        bring: brings an area into view.
        why_not: tells why nothing at all can be taken, ``""`` where something can.

    Signals:
        list_dropped(Path): a file that tasks were checked out into.
    """

    list_dropped = Signal(object)

    def __init__(
        self,
        theme: Theme,
        pane: QWidget,
        areas: Callable[[], Mapping[str, AttachmentArea]],
        bring: Callable[[QWidget], object],
        why_not: Callable[[], str],
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._areas = areas
        self._bring = bring
        self._why_not = why_not
        self._frame = _Frame(theme, pane)
        self.words = DropWords(theme, pane)
        self._data: QMimeData | None = None
        self._count = 0
        self._at = QPoint()
        self._reader = PathReader(self)
        self._reader.known.connect(self._known)
        pane.setAcceptDrops(True)
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a drag over the pane, and hear *Paste* where no input has the focus."""
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                return self._enter(event)
            case QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._move(event)
            case QEvent.Type.DragLeave:
                self._end()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._drop(event)
            case QEvent.Type.ShortcutOverride | QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._key(event)
        return super().eventFilter(watched, event)

    def take(self, data: QMimeData) -> None:
        """Attach what was pasted to the field with the focus, else to the first one; say why where that can't be."""
        focus = QApplication.focusWidget()
        self._reader.forget()
        goal = self._goal(data, self._area_around(focus) if focus is not None else None, max(1, len(local_paths(data))))
        if goal.area is not None:
            goal.area.adding.take(data)
            self._bring(goal.area)
        else:
            near = focus if focus is not None and self._pane.isAncestorOf(focus) else self._pane
            at = near.mapToGlobal(near.rect().bottomLeft())
            QToolTip.showText(at, plain_tooltip(goal.words), self._pane)

    # A drag

    def _enter(self, event: QDragEnterEvent) -> bool:
        data = event.mimeData()
        if not (data.hasUrls() or data.hasImage() or web_addresses(data)):
            return False
        paths = local_paths(data)
        self._count = max(1, len(paths))
        if paths:
            self._reader.begin(paths)
        self._data = data
        self._at = event.position().toPoint()
        self._show(data)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _move(self, event: QDragMoveEvent) -> bool:
        self._at = event.position().toPoint()
        if self._show(event.mimeData()).is_good:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        data, self._at = event.mimeData(), event.position().toPoint()
        goal, kinds, paths = self._goal_at(data), self._reader.kinds, local_paths(data)
        area = goal.area
        if kinds is None and area is not None and may_be_checked_out(paths):
            self._reader.when_known(lambda kinds: self._fall(area, paths, kinds))
            was_accepted = True
        else:
            for path in goal.check_outs:
                self.list_dropped.emit(path)
            was_accepted = area is not None and area.adding.take(data, kinds)
        self._end()
        if not was_accepted and not goal.check_outs:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if was_accepted and area is not None:
            self._bring(area)
        return True

    def _fall(self, area: AttachmentArea, paths: Sequence[Path], kinds: PathKinds) -> None:
        """Take what fell before the file system had answered."""
        for path in kinds.check_outs:
            self.list_dropped.emit(path)
        if kinds.files or kinds.folders or not kinds.check_outs:
            area.adding.add(tuple(paths), kinds)

    def _end(self) -> None:
        self._data = None
        self._reader.forget()
        self._frame.hide()
        self.words.hide()

    def _known(self) -> None:
        """The file system has answered: a folder is not counted any more."""
        if self._data is not None:
            self._show(self._data)

    def _show(self, data: QMimeData) -> _Goal:
        goal = self._goal_at(data)
        if goal.is_good:
            self._frame.show_around(goal.around)
        else:
            self._frame.hide()
        self.words.say(goal.words, self._at, refused=not goal.is_good)
        return goal

    # Where to

    def _goal_at(self, data: QMimeData) -> _Goal:
        under = self._pane.childAt(self._at)
        kinds = self._reader.kinds if local_paths(data) else None
        count = self._count if kinds is None else self._count_of(kinds)
        goal = self._goal(data, self._area_around(under) if under is not None else None, count)
        if kinds is None or not kinds.check_outs:
            return goal
        words = sentence_of(back_words(kinds.check_outs))
        if goal.area is None or not (kinds.files or kinds.folders):
            return _Goal(None, words, self._pane.rect(), kinds.check_outs)
        return replace(goal, words=f"{words} {goal.words}", check_outs=kinds.check_outs)

    def _count_of(self, kinds: PathKinds) -> int:
        """How many files there are at least; all areas are of one task, and count alike."""
        area = next(iter(self._areas().values()), None)
        return area.adding.count_of(kinds) if area is not None else len(kinds.files)

    def _goal(self, data: QMimeData, pointed: AttachmentArea | None, count: int) -> _Goal:
        areas = [*self._areas().values()]
        if why := self._why_not():
            return _Goal(None, why, QRect())
        if not areas:
            return _Goal(None, self.tr("Tasks of this workflow have no field for files."), QRect())
        area = pointed or next((area for area in areas if not area.adding.why_not(count)), areas[0])
        why, left_out = self._refusal(data, area, count)
        if why:
            return _Goal(None, why, QRect())
        around = QRect(area.mapTo(self._pane, QPoint()), area.size()) if pointed else self._pane.rect()
        return _Goal(area, f"{self._words_for(data, area, count)} {left_out}".strip(), around)

    def _refusal(self, data: QMimeData, area: AttachmentArea, count: int) -> tuple[str, str]:
        """Why nothing of this can go into an area, else ``""``; and what is said of the part that can't."""
        why, left_out = area.adding.why_not(count), ""
        if is_address(data):
            why = area.adding.why_no_addresses(len(web_addresses(data)))
        elif not local_paths(data):
            why = why or ("" if data.hasImage() else area.adding.cannot_take(data))
        elif (kinds := self._reader.kinds) is not None:
            left_out = area.adding.left_out(kinds)
            why = why or ("" if area.adding.count_of(kinds) else left_out)
        return why, left_out

    def _words_for(self, data: QMimeData, area: AttachmentArea, count: int) -> str:
        if is_address(data):
            hosts = ", ".join(dict.fromkeys(map(real_host, web_addresses(data))))
            words = self.tr("Have the server fetch it from {host} for {field}.")
            return sentence_of(words, field=area.field.name, host=hosts)
        if not local_paths(data):
            words = self.tr("Add the picture to {field}.")
        elif self._looks_into_folder(area):
            words = self.tr("Look into the folder, and ask before its files are added to {field}.")
        elif count == 1:
            words = self.tr("Add 1 file to {field}.")
        else:
            words = self.tr("Add %n files to {field}.", "", count)
        return sentence_of(words, field=area.field.name)

    def _looks_into_folder(self, area: AttachmentArea) -> bool:
        kinds = self._reader.kinds
        return kinds is not None and bool(kinds.folders) and area.adding.count_of(kinds) > len(kinds.files)

    def _area_around(self, widget: QWidget) -> AttachmentArea | None:
        """The area of the field to which a part of the pane belongs, its section's head included."""
        for area in self._areas().values():
            section = area.parentWidget()
            if section is not None and (widget is section or section.isAncestorOf(widget)):
                return area
        return None

    # Keys

    def _key(self, event: QKeyEvent) -> bool:
        data = clipboard_data()
        if not event.matches(QKeySequence.StandardKey.Paste) or not (
            has_files(data) or has_only_picture(data) or web_addresses(data, of_text=False)
        ):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.take(data)
        return True
