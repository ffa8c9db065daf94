"""The pane in which a new task is made.

Only ``ui.detail`` and the window, which makes it when it is first wanted, import from here. Begin reading with
``new_task``; ``new_task_form`` is the form of one workflow.
"""
