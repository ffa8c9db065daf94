"""The tasks that a task is linked to: shown, linked and unlinked.

Only the pane imports from here, and the presenter of links the types in ``link_popup``. Begin reading with ``linked``.
"""
