"""Edits that are saved here and not yet confirmed by the server: how they are kept, merged, ordered and sent.

``session`` and its packages import from here; the window only errors and results, and from ``resolutions`` what can be
decided about an edit. Begin reading with ``outbox`` (the operations in memory, a copy of the database) and ``sending``
(sends them).
"""
