"""Data syncs: the tasks of a workflow made and changed by the rows of a SQL query.

``routes`` ask for runs here, ``transfer`` for sources; ``services`` starts the worker. Begin reading with ``runs`` (the
rows), then ``worker``.
"""
