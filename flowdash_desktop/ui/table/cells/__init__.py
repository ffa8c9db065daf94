"""One cell: what it says, its editors, and the delegate between it and the view.

Only the table imports from here. Begin reading with ``editing``, which has the open editors of a view.
"""
