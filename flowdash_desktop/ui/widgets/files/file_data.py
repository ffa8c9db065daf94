"""Files and pictures that are dragged, dropped or pasted: what the data holds, and which of the paths are files."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.field_types.text import is_web_address

_LIST_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


@runtime_checkable
class TakesFiles(Protocol):
    """A widget that attaches what is pasted anywhere inside it."""

    def take_files(self, data: QMimeData) -> None:
        """Attach the files or the picture, or say why not."""


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders that the data names; none where some of them are not of this computer."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls) if all(url.isLocalFile() for url in urls) else ()


def may_be_checked_out(paths: Sequence[Path]) -> bool:
    """Whether one of them may be a list that was checked out, as far as the names tell."""
    return any(path.suffix.lower() in _LIST_ENDINGS for path in paths)


def web_addresses(data: QMimeData, *, of_text: bool = True) -> tuple[str, ...]:
    """The web addresses that the data holds and nothing else: links of a browser, or a text that is one address.

    Args:
        data: what is dragged or pasted.
        of_text: whether a plain text counts.
    """
    texts = [bytes(url.toEncoded().data()).decode() for url in data.urls()] if data.hasUrls() else []
    if not texts and of_text and data.hasText():
        texts = [data.text().strip()]
    return tuple(dict.fromkeys(texts)) if all(map(is_web_address, texts)) else ()


def is_address(data: QMimeData) -> bool:
    """True for web addresses. A picture that a browser sends along with its address is taken as it is, instead."""
    return bool(web_addresses(data)) and not data.hasImage()


def clipboard_data() -> QMimeData:
    """What the clipboard holds; empty where Qt has nothing from the system, which it answers by None."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if data is None else data


def has_files(data: QMimeData) -> bool:
    """True where the data names files of this computer; its text is then their addresses, which no field takes."""
    return any(url.isLocalFile() for url in data.urls()) if data.hasUrls() else False


def has_only_picture(data: QMimeData) -> bool:
    """True for a picture without any text."""
    return data.hasImage() and not data.hasText()


def picture(data: QMimeData) -> QImage | None:
    """The picture that the data holds."""
    image = data.imageData() if data.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def taker_of(widget: QWidget) -> TakesFiles | None:
    """The widget around this one, or itself, that attaches files; None in a window that takes none."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, TakesFiles):
        around = None if around.isWindow() else around.parentWidget()
    return around


@dataclass(frozen=True, slots=True)
class PathKinds:
    """Which of some paths can be attached.

    Attributes:
        files: files.
        folders: folders.
        missing: neither of both, or out of reach.
        check_outs: files that tasks were checked out into. They are brought back, and not attached.
    """

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    missing: tuple[Path, ...] = ()
    check_outs: tuple[Path, ...] = ()


def _kinds(paths: Sequence[Path]) -> PathKinds:
    files: list[Path] = []
    folders: list[Path] = []
    missing: list[Path] = []
    for path in paths:
        try:
            if path.is_dir():
                folders.append(path)
            elif path.is_file():
                files.append(path)
            else:
                missing.append(path)
        except OSError:
            missing.append(path)
    lists = checked_out_of(files)
    return PathKinds(tuple(path for path in files if path not in lists), tuple(folders), tuple(missing), lists)


def checked_out_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The lists among them that were checked out. Blocks: call it on a worker thread."""
    if not may_be_checked_out(paths):
        return ()
    from flowdash_desktop.spreadsheet.check_out_look import checked_out  # the first rows do not wait for it

    return checked_out(paths)


class PathReader(QObject):
    """Asks the file system on a thread of its own, as a network drive may take seconds to answer.

    Signals:
        known(): the answer has come.
    """

    known = Signal()
    _answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kinds: PathKinds | None = None
        self._paths: tuple[Path, ...] = ()
        self._asked: object = None
        self._waiting: list[Callable[[PathKinds], None]] = []
        self._answered.connect(self._take)

    def begin(self, paths: tuple[Path, ...]) -> None:
        """Ask for these, unless they were asked for last."""
        if paths == self._paths and self._asked is not None:
            return
        self._paths, self.kinds, self._waiting = paths, None, []
        asked = self._asked = object()

        def read() -> None:
            kinds = _kinds(paths)
            with suppress(RuntimeError):  # the window is gone
                self._answered.emit(asked, kinds)

        threading.Thread(target=read, name="read kinds of files", daemon=True).start()

    def when_known(self, act: Callable[[PathKinds], None]) -> None:
        """Act on the answer: now where it is there, else when it comes."""
        if self.kinds is not None:
            act(self.kinds)
        else:
            self._waiting.append(act)

    def forget(self) -> None:
        """The next question is asked anew. Who waits for the answer still gets it."""
        if self.kinds is not None:
            self._paths, self._asked, self.kinds = (), None, None

    def _take(self, asked: object, kinds: PathKinds) -> None:
        if asked is not self._asked:
            return
        self.kinds = kinds
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act(kinds)
        self.known.emit()
