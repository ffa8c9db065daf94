"""The panel that lists what was done in a workflow, so that each step can be undone."""

from flowdash_desktop.ui.undo_history.model import HistoryRow
from flowdash_desktop.ui.undo_history.panel import UndoHistoryPanel

__all__ = ["HistoryRow", "UndoHistoryPanel"]
