"""What a template of a workflow holds, to be looked at before it is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
from flowdash_desktop.ui.widgets.marks import DOT, paint_dot

_GAP, _APART, _LINES = 6, 10, 4


def dot_icon(theme: Theme, color: str | None, ratio: float) -> QIcon:
    """A stage's dot as an icon, sharp at a ratio of device pixels."""
    picture = QPixmap(QSize(DOT, DOT) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_dot(painter, theme, QRect(0, 0, DOT, DOT), theme.stage_color(color))
    painter.end()
    return QIcon(picture)


class _Dotted(QWidget):
    """A dot and a name."""

    def __init__(self, theme: Theme, color: str | None, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._color, self._name = theme, color, name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The dot, the gap, the whole name and a gap to the next one."""
        metrics = self.fontMetrics()
        return QSize(DOT + _GAP + metrics.horizontalAdvance(self._name) + _APART, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both."""
        painter = QPainter(self)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        dot = QRect(self.width() - DOT if right else 0, 0, DOT, self.height())
        paint_dot(painter, self._theme, dot, self._theme.stage_color(self._color))
        painter.setPen(self._theme.tokens.text)
        middle = (self.height() - self.fontMetrics().height()) / 2 + self.fontMetrics().ascent()
        painter.drawText(QPointF(_APART if right else DOT + _GAP, middle), self._name)
        painter.end()


class TemplatePreview(QWidget):
    """Summary, stages, fields, actions and checklists of one template; to be read only."""

    def __init__(self, theme: Theme, template: WorkflowTemplate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        workflow = template.workflow
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._words(template.summary)
        self._heading(self.tr("Stages"), len(workflow.stages))
        self._dots((one.stage.color, one.stage.name) for one in workflow.stages)
        self._heading(self.tr("Fields"), len(workflow.fields))
        self._words(self.tr(", ").join(one.field.name for one in workflow.fields))
        if workflow.actions:
            self._heading(self.tr("Actions"), len(workflow.actions))
            self._dots((one.color, one.name) for one in workflow.actions)
        listed = [one.stage.name for one in workflow.stages if one.checklist]
        if listed:
            self._heading(self.tr("Checklist"))
            self._words(self.tr(", ").join(listed))
        self._column.addStretch(1)
        self.setAccessibleName(workflow.name)
        self.setAccessibleDescription(template.summary)

    def _heading(self, words: str, count: int | None = None) -> None:
        label = QLabel(words if count is None else f"{words}  {count}", self)
        set_variant(label, "tone", "section")
        self._column.addSpacing(8)
        self._column.addWidget(label)

    def _words(self, words: str) -> None:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_variant(label, "tone", "muted")
        self._column.addWidget(label)

    def _dots(self, parts: Iterable[tuple[str | None, str]]) -> None:
        box = QWidget(self)
        flow = FlowLayout(box, _LINES)
        for color, name in parts:
            flow.addWidget(_Dotted(self._theme, color, name, box))
        self._column.addWidget(box)
