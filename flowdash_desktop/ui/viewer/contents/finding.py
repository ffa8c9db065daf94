"""What looks for words in a file, and what it tells the bar that asks for them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.viewing.search_messages import Query

translate = QCoreApplication.translate


class Finder(Protocol):
    """Searches one kind of content; ``said`` tells how many matches there are, in words."""

    @property
    def said(self) -> SignalInstance:
        """Carries words such as ``3 of 12``."""

    def search(self, query: Query | None) -> None:
        """Search for something else; None ends it and removes the marks."""

    def find_step(self, by: int) -> None:
        """Go to the next match (1) or the one before (-1); after the last comes the first."""


def found_words(number: int, total: int, *, is_searching: bool = False, has_more: bool = False) -> str:
    """``3 of 12``; ``…`` behind it while there may be more, ``+`` where more are not counted."""
    if not total:
        return translate("Viewer", "Searching…") if is_searching else translate("Viewer", "Not found")
    count = f"{counted(total)}+" if has_more else counted(total)
    words = translate("Viewer", "{number} of {count}").format(number=counted(number), count=count)
    return f"{words}…" if is_searching else words
