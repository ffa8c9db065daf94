"""When all that was chosen in a window is stored."""

from __future__ import annotations

from flowdash_desktop.ui.application.application import Application

_GOES_ON = frozenset({"automatic backups"})
"""What runs for as long as the window is open."""


def is_stored(application: Application) -> bool:
    """True where nothing that was chosen is on its way to the disk any more."""
    return {task.get_name() for task in application._scope._tasks} <= _GOES_ON
