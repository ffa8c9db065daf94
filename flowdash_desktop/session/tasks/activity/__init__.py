"""Comments, checklists and actions of tasks: read for the task in the pane, and ahead for the next tasks.

``session`` makes ``ActivityReading`` and ``ActivityAhead``, and the window asks them. Begin reading with
``task_activity``; the other modules say when a checklist counts, and which actions a stage offers.
"""
