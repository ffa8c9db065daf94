"""Edits that are saved here and not yet confirmed by the server: how they are kept, merged, ordered and sent.

Start with ``outbox`` (the edits in memory, a copy of the database) and ``worker`` (sends them); ``handlers`` has one
module for each kind of edit.
"""
