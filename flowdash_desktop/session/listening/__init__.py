"""Changes that the server tells as they are made. Where it tells none, tasks are read now and then as ever.

Begin with ``listener``, the service; ``stream`` is one workflow, ``received`` what has come of it and waits, and
``changed_tasks`` brings it into the rows.
"""
