"""A workspace in and out: backup and restore, definition files, what a new data folder starts with.

Only ``command`` imports from here. Begin reading with ``backup`` and ``first_load``.
"""
