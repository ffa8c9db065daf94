"""Toasts over the bottom edge of a part of the window, where they move nothing. Start with ``toasts``."""
