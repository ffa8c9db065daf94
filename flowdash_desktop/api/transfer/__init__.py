"""Long bodies: lists of tasks that are read while they arrive, and files in pieces to and from the disk.

Only ``api`` itself imports from here; ``session.attachments`` also takes the types in ``downloads``. Begin reading with
``task_stream`` for lists, with ``uploads`` for files.
"""
