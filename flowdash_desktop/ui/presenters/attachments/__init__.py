"""Files on their way in and out of the window: what is asked before, and what leaves it.

Only ``presenters/files.py`` imports from here. Begin reading with ``admission``.
"""
