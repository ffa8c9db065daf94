"""Tasks: reading a body, filters, writing, and the JSON text of answers.

``routes`` and the workers import from here. ``records`` is the only place that makes, changes or removes a task's row.
Begin reading with ``writes``.
"""
