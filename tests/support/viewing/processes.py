"""The processes of viewers that this one has started, and no others."""

import psutil

from flowdash_desktop.viewing import COMMAND


def view_processes() -> list[psutil.Process]:
    """Those that live. Other tests may have left servers beside them."""
    return [child for child in psutil.Process().children() if _views(child)]


def _views(process: psutil.Process) -> bool:
    try:
        return COMMAND in process.cmdline()
    except psutil.Error:
        return False
