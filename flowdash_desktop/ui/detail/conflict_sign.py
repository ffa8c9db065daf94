"""Says above what scrolls in the pane that there is a choice to make, while the choice itself is out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.detail.conflict_panel import ConflictPanel, ShownConflict
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.scrolled import Scrolled
from flowdash_desktop.ui.theme import Theme


class ConflictSign(TaskNotice):
    """One line with a button that leads to the choice. The choice may come while the pane must not scroll to it.

    Args:
        theme: of the notice.
        panel: where the person chooses.
        scroll: what the panel scrolls in.
        parent: what the sign stands in.
    """

    def __init__(self, theme: Theme, panel: ConflictPanel, scroll: Scrolled, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._panel = panel
        self._scroll = scroll
        self.action.connect(self._show_panel)
        scroll.verticalScrollBar().valueChanged.connect(self._scrolled)

    def tell(self, conflicts: Sequence[ShownConflict]) -> None:
        """Say which fields are to be chosen of; none for nothing."""
        if not conflicts:
            self.say("")
            return
        words = self.tr("{field} was changed here and by someone else.").format(field=conflicts[0].field)
        if len(conflicts) > 1:
            words = self.tr("{count} fields were changed here and by someone else.").format(count=len(conflicts))
        self.say(words, "warning", (("show", self.tr("Show")),))

    def _scrolled(self) -> None:
        """The person has scrolled to the choice."""
        if not self.isHidden() and self._scroll.shows(self._panel):
            self.tell(())

    def _show_panel(self) -> None:
        self.tell(())
        if (parent := self.parentWidget()) is not None and (layout := parent.layout()) is not None:
            layout.activate()  # without the sign, before the place of the panel is asked for
        self._scroll.lead_to(self._panel)
        self._panel.take_focus()
