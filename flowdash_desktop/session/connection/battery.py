"""Whether the machine runs on its battery."""

from __future__ import annotations

from flowdash_desktop.session.concurrency.daemon_threads import in_thread


async def runs_on_battery() -> bool:
    """True without mains power; False also where there is no battery. Asked on a thread: some firmware is slow.

    Raises:
        OSError: the system does not tell.
    """
    return await in_thread(_look, "power")


def _look() -> bool:
    import psutil  # not needed before the window is there

    try:
        battery = psutil.sensors_battery()
    except FileNotFoundError:  # a container, or a system without that part: it has no battery to tell of
        return False
    return battery is not None and battery.power_plugged is False
