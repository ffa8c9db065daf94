"""Which tasks are shown: the workflow, the search, the filters and the saved views."""

from flowdash_desktop.ui.filter_bar.bar import FilterBar

__all__ = ["FilterBar"]
