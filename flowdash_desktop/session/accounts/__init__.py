"""The accounts of this person, their keys, and how each kind of account reaches its server.

Start with ``accounts``. ``account_connectors`` opens a connection; ``local_server`` runs the local server process.
"""
