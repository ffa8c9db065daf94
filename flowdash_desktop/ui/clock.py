"""The zone of this machine's clock, by the name that other machines know."""

from __future__ import annotations

from PySide6.QtCore import QTimeZone


def system_zone() -> str:
    """Such as ``Europe/Berlin``, also on Windows; ``""`` where the system does not tell."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode(errors="replace")
