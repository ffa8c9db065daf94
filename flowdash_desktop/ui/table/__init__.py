"""The table of tasks: its model, its view, how cells are painted and edited.

From outside, import ``view``, ``empty_states`` and ``events``. Begin reading with ``view`` (keys and menus) and
``models`` (the rows).
"""
