"""The preview of a change of many cells: what is there, what it becomes, and what is refused and why.

Begin reading with ``dialog``; a presenter plans the cells.
"""
