"""Helpers for asyncio and threads: time slices, work that outlives a closing window, orderly shutdown.

Every module of ``session`` may import from here; the window takes ``daemon_threads`` and the type of what
``background_tasks`` gives. Begin reading with ``background_tasks``.
"""
