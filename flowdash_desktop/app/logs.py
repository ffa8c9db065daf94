"""The log file. It holds what the program did, never keys and never the text of tasks."""

from __future__ import annotations

import io
import logging
import sys
from pathlib import Path

from flowdash_desktop import version_line

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(folder: Path, *, verbose: bool = False) -> None:
    """Write warnings and our own messages to ``flowdash-desktop.log``, under a megabyte; without a disk, nowhere.

    Args:
        folder: where the file is.
        verbose: write all messages of ours, and write them to the terminal as well.
    """
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("flowdash_desktop").setLevel(logging.DEBUG if verbose else logging.INFO)
    root.addHandler(_FromFirstRecord(folder))
    if verbose:
        terminal = logging.StreamHandler(sys.stderr)
        terminal.setFormatter(logging.Formatter(_FORMAT))
        root.addHandler(terminal)
        logging.getLogger("flowdash_desktop").info(version_line())


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

    formatter = logging.Formatter(_FORMAT)

    class Headed(RotatingFileHandler):
        """Begins each run and each file with the version and the system, so that a part of a log says what it is of."""

        def _open(self) -> io.TextIOWrapper:
            stream = super()._open()
            words = version_line()
            stream.write(formatter.format(logging.makeLogRecord(_HEADER | {"msg": words})) + self.terminator)
            return stream

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = folder / "flowdash-desktop.log"
        writer: logging.Handler = Headed(file, maxBytes=500_000, backupCount=1, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    writer.setFormatter(formatter)
    return writer


_HEADER = {"name": "flowdash_desktop", "levelno": logging.INFO, "levelname": "INFO"}
