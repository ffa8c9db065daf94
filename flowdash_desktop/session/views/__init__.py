"""Saved views: what a view is and how it is stored (``saved_view``), and files of views (``files``)."""
