"""One linked task: what is known of it, the way to it, how its change fares, and the button that unlinks it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.projection import FieldMark, PendingLink
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, WorkflowSchema
from flowdash_desktop.domain.tasks import LinkedTask
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.editors.mark_dot import MarkDot
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.texts import person_text, problem_text
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.marks import DOT, paint_dot

_LINE = 24
_DETAILS = 18
_FAINT = 0.0
_PRESSES = (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowTitle(ElidedLabel):
    """The title of a linked task. Where its workflow is known it leads there: by a click, Enter or Space.

    Signals:
        pressed(): the task is to be opened.
    """

    pressed = Signal()
    opens = False

    def set_opens(self, opens: bool) -> None:
        """Lead to the task, or only name it."""
        if opens != self.opens:
            self.opens = opens
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if opens else Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
            set_variant(self, "tone", "link" if opens else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        if (
            self.opens
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.pressed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if self.opens and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, with a line under it while it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(self.foregroundRole()), 1))
            width = min(self.width(), self.fontMetrics().horizontalAdvance(self.text()))
            y = (self.height() + self.fontMetrics().ascent()) // 2 + 1
            painter.drawLine(0, y, width, y)


class StageDot(QWidget):
    """The dot of a stage; its name stands beside it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color: str | None = None
        self.setFixedSize(DOT, _DETAILS)
        theme.changed.connect(self.update)

    def set_color(self, color: str | None) -> None:
        """Show the colour of a stage, None for one that is not known."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as it is in the table."""
        paint_dot(QPainter(self), self._theme, self.rect(), self._theme.stage_color(self._color))


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads, and what its rows say beside title, stage and assignee.

    Attributes:
        schema: the workflow at its other end.
        field: a field whose value is shown, ``""`` for none.
    """

    schema: WorkflowSchema
    field: str = ""


class LinkedRow(QWidget):
    """A linked task as plain text. Its button is seen under the pointer and with the keyboard; Delete does the same.

    Signals:
        open_asked(): the task is to be shown.
        unlink_asked(): the task is not to be linked any more.
        answered(EditAnswer): to what the server has against a change.
    """

    unlink_asked = Signal()
    open_asked = Signal()
    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make it blank."""
        super().__init__(parent)
        self.task: LinkedTask | None = None
        self._edit_id = ""
        self.title = RowTitle(parent=self)
        self.title.pressed.connect(self.open_asked)
        self.stage_dot = StageDot(theme, self)
        self.details = ElidedLabel(parent=self)
        set_variant(self.details, "tone", "small")
        self.details.setFixedHeight(_DETAILS)
        self._dot = MarkDot(theme, self)
        self._dot.setFixedHeight(_LINE)
        self._dot.collapse()
        self.button = IconButton(theme, "close", self, size=_LINE)
        self.button.clicked.connect(self.unlink_asked)
        self.button.installEventFilter(self)
        self._veil = QGraphicsOpacityEffect(self.button)
        self._veil.setOpacity(_FAINT)
        self.button.setGraphicsEffect(self._veil)
        self._problem = WordsBelow(theme, "", self)
        self._problem.answered.connect(self._answer)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.title, 1)
        line.addWidget(self._dot)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        said = QHBoxLayout()
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(6)
        said.addWidget(self.stage_dot)
        said.addWidget(self.details, 1)
        column.addLayout(said)
        column.addWidget(self._problem)

    def show_task(
        self,
        link: str,
        task: LinkedTask,
        pending: PendingLink | None,
        *,
        fixed: bool,
        target: LinkTarget | None = None,
    ) -> None:
        """Show a task of a link, and what is on its way; ``fixed``: it can't be unlinked."""
        self.task = task
        self._edit_id = pending.edit_id if pending is not None else ""
        title = task.title or self.tr("Untitled")
        self.title.setText(title)
        self.title.setAccessibleName(f"{link}: {title}")
        self._show_details(task, target)
        self._dot.set_mark(FieldMark(pending.edit_id, pending.state) if pending is not None else None)
        self.button.name(self.tr("Unlink {task}").format(task=title))
        self.button.setVisible(not fixed)
        needs_you = pending is not None and pending.state is EditState.NEEDS_YOU
        problem = pending.problem if pending is not None and needs_you else None
        is_choice = problem is not None and problem.conflict is not None  # that is asked above, side by side
        self._problem.say(problem_text(problem, link) if problem is not None and not is_choice else "", actions=True)

    def _show_details(self, task: LinkedTask, target: LinkTarget | None) -> None:
        """Say stage, assignee and one more field, as far as they are known here."""
        schema = target.schema if target is not None else None
        id_field = schema.unique_id_field if schema is not None else None
        self.title.set_opens(id_field is not None and bool(task.fields.get(id_field.name)))
        stage, words = task.fields.get(STAGE, ""), details_of(task, target)
        known = schema.stage_by_name.get(stage) if schema is not None else None
        self.stage_dot.set_color(known.color if known is not None else None)
        self.stage_dot.setVisible(bool(stage))
        self.details.setText(words)
        self.details.setVisible(bool(words))
        self.title.setAccessibleDescription(words)

    def _answer(self, answer: Answer) -> None:
        self.answered.emit(EditAnswer(self._edit_id, answer))

    def enterEvent(self, event: QEnterEvent) -> None:
        """The button can be seen."""
        super().enterEvent(event)
        self._veil.setOpacity(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """It is seen with the keyboard only."""
        super().leaveEvent(event)
        self._veil.setOpacity(1.0 if self.button.hasFocus() else _FAINT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the button while it has the keyboard; Delete presses it."""
        if event.type() == QEvent.Type.FocusIn:
            self._veil.setOpacity(1.0)
        elif event.type() == QEvent.Type.FocusOut:
            self._veil.setOpacity(1.0 if self.underMouse() else _FAINT)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _PRESSES:
            self.button.click()
            return True
        return super().eventFilter(watched, event)


def details_of(task: LinkedTask, target: LinkTarget | None) -> str:
    """Stage, assignee and one more field of a linked task in words, as they are shown in its own workflow."""
    person = task.fields.get(ASSIGNED_TO, "")
    user = target.schema.user(person) if target is not None and person else None
    parts = [task.fields.get(STAGE, ""), person_text(user) if user is not None else person]
    if target is not None and target.field and (text := _shown(task, target)):
        parts.append(f"{target.field}: {text}")
    return " \u00b7 ".join(part for part in parts if part)


def _shown(task: LinkedTask, target: LinkTarget) -> str:
    """The value of the chosen field, as its type shows it; else the text that came."""
    field, raw = target.schema.field_by_name.get(target.field), task.fields.get(target.field, "")
    if field is None or not raw:
        return raw
    kind = field_type(field.kind)
    try:
        return kind.display(kind.from_json(raw, field), field, target.schema) or raw
    except InvalidValueError:
        return raw
