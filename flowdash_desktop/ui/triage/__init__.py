"""Triage mode: one task large, its files beside it, its actions by plain digits, and the next task at once.

``mode`` arranges the pane of the task and the viewer of its files anew. Begin reading there. ``domain/triage`` decides
which task is next, and ``ui/presenters/triage`` joins both to a session.
"""
