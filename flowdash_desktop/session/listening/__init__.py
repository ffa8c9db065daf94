"""Changes that the server tells as they are made. Where it tells none, tasks are read now and then as ever.

Begin with ``listener``, the service; ``stream`` is one workflow, ``received`` what has come of it and waits, and
``changed_tasks`` brings it into the rows. ``presence`` says which task is on the screen here and knows who else is at
one; ``recent_changes`` knows who has changed a task a short time ago.
"""
