"""The tasks of each workflow in memory: loaded from the cache, then read from the server.

``session`` and the outbox import from here; the window only the type ``task_batch.TaskSlice``. Begin reading with
``repository``: everything else is a step on the way of a list from the server to the table.
"""
