"""Edits that are saved here and not yet confirmed by the server: how they are kept, merged, ordered and sent.

``session`` and its packages import from here; the window takes only what ``resolutions``, ``bulk`` and ``outbox`` raise
and return. Begin reading with ``outbox`` (the operations in memory, a copy of the database) and ``worker`` (sends
them).
"""
