"""The tasks that a task is linked to, by link."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from flowdash_desktop.domain.tasks import Link
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.editors.base import LABEL_WIDTH
from flowdash_desktop.ui.theme import set_variant

_MOST = 50


class LinkedTasks(Section):
    """Each link's name and the titles of its tasks, as plain text. Hidden where there are no links."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__("", parent)
        self._title.setText(self.tr("Linked"))
        self.setAccessibleName(self.tr("Linked tasks"))
        self._rows: list[tuple[QWidget, QLabel, QLabel]] = []
        self.hide()

    def show_links(self, links: Mapping[str, Link]) -> None:
        """Show these links; rows that were made before are used again."""
        while len(self._rows) < len(links):
            self._rows.append(self._make_row())
        count = 0
        for (row, name, titles), (link_name, link) in zip(self._rows, links.items(), strict=False):
            count += len(link.tasks)
            lines = [task.title or self.tr("Untitled") for task in link.tasks[:_MOST]]
            if len(link.tasks) > _MOST:
                lines.append(self.tr("and {count} more").format(count=len(link.tasks) - _MOST))
            shown = "\n".join(lines)
            name.setText(link_name)
            titles.setText(shown or self.tr("None"))
            titles.setAccessibleName(f"{link_name}: {shown.replace(chr(10), ', ')}")
            set_variant(titles, "tone", "" if shown else "muted")
            row.show()
        for row, _, _ in self._rows[len(links) :]:
            row.hide()
        self.set_count(str(count) if count else "")
        self.setVisible(bool(links))

    def _make_row(self) -> tuple[QWidget, QLabel, QLabel]:
        row = QWidget(self)
        name, titles = QLabel(row), QLabel(row)
        set_variant(name, "tone", "muted")
        name.setFixedWidth(LABEL_WIDTH)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(12)
        for label in (name, titles):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        titles.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(name)
        line.addWidget(titles, 1)
        self.add(row)
        return row, name, titles
