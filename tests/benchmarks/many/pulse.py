"""How long an event loop was away: a beat every two milliseconds, and the gaps between beats.

The same pulse is taken of the window's loop and of a loop that does nothing, which says how much of a gap is the
machine's.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from dataclasses import dataclass

BEAT = 0.002


@dataclass(frozen=True, slots=True)
class Stalls:
    """The longest gaps of a while.

    Attributes:
        longest: seconds between two beats, the longest first; at most ten.
        busy: how much processor time the loop's own thread had in each of them, in seconds.
        beats: how many beats there were.
    """

    longest: tuple[float, ...]
    busy: tuple[float, ...]
    beats: int

    @property
    def most(self) -> float:
        """The longest gap, in seconds."""
        return self.longest[0] if self.longest else 0.0


class Pulse:
    """Beats on the running loop from ``start`` to ``stop``."""

    def __init__(self) -> None:
        self._gaps: list[tuple[float, float]] = []
        self._last = self._last_busy = 0.0
        self._handle: asyncio.TimerHandle | None = None
        self._beating = False

    def start(self) -> None:
        """Begin a while."""
        self._gaps.clear()
        self._last, self._last_busy = time.monotonic(), time.thread_time()
        self._beating = True
        self._handle = asyncio.get_running_loop().call_later(BEAT, self._beat)

    def stop(self) -> Stalls:
        """End it, and say how it was."""
        self._gaps.append((time.monotonic() - self._last, time.thread_time() - self._last_busy))
        self._beating = False
        if self._handle is not None:
            self._handle.cancel()
        longest = sorted(self._gaps, reverse=True)[:10]
        return Stalls(tuple(gap for gap, _ in longest), tuple(busy for _, busy in longest), len(self._gaps))

    def _beat(self) -> None:
        if not self._beating:
            return
        now, busy = time.monotonic(), time.thread_time()
        self._gaps.append((now - self._last, busy - self._last_busy))
        self._last, self._last_busy = now, busy
        self._handle = asyncio.get_running_loop().call_later(BEAT, self._beat)


def main() -> None:
    """An idle loop like the window's: prints ``ready``, and the longest gaps since then for each line it is sent."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication

    from flowdash_desktop.ui.async_qt.loop import run

    app = QApplication([])

    async def idle() -> int:
        pulse, ended = Pulse(), asyncio.Event()
        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

        def heard() -> None:
            line = sys.stdin.readline()
            if not line:
                notifier.setEnabled(False)
                ended.set()
                return
            stalls = pulse.stop()
            print(json.dumps([stalls.longest, stalls.busy, stalls.beats]), flush=True)
            pulse.start()

        notifier.activated.connect(heard)
        pulse.start()
        print("ready", flush=True)
        await ended.wait()
        return 0

    sys.exit(run(app, idle))


if __name__ == "__main__":
    main()
