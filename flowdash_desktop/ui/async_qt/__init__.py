"""asyncio on the Qt event loop: the loop itself, and scopes that own the tasks of a presenter.

``application`` imports the loop; presenters import ``task_scope``. Begin reading with ``loop``.
"""
