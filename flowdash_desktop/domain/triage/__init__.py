"""Triage mode as pure logic: the queue, its orders, the pace, which key presses count, and tasks put off for later.

Nothing here knows the window or the time of day. Begin reading with ``queue``.
"""
