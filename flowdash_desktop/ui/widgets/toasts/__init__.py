"""Toasts over the bottom edge of a part of the window, where they move nothing.

The window imports ``toasts`` (where they are) and ``banner`` (one of them). Begin reading with ``toasts``.
"""
