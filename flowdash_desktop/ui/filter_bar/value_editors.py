"""What is typed or picked as the value of a condition: one small editor for each family of field types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.filters import Operator
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.typed_values import read_value, reading_text
from flowdash_desktop.ui.widgets.hint import Hint
from flowdash_desktop.ui.widgets.text_inputs import LineInput


class ValueEditor(QWidget):
    """Base: holds the values of a condition on one field.

    Signals:
        edited: the person changed something.
        entered: the person pressed Return in it.
    """

    edited = Signal()
    entered = Signal()

    def set_operator(self, operator: Operator) -> None:
        """How the values will be compared, which decides how they are read."""

    def set_values(self, values: tuple[Value, ...]) -> None:
        """Start from these values."""

    def values(self) -> tuple[Value, ...]:
        """What was typed or picked.

        Raises:
            InvalidValueError: it is not a value of the field's type, or nothing.
        """
        return ()

    def set_invalid(self, invalid: bool) -> None:
        """Mark it as refused, or not any more."""

    def take_focus(self) -> None:
        """Put the keyboard where one starts."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class TextValue(ValueEditor):
    """One line, read by the field's type; for *contains* any text is fine."""

    def __init__(self, field: Field, schema: WorkflowSchema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = replace(field, required=False)
        self._schema = schema
        self._operator = Operator.IS
        self.line = LineInput(self)
        self.line.setAccessibleName(self.tr("Value"))
        self.line.setAccessibleDescription(field.name)
        self.line.setPlaceholderText(_example(field))
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self.setFocusProxy(self.line)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.line)

    def set_operator(self, operator: Operator) -> None:
        self._operator = operator

    def set_values(self, values: tuple[Value, ...]) -> None:
        value = values[0] if values else None
        if isinstance(value, str) or value is None:
            self.line.setText(value or "")
        else:
            self.line.setText(field_type(self._field.kind).to_text(value, self._field, self._schema))

    def values(self) -> tuple[Value, ...]:
        text = self.line.text()
        if not text.strip():
            raise InvalidValueError(Problem.REQUIRED)
        if self._operator is Operator.CONTAINS:
            return (text.strip(),)
        return (read_value(text, self._field, self._schema),)

    def set_invalid(self, invalid: bool) -> None:
        set_variant(self.line, "invalid", "true" if invalid else "")

    def take_focus(self) -> None:
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.selectAll()


class DayValue(TextValue):
    """A line and a calendar that show the same day; a time, where the field has one, is typed behind the day."""

    def __init__(self, theme: Theme, field: Field, schema: WorkflowSchema, parent: QWidget | None = None) -> None:
        super().__init__(field, schema, parent)
        self._theme = theme
        self.calendar = _Calendar(self)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.calendar.setMinimumHeight(220)
        self._layout.addWidget(self.calendar)
        self.calendar.clicked.connect(self._picked)
        self.calendar.activated.connect(self._activated)
        self._hint = Hint(theme, self.line, self)
        self.line.textChanged.connect(self._follow)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_values(self, values: tuple[Value, ...]) -> None:
        value = values[0] if values else None
        if isinstance(value, datetime):
            local = local_time(value)
            at_midnight = (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0)
            self.line.setText(show_day(local.date()) if at_midnight else _moment_text(local))
        elif isinstance(value, date):
            self.line.setText(show_day(value))
        else:
            self.line.setText("")

    def _picked(self, day: QDate) -> None:
        self.line.setText(show_day(date(day.year(), day.month(), day.day())))
        self.edited.emit()

    def _activated(self, day: QDate) -> None:
        self._picked(day)
        self.entered.emit()

    def _follow(self, text: str) -> None:
        self._hint.say(reading_text(text, self._field, self._schema) if self.line.isModified() else "")
        try:
            value = read_value(text, self._field, self._schema)
        except InvalidValueError:
            return
        day = local_time(value).date() if isinstance(value, datetime) else value
        if isinstance(day, date):
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        plain, header = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(tokens.text)
        header.setForeground(tokens.muted)
        header.setBackground(tokens.panel)
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setHeaderTextFormat(header)
        for name, button in (("chevron-left", "qt_calendar_prevmonth"), ("chevron-right", "qt_calendar_nextmonth")):
            found = self.calendar.findChild(QWidget, button)
            if found is not None:
                found.setProperty("icon", self._theme.icon(name))


class _Calendar(QCalendarWidget):
    """A calendar whose Escape closes the popup around it instead of doing nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _moment_text(local: datetime) -> str:
    shown = f"{show_day(local.date())} {local:%H:%M}"
    if local.microsecond:
        return local.isoformat()
    return f"{shown}:{local:%S}" if local.second else shown


def _example(field: Field) -> str:
    match field.kind:
        case FieldKind.NUMBER | FieldKind.CURRENCY:
            return "1200.50"
        case FieldKind.DATE:
            return "31 Jan 2026"
        case FieldKind.DATETIME:
            return "31 Jan 2026 14:30"
    return ""
