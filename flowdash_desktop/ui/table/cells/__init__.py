"""One cell: what it says, its editors, and the delegate between it and the view.

Only the table imports from here, but for ``open_editors``, with which a presenter commits what is typed. Begin reading
with ``delegate``.
"""
