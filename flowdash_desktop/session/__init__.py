"""One account, live: reads the store, queues edits, pulls and sends, tells observers what changed. No Qt.

The window imports ``session``, ``events``, ``status``, ``errors``, ``settings`` and ``link_targets``, and from the
packages below what their own docstrings name. Begin reading with ``session`` (what may be asked for) and ``services``
(what goes on by itself).
"""
