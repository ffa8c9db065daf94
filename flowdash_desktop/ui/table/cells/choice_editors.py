"""Editors in a cell that choose or drop down: stage, person, options, and the day of a date."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.calendar_popup import CalendarPopup
from flowdash_desktop.ui.table.cells.editors import CellEditor, Ending, LineCellEditor, LongTextCellEditor
from flowdash_desktop.ui.table.header.header import PADDING
from flowdash_desktop.ui.table.models.field_choices import offered
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import ChoicePopup


class ChoiceCellEditor(CellEditor):
    """A frame around the cell's text with the list of choices below it. Choosing takes the value, Esc gives up."""

    def __init__(
        self, theme: Theme, field: Field, schema: WorkflowSchema, index: QPersistentModelIndex, base: Value,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(theme, field, schema, index, base, parent)
        self._multiple = field.kind is FieldKind.MULTIPLE_SELECT
        self._value = base
        self._was_chosen = False
        self._ending = Ending.COMMIT
        self.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(field.name)
        self.popup = ChoicePopup(theme, self, multiple=self._multiple)
        chosen = self._chosen_values()
        self.popup.set_choices(offered(theme, field, schema, chosen), chosen)
        self.popup.setAccessibleName(field.name)
        self.popup.chosen.connect(self._choose)
        self.popup.closed.connect(self._closed)
        self.popup.installEventFilter(self)

    def text(self) -> str:
        """The choice in words."""
        return field_type(self.field.kind).typed_text(self._value, self.field, self.schema)

    def set_text(self, text: str) -> None:
        """The choice comes with the value, not as text."""

    @property
    def is_changed(self) -> bool:
        """Of several tasks the others may have another value than the one whose cell it is."""
        return super().is_changed or (bool(self.tasks) and self._was_chosen and not self.done)

    def read(self) -> Value:
        """What was chosen."""
        field_type(self.field.kind).check(self._value, self.field, self.schema)
        return self._value

    def open(self) -> None:
        """Show the choices."""
        if not self.done and not self.popup.isVisible() and self.isVisible():
            self.popup.show_below(self)

    def showEvent(self, event: QShowEvent) -> None:
        """The choices follow once the frame stands where it belongs."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.open)

    def ending(self, event: QKeyEvent) -> Ending | None:
        """Enter takes a choice and stays: only what is typed goes on to the cell below."""
        how = super().ending(event)
        return Ending.COMMIT if how is Ending.COMMIT_AND_BELOW else how

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened the editor already narrows the choices."""
        how = self.ending(event)
        if event.text() and event.text().isprintable():
            self.open()
            self.popup.keyPressEvent(event)
        elif how is not None:
            self.end(how)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Tab in the popup: how the edit ends when it closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            how = self.ending(event)
            self._ending = Ending.COMMIT if how is None else how
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring around the cell with the arrow of a list; what is ticked changes while the list is open."""
        tokens, painter = self.theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.focus, 2))
        painter.setBrush(tokens.field if self._multiple else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        arrow = self.theme.pixmap("chevron-down", 12, tokens.muted, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 18, (self.height() - 12) // 2, arrow)
        if self._multiple:
            room = self.rect().adjusted(PADDING, 0, -20, 0)
            words = harmless_line(field_type(self.field.kind).display(self._value, self.field, self.schema))
            painter.setPen(tokens.text)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def geometry_in(self, cell: QRect, viewport: QRect) -> QRect:
        """Just the cell: its dot or avatar stays to be seen."""
        return super().geometry_in(cell, viewport) if self._multiple else cell.adjusted(0, 0, 0, -1)

    def minimumSizeHint(self) -> QSize:
        """Room for a short name and the arrow."""
        return QSize(120, 0)

    def _choose(self, value: Value) -> None:
        self._value = value or None
        self._was_chosen = True
        self.update()
        if self._multiple:
            self._changed()  # what is ticked is a draft, until the list is closed
        else:
            self.end(self._ending)

    def _closed(self) -> None:
        QTimer.singleShot(0, self, lambda: self.end(self._ending if self._multiple else Ending.GIVE_UP))

    def _chosen_values(self) -> tuple[object, ...]:
        if isinstance(self.base, tuple):
            return self.base
        user = self.schema.user(self.base) if isinstance(self.base, str) else None
        return (user.email if user is not None and self.field.kind is FieldKind.PERSON else self.base,)


class DateCellEditor(LineCellEditor):
    """A day or an instant: any text that the field's type reads, or a day from the calendar (Down)."""

    def __init__(
        self, theme: Theme, field: Field, schema: WorkflowSchema, index: QPersistentModelIndex, base: Value,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(theme, field, schema, index, base, parent)
        self._calendar: CalendarPopup | None = None
        icon = theme.icon("calendar", theme.tokens.muted)
        choose = self.line.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        choose.setToolTip(self.tr("Choose a day (Down)"))
        choose.triggered.connect(self.open_calendar)

    def minimumSizeHint(self) -> QSize:
        """Room for a day and the button, and for the time of an instant."""
        return QSize(214 if self.field.kind is FieldKind.DATETIME else 146, 0)

    def open_calendar(self) -> None:
        """Show the calendar at the day that is typed, else at the one that was there."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self.theme, self)
            self._calendar.chosen.connect(self._chosen)
        value = self._current()
        clock = _START_OF_WORK if self.field.kind is FieldKind.DATETIME else None
        if isinstance(value, datetime):
            local = local_time(value)
            value, clock = local.date(), local.time()
        self._calendar.open_below(self, value if isinstance(value, date) else None, not self.field.required, clock)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down opens the calendar, with Alt or alone: in one line of text it has no other use."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens_calendar(event):
            self.open_calendar()
            return True
        return super().eventFilter(watched, event)

    def geometry_in(self, cell: QRect, viewport: QRect) -> QRect:
        """Never cut at the viewport's right edge where it fits by moving left."""
        place = super().geometry_in(cell, viewport)
        place.moveRight(max(min(place.right(), viewport.right()), place.width() - 1))
        return place

    def _current(self) -> Value:
        try:
            return self.read()
        except InvalidValueError:
            return self.base

    def _chosen(self, day: date | None) -> None:
        if day is None:
            self.line.setText("")
        elif self.field.kind is FieldKind.DATETIME:
            before = self._current()
            known = local_time(before).time() if isinstance(before, datetime) else None
            at = (self._calendar.time_set() if self._calendar is not None else None) or known
            clock = f"{at or _START_OF_WORK:%H:%M:%S}".removesuffix(":00")
            self.line.setText(f"{show_day(day)} {clock}")
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.setSelection(len(show_day(day)) + 1, len(clock))
            if at is None:
                return
        else:
            self.line.setText(show_day(day))
        self.end(Ending.COMMIT)


def _opens_calendar(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down


_START_OF_WORK = time(9, 0)
_CHOICES = (FieldKind.STAGE, FieldKind.PERSON, FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)
_DATES = (FieldKind.DATE, FieldKind.DATETIME)


def editor_class(kind: FieldKind) -> type[CellEditor] | None:
    """The editor for a kind of field, None for kinds that are not typed or chosen in a cell."""
    if kind in (FieldKind.CHECKBOX, FieldKind.FILE):
        return None
    if kind in _CHOICES:
        return ChoiceCellEditor
    if kind in _DATES:
        return DateCellEditor
    return LongTextCellEditor if field_type(kind).multiline else LineCellEditor
