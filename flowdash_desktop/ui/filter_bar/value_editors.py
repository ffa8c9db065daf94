"""What is typed or picked as the value of a condition: one small editor for each family of field types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial

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
        self.upper = LineInput(self)
        self.upper.setAccessibleName(self.tr("Last value"))
        self.upper.setAccessibleDescription(field.name)
        self.upper.setPlaceholderText(self.tr("and"))
        self.upper.textEdited.connect(self.edited)
        self.upper.returnPressed.connect(self.entered)
        self.upper.hide()
        self._faulty = self.line
        self._layout.addWidget(self.upper)

    def set_operator(self, operator: Operator) -> None:
        self._operator = operator
        self.upper.setVisible(operator is Operator.BETWEEN)

    def set_values(self, values: tuple[Value, ...]) -> None:
        for line, value in zip((self.line, self.upper), (*values, None, None), strict=False):
            line.setText(self._text_of(value))

    def _text_of(self, value: Value) -> str:
        if isinstance(value, str) or value is None:
            return value or ""
        return field_type(self._field.kind).typed_text(value, self._field, self._schema)

    def values(self) -> tuple[Value, ...]:
        first = self._read(self.line)
        if self._operator is not Operator.BETWEEN:
            return (first,)
        kind, last = field_type(self._field.kind), self._read(self.upper)
        ends = sorted((first, last), key=lambda value: kind.sort_key(value, self._field, self._schema))
        return tuple(ends)

    def _read(self, line: LineInput) -> Value:
        """The value in a line, which is marked where it is refused."""
        self._faulty, text = line, line.text()
        if not text.strip():
            raise InvalidValueError(Problem.REQUIRED)
        if self._operator in (Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH):
            return text.strip()
        return read_value(text, self._field, self._schema)

    def set_invalid(self, invalid: bool) -> None:
        for line in (self.line, self.upper):
            set_variant(line, "invalid", "true" if invalid and line is self._faulty else "")

    def take_focus(self) -> None:
        line = self._faulty if self._faulty.isVisible() else self.line
        line.setFocus(Qt.FocusReason.PopupFocusReason)
        line.selectAll()


class DayValue(TextValue):
    """A line and a calendar that show the same day; a time, where the field has one, is typed behind the day."""

    def __init__(self, theme: Theme, field: Field, schema: WorkflowSchema, parent: QWidget | None = None) -> None:
        super().__init__(field, schema, parent)
        self._theme = theme
        self.calendar = _Calendar(self)
        self._last = self.line
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.calendar.setMinimumHeight(220)
        self._layout.addWidget(self.calendar)
        self.calendar.clicked.connect(self._picked)
        self.calendar.activated.connect(self._activated)
        self._hints = {line: Hint(theme, line, self) for line in (self.line, self.upper)}
        for line in self._hints:
            line.textChanged.connect(partial(self._follow, line))
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_values(self, values: tuple[Value, ...]) -> None:
        super().set_values(values)
        self._last = self.line

    def _text_of(self, value: Value) -> str:
        if isinstance(value, datetime):
            local = local_time(value)
            at_midnight = (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0)
            return show_day(local.date()) if at_midnight else _moment_text(local)
        return show_day(value) if isinstance(value, date) else ""

    def _picked(self, day: QDate) -> None:
        """Put the day into the line that is to be filled: the second one where the first is, and the second is not."""
        is_next = self.upper.isVisible() and bool(self.line.text().strip()) and not self.upper.text().strip()
        line = self.upper if is_next or self._last is self.upper else self.line
        line.setText(show_day(date(day.year(), day.month(), day.day())))
        self.edited.emit()

    def _activated(self, day: QDate) -> None:
        self._picked(day)
        self.entered.emit()

    def _follow(self, line: LineInput, text: str) -> None:
        self._last = line
        self._hints[line].say(reading_text(text, self._field, self._schema) if line.isModified() else "")
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
