"""Undo and redo in the window, and the list of the steps."""
