"""Undo and redo in the window, and the list of the steps.

Only ``presenters`` imports from here. Begin reading with ``history``; ``undo_history`` fills the panel.
"""
