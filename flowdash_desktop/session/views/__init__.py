"""Saved views: what a view is and how it is stored (``saved_view``), files of views (``files``), and how workflows open
(``opening``)."""
