"""Whether there is a screen to show a window on; Qt itself ends the process with a core dump where there is none."""

from __future__ import annotations

import os
import re
import socket
import sys

from flowdash_desktop import APP_NAME

_MISSING = re.compile(r"(\S+\.so[.\d]*): cannot open shared object")
_OFFSCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def missing_display() -> str:
    """One line that says why no window can be opened, ``""`` when one can."""
    if sys.platform in ("win32", "darwin"):
        return ""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0] in _OFFSCREEN:
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display:
        return "There is no display to open a window on: start Flowdash Desktop from a desktop session, or set DISPLAY."
    if display.startswith(":") and not _answers(display):
        return f"The display {display} does not answer: start Flowdash Desktop from a desktop session."
    return ""


def missing_library(said: str) -> str:
    """One line for what the system's loader has said of a library, ``""`` where it is about no missing one."""
    found = _MISSING.match(said)
    return f"{APP_NAME} needs the system library {found[1]}, which is not installed." if found else ""


def _answers(display: str) -> bool:
    number = display[1:].split(".")[0]
    address = f"/tmp/.X11-unix/X{number}"
    for name in (address, f"\0{address}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(2)
            try:
                probe.connect(name)
            except OSError:
                continue
            return True
    return False
