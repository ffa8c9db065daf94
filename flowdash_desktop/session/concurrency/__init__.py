"""Helpers for asyncio and threads: time slices, work that outlives a closing window, orderly shutdown.

Every module of ``session`` may import from here; the window only ``daemon_threads`` and ``background_tasks``. Begin
reading with ``background_tasks``.
"""
