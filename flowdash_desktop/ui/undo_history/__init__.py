"""The panel that lists what was done in a workflow, so that each step can be undone.

From outside, import the names below. Begin reading with ``panel``; a presenter gives it its rows.
"""

from flowdash_desktop.ui.undo_history.model import HistoryRow
from flowdash_desktop.ui.undo_history.panel import UndoHistoryPanel

__all__ = ["HistoryRow", "UndoHistoryPanel"]
