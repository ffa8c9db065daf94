"""The one event loop: asyncio on Qt, by way of qasync, run through ``asyncio.Runner``."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
import weakref
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from typing import Any

os.environ["QT_API"] = "pyside6"  # qasync looks for other bindings first

import qasync
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.gc_control import collected_here

_SWITCH_SECONDS = 0.001
"""After so long a thread that computes lets the window's thread go on. Qt's calls give the interpreter away all the
time, and with Python's usual 5 ms each of them could wait so long for a thread that reads or hashes a file."""


class QtLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """qasync's loop, which also finalises asynchronous generators (qasync 0.28 sets no hooks for them)."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._generators: weakref.WeakSet[AsyncGenerator[Any, Any]] = weakref.WeakSet()

    def run_forever(self) -> None:
        """Run until ``stop``, with the hooks of asyncio's own loops in place."""
        before = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._generators.add, finalizer=self._finalise)
        try:
            super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*before)

    def _finalise(self, generator: AsyncGenerator[Any, Any]) -> None:
        self._generators.discard(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self) -> None:
        """Close the generators that are still open."""
        await asyncio.gather(*[g.aclose() for g in list(self._generators)], return_exceptions=True)


def run(app: QApplication, main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Run ``main`` on the Qt loop and give its exit code. The last window's closing does not end it: ``main`` does."""
    app.setQuitOnLastWindowClosed(False)
    with collected_here(), _let_in_early(), asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner:
        return runner.run(main())


@contextlib.contextmanager
def _let_in_early() -> Iterator[None]:
    """Meanwhile, let threads that wait for the interpreter have it early."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextlib.contextmanager
def on_signals(ask_to_end: Callable[[], None]) -> Iterator[None]:
    """Call ``ask_to_end`` on SIGINT and SIGTERM, also while Qt waits for events, which holds Python's handlers back."""
    if sys.platform == "win32":
        yield
        return
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)

    def drain() -> None:
        with contextlib.suppress(BlockingIOError):
            reader.recv(64)

    notifier.activated.connect(drain)
    old_fd = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    old = {s: signal.signal(s, lambda *_: ask_to_end()) for s in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(old_fd)
        notifier.setEnabled(False)
        reader.close()
        writer.close()
