"""Which commands of the viewer can be done with the file that a view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flowdash_desktop.ui.viewer.commands import Command

if TYPE_CHECKING:
    from flowdash_desktop.ui.viewer.file_view import FileView


def usable_with(view: FileView) -> set[Command]:
    """What can be done with what is shown."""
    usable: set[Command] = set()
    page, pages = view.pages
    if view.can_zoom:
        usable |= {Command.ZOOM_IN, Command.ZOOM_OUT, Command.FULL_SIZE}
    if view.can_find:
        usable.add(Command.FIND)
    if view.shows_pages:
        usable |= {Command.FIT_WIDTH, Command.FIT_PAGE, Command.ROTATE}
        usable |= {Command.TWO_PAGES} if pages > 1 else set()
        usable |= {Command.NEXT_PAGE} if page < pages else set()
        usable |= {Command.PREVIOUS_PAGE} if page > 1 else set()
    return usable
