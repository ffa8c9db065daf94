"""Gives addresses and files to the programs of the system, and tells where documents are kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from flowdash_desktop.disk import usual_rights
from flowdash_desktop.domain.text.addresses import address_kind
from flowdash_desktop.domain.text.opened_files import may_be_opened


def documents() -> Path:
    """The folder where people keep their documents, or their home where there is none."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # Many homes have no such folder: a dialog that begins there would offer its name as that of a file.
    return Path(named) if named and Path(named).is_dir() else Path.home()


def open_address(address: str) -> bool:
    """Open a web page, an e-mail or a phone number. False where it is another address, or no program opens it."""
    if address_kind(address) is None:
        return False
    return _opened(QUrl(address, QUrl.ParsingMode.StrictMode))


def open_received(path: Path) -> bool:
    """Open a file of somebody else. False where it may be a program, or where no program opens it."""
    return may_be_opened(path.name) and open_file(path)


def open_file(path: Path) -> bool:
    """Open a file or a folder of ours. False where no program opens it."""
    return _opened(QUrl.fromLocalFile(str(path)))


def _opened(url: QUrl) -> bool:
    with usual_rights():
        return QDesktopServices.openUrl(url)
