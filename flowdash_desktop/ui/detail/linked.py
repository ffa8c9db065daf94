"""The tasks that a task is linked to, by link."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from flowdash_desktop.domain.tasks import Link
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets import ElidedLabel

_MOST = 50
_GAP = 4


class LinkedTasks(Section):
    """Each link's name, and below it a line for each of its tasks, as plain text. Hidden where there are no links."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__("", parent)
        self._title.setText(self.tr("Linked"))
        self.setAccessibleName(self.tr("Linked tasks"))
        self._links: list[_LinkLines] = []
        self.hide()

    def show_links(self, links: Mapping[str, Link]) -> None:
        """Show these links; lines that were made before are used again."""
        while len(self._links) < len(links):
            made = _LinkLines(self)
            self._links.append(made)
            self.add(made)
        count = 0
        for lines, (name, link) in zip(self._links, links.items(), strict=False):
            count += len(link.tasks)
            titles = [task.title or self.tr("Untitled") for task in link.tasks[:_MOST]]
            more = len(link.tasks) - len(titles)
            quiet = self.tr("and {count} more").format(count=more) if more else "" if titles else self.tr("None")
            lines.show_lines(name, titles, quiet)
        for lines in self._links[len(links) :]:
            lines.hide()
        self.set_count(str(count) if count else "")
        self.setVisible(bool(links))


class _LinkLines(QWidget):
    """The name of a link, small, above the lines of its tasks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ElidedLabel(parent=self)
        set_variant(self._name, "tone", "small")
        self._lines: list[ElidedLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _GAP, 0, _GAP)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self._name)

    def show_lines(self, name: str, titles: list[str], quiet: str) -> None:
        """Show a line for each title, and after them a quiet one unless it is empty."""
        shown = [*titles, quiet] if quiet else titles
        while len(self._lines) < len(shown):
            line = ElidedLabel(parent=self)
            self._lines.append(line)
            self._column.addWidget(line)
        self._name.setText(name)
        for at, (line, text) in enumerate(zip(self._lines, shown, strict=False)):
            line.setText(text)
            line.setAccessibleName(f"{name}: {text}")
            set_variant(line, "tone", "" if at < len(titles) else "muted")
            line.show()
        for line in self._lines[len(shown) :]:
            line.hide()
        self.show()
