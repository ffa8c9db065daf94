"""The rows as a view: scrolling, selection, the target of commands, groups.

Only the table imports from here; ``grid`` is what its other parts may know of the view. Begin reading with
``rows_view``, then ``target``.
"""
