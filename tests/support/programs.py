"""Takes the place of the system's programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Programs(QObject):
    """Notes which files are opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    def begin(self) -> None:
        """Take the place."""
        QDesktopServices.setUrlHandler("file", self, "open")  # type: ignore[arg-type]  # it takes a text, whatever its stub says

    def end(self) -> None:
        """Leave it."""
        QDesktopServices.unsetUrlHandler("file")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))
