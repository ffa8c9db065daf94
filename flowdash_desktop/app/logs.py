"""The log file. It holds what the program did, never keys and never the text of tasks."""

from __future__ import annotations

import logging
from pathlib import Path


def start_log(folder: Path) -> None:
    """Write warnings and our own messages to ``flowdash-desktop.log``, under a megabyte; without a disk, nowhere."""
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("flowdash_desktop").setLevel(logging.INFO)
    root.addHandler(_FromFirstRecord(folder))


class _FromFirstRecord(logging.Handler):
    """Makes the folder and the handler that writes when there is something to write: most have not."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._writer: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; the lock of this handler is held."""
        if self._writer is None:
            self._writer = _writer(self._folder)
        self._writer.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._writer is not None:
            self._writer.close()
        super().close()


def _writer(folder: Path) -> logging.Handler:
    # Not imported above: it brings sockets and pickling along, which no start needs.
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = folder / "flowdash-desktop.log"
        writer: logging.Handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=1, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return writer
