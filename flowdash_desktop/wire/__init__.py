"""JSON to domain and back, and the shapes of errors: what client, server and store share. No Qt.

Every module may be imported by ``api``, ``server``, ``store`` and ``session``. Begin reading with ``tasks`` and
``schema``; ``lists`` reads many tasks at once. ``edits`` and ``memos`` are the outbox' own
format, made by ``codec``.
"""
