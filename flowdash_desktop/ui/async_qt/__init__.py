"""asyncio on the Qt event loop: the loop itself, and scopes that own the tasks of a presenter.

``application`` imports the loop; presenters take ``task_scope``, and what waits for the first painting. Begin reading
with ``loop``.
"""
