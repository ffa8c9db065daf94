"""Files that are dropped, pasted or chosen for a file field: what is asked for, and why some can't be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from flowdash_desktop.domain.field_types.files import RemoteAddress
from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.events import AddressesAdded, FilesAdded, ImagePasted
from flowdash_desktop.ui.sentences import sentence_of
from flowdash_desktop.ui.widgets.files.file_data import PathKinds, local_paths, picture, web_addresses


@dataclass(frozen=True, slots=True)
class Intake:
    """What a file field can take now.

    Attributes:
        task: for which task, None for one that is not made yet.
        room: how many files still fit, None for any number.
        reason: why none can be added, ``""`` where they can.
    """

    task: TaskKey | None
    room: int | None
    reason: str


class AddingFiles(QObject):
    """Takes what an area is given. Nothing is read or sent by it.

    Args:
        field: for which field.
        intake: tells what it can take now.
        parent: the area.

    Signals:
        files_added(FilesAdded): files of this computer.
        addresses_added(AddressesAdded): files that the server is to fetch.
        image_pasted(ImagePasted): a picture without a file.
        said(str): why nothing was taken, or what was left out; ``""`` when all was taken.
    """

    files_added = Signal(object)
    addresses_added = Signal(object)
    image_pasted = Signal(object)
    said = Signal(str)

    def __init__(self, field: Field, intake: Callable[[], Intake], parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._intake = intake
        self._parent = parent
        self._dialog: QFileDialog | None = None

    def choose(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self._parent, self.tr("Add files to {field}").format(field=self._field.name))
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

    def take(self, data: QMimeData, kinds: PathKinds | None = None) -> bool:
        """Take what was dropped or pasted; False, with the reason in words, when it can't be taken.

        Args:
            data: what it was.
            kinds: what the file system said of its paths, None where it has not answered.
        """
        if paths := local_paths(data):
            return self.add(paths, kinds)
        image = picture(data)
        if image is None and (addresses := web_addresses(data)):
            return self.add_addresses([RemoteAddress(address) for address in addresses])
        if image is None:
            return self._refuse(self.cannot_take(data))
        if why := self.why_not(1):
            return self._refuse(why)
        self.said.emit("")
        self.image_pasted.emit(ImagePasted(self._field.name, image, self._intake().task))
        return True

    def cannot_take(self, data: QMimeData) -> str:
        """Why data without files of this computer and without a picture can't be attached."""
        if data.hasUrls():
            return self.tr("Only files of this computer and web addresses can be added.")
        return self.tr("There are no files to add. Copy a file, a picture or a web address first.")

    def add_addresses(self, addresses: Sequence[RemoteAddress]) -> bool:
        """Ask for the files at web addresses to be added; more than fit are refused as a whole."""
        task = self._intake().task
        if why := self.why_no_addresses(len(addresses)):
            return self._refuse(why)
        assert task is not None
        self.said.emit("")
        self.addresses_added.emit(AddressesAdded(self._field.name, tuple(addresses), task))
        return True

    def why_no_addresses(self, count: int) -> str:
        """Why the files at so many web addresses can't be added, ``""`` where they can."""
        if self._intake().task is None:
            return self.tr("Create the task first, then add the web address.")
        return self.why_not(count)

    def add(self, paths: Sequence[Path], kinds: PathKinds | None = None) -> bool:
        """Ask for these files to be added; more than fit are refused as a whole.

        A folder is looked into before it is added, and the person is asked; a task that is not there yet takes none.
        Where the file system has not answered nobody waits for it.
        """
        files = tuple(paths) if kinds is None else self._can_look_into(kinds)
        left_out = self.left_out(kinds) if kinds is not None else ""
        if not files or (why := self.why_not(len(files))):
            return self._refuse(why if files else left_out)
        self.said.emit(left_out)
        self.files_added.emit(FilesAdded(self._field.name, files, self._intake().task))
        return True

    def left_out(self, kinds: PathKinds) -> str:
        """What is said of folders and of paths that can't be read, ``""`` where there are none."""
        words = []
        if kinds.folders and self._intake().task is None:
            text = self.tr("Folders can't be added: {names}. Add the files in them.")
            words.append(sentence_of(text, names=_names(kinds.folders)))
        if kinds.missing:
            words.append(sentence_of(self.tr("These can't be read: {names}."), names=_names(kinds.missing)))
        return " ".join(words)

    def _can_look_into(self, kinds: PathKinds) -> tuple[Path, ...]:
        """The files, and the folders where these can be looked into."""
        return kinds.files if self._intake().task is None else kinds.files + kinds.folders

    def count_of(self, kinds: PathKinds) -> int:
        """How many files there are at least: a folder counts as one until it is looked into."""
        return len(self._can_look_into(kinds))

    def why_not(self, count: int) -> str:
        """Why so many can't be added, ``""`` where they can."""
        now, field = self._intake(), self._field
        room = now.room
        if now.reason:
            return now.reason
        if room is None or count <= room:
            return ""
        words = self.tr("{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.")
        if room == 0:
            words = self.tr("{field} holds at most {limit} files. Remove one to add another.")
        return words.format(field=field.name, limit=field.limit, room=room, count=count)

    def _refuse(self, words: str) -> bool:
        self.said.emit(words)
        return False

    def _chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    def _closed(self) -> None:
        self._dialog = None


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.name or str(path) for path in paths)
