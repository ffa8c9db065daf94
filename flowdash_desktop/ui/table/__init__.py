"""The table of tasks: its model, its view, how cells are painted and edited.

From outside, import ``view``, ``empty_states`` and ``events``, and ask the parts of the view: ``view.current``,
``view.editing``, ``view.commands``. Begin reading with ``view`` (what its parts are for) and ``models`` (the rows).
"""
