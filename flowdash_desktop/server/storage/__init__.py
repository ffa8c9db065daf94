"""What the server keeps: tables and migrations, the database with its one writer, and blobs.

Every package of the server may import from here; nothing here knows the rules of tasks. Begin reading with
``database``, ``writer`` and ``tables``.
"""
