"""The quiet end of the detail pane: when the task was made and changed, and where it is in the web app."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import CREATED_ON, TASK_URL, UPDATED_ON, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.ui.detail.section import set_margins
from flowdash_desktop.ui.theme import hairline, set_variant
from flowdash_desktop.ui.widgets import plain_tooltip

_INSET = 4
"""How far the words of a link stand from its edge: what is above begins where they do."""


class TaskFooter(QWidget):
    """Created On, Updated On and Task URL, each where there is one.

    Signals:
        link_opened(str): the task's page was asked for.
    """

    link_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it blank."""
        super().__init__(parent)
        self._url = ""
        self._has_pages = True
        self._dates = QLabel(self)
        self._dates.setTextFormat(Qt.TextFormat.PlainText)
        self._dates.setWordWrap(True)
        self._dates.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_variant(self._dates, "tone", "small")
        self.link = QPushButton(self.tr("Open in browser"), self)
        self.link.setAccessibleName(TASK_URL)
        set_variant(self.link, "variant", "link")
        self.link.clicked.connect(lambda: self.link_opened.emit(self._url))
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.addWidget(self.link)
        links.addStretch()
        inner = QVBoxLayout()
        set_margins(inner, _INSET)
        self._dates.setContentsMargins(_INSET, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self._dates)
        inner.addLayout(links)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline(parent=self))
        column.addLayout(inner)

    def set_pages(self, has_pages: bool) -> None:
        """Offer the task's page only where there is one that a browser can open."""
        self._has_pages = has_pages

    def show_task(self, task: Task, schema: WorkflowSchema) -> None:
        """Show what is known of a task."""
        parts = []
        for name, words in ((CREATED_ON, self.tr("Created {when}")), (UPDATED_ON, self.tr("Updated {when}"))):
            field, value = schema.field_by_name.get(name), task.values.get(name)
            if field is not None and value is not None:
                parts.append(words.format(when=field_type(field.kind).display(value, field, schema)))
        self._dates.setText(" · ".join(parts))
        self._dates.setVisible(bool(parts))
        self._url = (task.url if self._has_pages else None) or ""
        self.link.setVisible(bool(self._url))
        self.link.setToolTip(plain_tooltip(self._url))
        self.link.setAccessibleDescription(self._url)
        self.setVisible(bool(parts or self._url))
