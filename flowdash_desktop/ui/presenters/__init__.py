"""Presenters connect the dumb views to a session: signals in, announcements out."""
