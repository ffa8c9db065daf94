"""The mark of systems for files that come from elsewhere: other programs ask before they trust such a file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from flowdash_desktop import APP_NAME

_XATTR = "user.xdg.origin.url"
_QUARANTINE = "com.apple.quarantine"


def mark_as_received(path: Path, origin: str) -> None:
    """Mark a file as one that was received; where the disk keeps no marks nothing happens.

    Args:
        path: a file that may be written.
        origin: the address of the server that it came from, ``""`` where that is this computer.
    """
    if not origin:
        return
    with suppress(OSError, ValueError):
        if sys.platform == "win32":
            Path(f"{path}:Zone.Identifier").write_text(
                f"[ZoneTransfer]\nZoneId=3\nHostUrl={origin}\n", encoding="utf-8"
            )
        elif sys.platform == "darwin":
            _quarantine(path)
        else:
            os.setxattr(path, _XATTR, origin.encode())


def _quarantine(path: Path) -> None:
    """MacOS has no call for it in Python's library; its own tool sets the mark."""
    import subprocess

    mark = f"0081;00000000;{APP_NAME};"
    subprocess.run(["/usr/bin/xattr", "-w", _QUARANTINE, mark, str(path)], check=False, capture_output=True, timeout=5)
