"""What the app keeps on disk, in SQLite: cache, outbox, drafts, history, preferences. The only importer of sqlite3.

``session`` imports every module; ``ui`` and ``app`` only ``preferences``, and the error and the thread in ``database``.
Begin reading with ``account_store`` (the files) and ``database`` (the threads); the other modules are functions on a
connection, one for each kind of row. ``search`` has the indexes in files of their own.
"""
