"""Which tasks are shown: the workflow, the search, the filters and the saved views.

From outside, import ``FilterBar``; conditions in words are in ``condition_words``, counts in ``tally``. Begin reading
with ``bar``.
"""

from flowdash_desktop.ui.filter_bar.bar import FilterBar

__all__ = ["FilterBar"]
