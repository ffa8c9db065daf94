"""Whether the machine runs on its battery."""

from __future__ import annotations

from flowdash_desktop.session.threads import in_thread


async def runs_on_battery() -> bool:
    """True without mains power; False also where there is no battery. Asked on a thread: some firmware is slow.

    Raises:
        OSError: the system does not tell.
    """
    return await in_thread(_look, "power")


def _look() -> bool:
    import psutil  # not needed before the window is there

    battery = psutil.sensors_battery()
    return battery is not None and battery.power_plugged is False
