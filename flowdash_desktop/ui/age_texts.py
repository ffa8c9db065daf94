"""How long ago the tasks were read, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.dates import local_time, show_day

translate = QCoreApplication.translate


def age_words(updated: datetime, now: datetime) -> str:
    """How long ago that was: ``Updated 12 min ago``; the day, from the second one on, or if a clock went back."""
    seconds = int((now - updated).total_seconds())
    if -60 < seconds < 60:
        return translate("StatusBar", "Updated just now")
    if 0 < seconds < 3_600:
        minutes = seconds // 60
        return translate("StatusBar", "Updated %n min ago", None, minutes)
    if 0 < seconds < 86_400:
        hours = seconds // 3_600
        return translate("StatusBar", "Updated %n h ago", None, hours)
    return translate("StatusBar", "Updated on {day}").format(day=show_day(local_time(updated).date()))
