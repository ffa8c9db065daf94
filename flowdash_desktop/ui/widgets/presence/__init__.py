"""How somebody else at a task is shown: ``mark`` is painted, ``texts`` are the words."""
