"""Controls of dates and times: typed text, and a calendar for those who'd rather choose."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.calendar_popup import CalendarPopup
from flowdash_desktop.ui.editors.control import Editing
from flowdash_desktop.ui.editors.text import SideButtonControl

_START_OF_WORK = time(9, 0)


def _current(editor: Editing) -> Value:
    """The value of the draft if it can be read, else the one that is known."""
    try:
        return editor.read()
    except InvalidValueError:
        return editor.value()


def _day(value: Value) -> date | None:
    if isinstance(value, datetime):
        return local_time(value).date()
    return value if isinstance(value, date) else None


def _clock(value: Value) -> time:
    return local_time(value).time() if isinstance(value, datetime) else _START_OF_WORK


class DateControl(SideButtonControl):
    """A day: any text that the field's type reads, or one from the calendar (Down), which commits at once."""

    side_icon = "calendar"
    has_time = False
    _calendar: CalendarPopup | None = None

    def calendar(self) -> CalendarPopup:
        """The calendar, made when it is first asked for."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self.editor.theme, self.parent_widget)
            self._calendar.chosen.connect(self._chosen)
        return self._calendar

    def open_calendar(self) -> None:
        """Show the calendar at the day that is typed, or else known."""
        if not self.reason:
            value = _current(self.editor)
            clock = _clock(value) if self.has_time else None
            self.calendar().open_below(self.input, _day(value), not self.editor.field.required, clock)

    @property
    def popup(self) -> CalendarPopup | None:
        """The calendar, once it was opened."""
        return self._calendar

    def _chosen(self, day: date | None) -> None:
        self.take_text("" if day is None else show_day(day))
        self.editor.commit()

    def _name_side_button(self, button: QToolButton) -> None:
        button.setToolTip(self.tr("Choose a day (Down)"))
        button.setAccessibleName(self.tr("Choose a day: {field}").format(field=self.editor.field.name))

    def _side_button_pressed(self) -> None:
        self.open_calendar()

    def _text_shown(self) -> None:
        """The calendar can be opened whatever the text is."""

    def lock(self, locked: bool) -> None:
        """Lock the line, and the button with it."""
        super().lock(locked)
        self.side_button.setEnabled(not locked)

    def key(self, event: QKeyEvent) -> bool:
        """Open the calendar by Down."""
        if event.key() == Qt.Key.Key_Down:  # alone or with Alt: in one line of text it has no other use
            self.open_calendar()
            return True
        return super().key(event)


class DateTimeControl(DateControl):
    """An instant, typed and shown in the machine's zone. A day from the calendar keeps the time that was there.

    The time can be set in the calendar, too. Where there was none and none is set, nine o'clock is put in and marked,
    to be typed over; nothing is committed before that.
    """

    has_time = True

    def _chosen(self, day: date | None) -> None:
        if day is None:
            super()._chosen(None)
            return
        before = _current(self.editor)
        known = self.calendar().time_set() or (local_time(before).time() if isinstance(before, datetime) else None)
        clock = f"{known or _START_OF_WORK:%H:%M:%S}".removesuffix(":00")
        start = f"{show_day(day)} "
        self.take_text(start + clock)
        if known is not None:
            self.editor.commit()
            return
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.input.setSelection(len(start), len(clock))
