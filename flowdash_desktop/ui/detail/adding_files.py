"""Files that are dropped, pasted or chosen for a file field: what is asked for, and why some can't be taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.ui.detail.requests import FilesAdded, ImagePasted

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.attachments import AttachmentArea


class AddingFiles(QObject):
    """Takes what an area is given. Nothing is read or sent by it.

    Signals:
        files_added(FilesAdded): files of this computer.
        image_pasted(ImagePasted): a picture without a file.
        said(str): why nothing was taken; ``""`` when something was.
    """

    files_added = Signal(object)
    image_pasted = Signal(object)
    said = Signal(str)

    def __init__(self, area: AttachmentArea) -> None:
        """``area`` tells for which field and task, and how many still fit."""
        super().__init__(area)
        self._area = area
        self._dialog: QFileDialog | None = None

    def choose(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self._area, self.tr("Add files to {field}").format(field=self._area.field.name))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def dismiss(self) -> None:
        """Let the person choose no more: another task is shown."""
        if self._dialog is not None:
            self._dialog.reject()

    def take(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; False, with the reason in words, when it can't be taken."""
        if data.hasUrls():
            urls = data.urls()
            paths = [Path(u.toLocalFile()) for u in urls if u.isLocalFile()]
            if len(paths) < len(urls):
                return self._refuse(self.tr("Only files of this computer can be added. Save it first, then add it."))
            return self.add(paths)
        if data.hasImage():
            image = data.imageData()
            if isinstance(image, QImage) and not image.isNull():
                if self.refuses(1):
                    return False
                self.said.emit("")
                self.image_pasted.emit(ImagePasted(self._area.field.name, image, self._area.task))
                return True
        return self._refuse(self.tr("There are no files to add. Copy a file or a picture first."))

    def add(self, paths: Sequence[Path]) -> bool:
        """Ask for these files to be added; folders, and more than there is room for, are refused with words."""
        folders = [p.name or str(p) for p in paths if p.is_dir()]
        if folders:
            names = ", ".join(folders)
            return self._refuse(self.tr("Folders can't be added: {names}. Add the files in them.").format(names=names))
        if not paths or self.refuses(len(paths)):
            return False
        self.said.emit("")
        self.files_added.emit(FilesAdded(self._area.field.name, tuple(paths), self._area.task))
        return True

    def refuses(self, count: int) -> bool:
        """True, with the reason in words, when so many can't be added."""
        room, field = self._area.room, self._area.field
        if self._area.reason:
            return not self._refuse(self._area.reason)
        if room is not None and count > room:
            if room == 0:
                words = self.tr("{field} holds at most {limit} files. Remove one to add another.")
            else:
                words = self.tr("{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.")
            return not self._refuse(words.format(field=field.name, limit=field.limit, room=room, count=count))
        return False

    def _refuse(self, words: str) -> bool:
        self.said.emit(words)
        return False

    def _chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    def _closed(self) -> None:
        self._dialog = None
