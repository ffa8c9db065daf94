"""The log file. It holds what the program did, never keys and never the text of tasks."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path


def start_log(folder: Path) -> None:
    """Write warnings and our own messages to ``flowdash-desktop.log``, under a megabyte; without a disk, nowhere."""
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("flowdash_desktop").setLevel(logging.INFO)
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "flowdash-desktop.log", maxBytes=500_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
