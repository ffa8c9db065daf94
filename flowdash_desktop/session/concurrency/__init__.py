"""Helpers for asyncio and threads: time slices on the loop, work that outlives a closing window, orderly shutdown."""
