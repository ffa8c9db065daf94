"""The fields of a task in the pane: their editors, marks and drafts.

Only the pane and its parts import from here, but for ``drafts``, which presenters keep on the disk. Begin reading with
``task_editors``.
"""
