"""The steps of the history: what was done, and what it takes to undo it or to do it again.

``session`` imports ``history``; the window only the reasons in ``undo_plan``. Begin reading with ``history``.
"""
