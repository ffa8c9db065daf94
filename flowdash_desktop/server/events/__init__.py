"""Changes told as they are made: ``hub`` gathers what was committed, ``views`` writes it as each list shows it.

Begin with ``hub``. What a commit has changed is noted in ``storage/commits.py``, and comes by
``storage/notifications.py``; the address is ``routes/events.py``.
"""
