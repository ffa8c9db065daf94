"""Presenters connect the views to a session: signals in, announcements out. Views know no session.

Only ``ui.application`` imports from here: ``accounts``, ``looks`` and ``workspace``. Begin reading with ``workspace``,
then ``task_list`` and ``task_detail``.
"""
