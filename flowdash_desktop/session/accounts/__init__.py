"""The accounts of this person, their keys, and how each kind of account reaches its server.

The window and ``app`` import ``accounts`` and ``credentials``, ``app`` also ``local_server``, the session
``workspace_check``. Begin reading with ``accounts``; ``account_connectors`` opens a connection, ``local_server`` runs
the local server's process.
"""
