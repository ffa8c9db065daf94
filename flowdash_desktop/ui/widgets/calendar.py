"""A calendar in the colours of the theme, where Qt has its own in the code."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from flowdash_desktop.ui.theme import FontRole, Theme


class _Ink(QObject):
    """Colours a calendar anew when the theme changes; lives and dies with it."""

    def __init__(self, theme: Theme, calendar: QCalendarWidget) -> None:
        super().__init__(calendar)
        self._theme = theme
        self._calendar = calendar
        theme.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Set the text formats that QCalendarWidget keeps beside its palette."""
        tokens, header = self._theme.tokens, QTextCharFormat()
        header.setForeground(QBrush(tokens.muted))
        header.setBackground(QBrush(tokens.panel))
        header.setFont(self._theme.font(FontRole.SMALL))
        self._calendar.setHeaderTextFormat(header)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, QTextCharFormat())


def dress_calendar(theme: Theme, calendar: QCalendarWidget) -> None:
    """Make a calendar quiet: no week numbers, no red weekends, no grid. It follows the theme while it lives."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setGridVisible(False)
    _Ink(theme, calendar)
